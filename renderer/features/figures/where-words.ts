import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import type { WhereKey } from '../../lib/report-address.ts'

/** What the tables can be kept to, in the order of the choice. */
export const WHERE_CHOICES = [
  'school',
  'major_name',
  'class_name',
  'edu_level',
  'sex',
  'group',
  'nation',
  'hardship',
  'urban_rural',
  'teacher_type',
  'train_mode',
  'study_form',
  'politics',
] as const satisfies readonly WhereKey[]

/** The column of the ledger that holds it. */
export const fieldOf = (key: string): string => (key === 'school' ? 'school_id' : key)

/** A stored value in the clerk's words. */
export function whereText(
  key: string,
  value: string,
  view: Readonly<{ cohort: number; lang: 'zh' | 'en' }>,
): string {
  const field = fieldByKey(fieldOf(key))
  return field === undefined || key === 'school' ? value : valueText(field, value, view)
}
