import type { ImportChoices } from '../../schemas/import.ts'

/** Nothing was said: the file is read as it is understood. */
export const NO_CHOICES: ImportChoices = {
  kind: null,
  effective: null,
  sheets: null,
  headers: [],
  columns: [],
  eraseBlank: [],
  fixes: [],
  decisions: [],
  sender: null,
}
