// What a form states of a destination, read by the rules of the cells; why it is not taken.
import { AppError } from '#shared/contract/app-error.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { type Field, fieldByKey } from '#shared/domain/fields/index.ts'
import { checkValue } from '#shared/domain/validation/check-value.ts'
import { typedReader } from '#shared/domain/validation/read-typed.ts'
import type { CellRemark } from '#shared/schemas/graduate.ts'
import type { RefusalId } from '#shared/text/refusals.ts'
import { refusal } from '../graduates/edits/remark.ts'

/** One remark, or none where there is no reason. */
export function refusedBecause(id: number, field: string, rule: RefusalId | null): CellRemark[] {
  return rule === null ? [] : [{ id, ...refusal(field, rule) }]
}

export function dayRefusal(day: string, now: string): RefusalId | null {
  if (!isDay(day)) return 'DATE'
  return day > now ? 'V09' : null
}

type At = Readonly<{ cohort: number; destination: string; now: string }>

export function readDetails(
  id: number,
  details: Readonly<Record<string, string>>,
  { cohort, destination, now }: At,
) {
  const values: Record<string, string> = {}
  const refusals: CellRemark[] = []
  const read = typedReader(cohort)
  const isDetail = (field: Field | undefined): field is Field =>
    field?.home === 'destination_detail'
  for (const [key, text] of Object.entries(details)) {
    const field = fieldByKey(key)
    if (!isDetail(field)) throw new AppError('invalid_input', { field: key })
    const typed = read(field, text)
    if (!typed.ok) {
      refusals.push(...refusedBecause(id, key, typed.rule))
      continue
    }
    const { blocked } = checkValue(key, typed.value, { today: now, row: {}, destination })
    refusals.push(...refusedBecause(id, key, blocked))
    values[key] = typed.value
  }
  return { values, refusals }
}
