// The value of a bulk edit as a grid of one cell: typed with the editor that the column has in the list.

import type { Lang } from '#renderer/lib/use-lang.ts'
import type { GridCell, RowSource } from '#renderer/ui/grid/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { readTyped } from '#shared/domain/validation/read-typed.ts'
import { refusalText } from '#shared/text/refusals.ts'

export const VALUE_ROW: readonly number[] = [1]

type Typed = Readonly<{ field: string; text: string; cohort: number; lang: Lang }>

/** What the cell shows of a typed text or a chosen code. */
export function valueCell({ field: key, text, cohort, lang }: Typed): GridCell {
  const field = fieldByKey(key)
  if (field === undefined || text === '') return { text }
  const read = readTyped(field, text, cohort)
  if (!read.ok) return { text, mark: 'error', message: refusalText(read.rule, lang) }
  return { text: valueText(field, read.value, { cohort, lang }) }
}

export function valueSource(typed: Typed): RowSource {
  const row = { [typed.field]: valueCell(typed) }
  return {
    get: () => row,
    want: () => undefined,
    texts: async (ids, keys) => ids.map(() => keys.map((key) => row[key]?.text ?? '')),
  }
}
