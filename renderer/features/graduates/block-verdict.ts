// What a pasted or emptied cell will be refused for, as far as can be told before it is sent.
import { isDay } from '#shared/domain/day/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { checkValue } from '#shared/domain/validation/check-value.ts'
import { readTyped } from '#shared/domain/validation/read-typed.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import type { RefusalId } from '#shared/text/refusals.ts'
import type { BlockChange } from '../../ui/grid/index.ts'

type Around = Readonly<{
  cohort: number
  today: string
  /** the person, where the page has read them */
  person: GraduateRow | undefined
}>

const NEVER_EMPTY: ReadonlySet<string> = new Set([
  'name',
  'student_no',
  'destination',
  'willingness',
])

/** The rule that stops this cell; null where nothing is known against it. */
export function whyRefused(
  { columnKey, text }: Pick<BlockChange, 'columnKey' | 'text'>,
  { cohort, today, person }: Around,
): RefusalId | null {
  const field = fieldByKey(columnKey)
  if (field === undefined || field.key === 'school_id') return null
  if (text === '' && NEVER_EMPTY.has(columnKey)) return 'EMPTY'
  const typed = readTyped(field, text, cohort)
  if (!typed.ok) return typed.rule
  const row = person?.values
  if (row === undefined || !isDay(today)) return null
  if (field.home === 'destination_detail' && (row.destination ?? '') === '') return 'NO_DESTINATION'
  return checkValue(columnKey, typed.value, { today, row, destination: row.destination ?? null })
    .blocked
}
