// Where a graduate has gone, and what that means for the ledger.
import { type DestinationField, destinationBlock, destinationFields } from './block.ts'
import { destinationFacts } from './facts.ts'

export { type DestinationField, destinationBlock, destinationFields }

/** 1 first registration, 2 landed, 3 change, 4 fallback, 5 correction. */
export type DestinationEventType = 1 | 2 | 3 | 4 | 5

const LEDGER = /^7[012]/
const YES: ReadonlySet<string> = new Set(['1', 'true', '是'])

/** Whether the code counts as landed (就业、落实). */
export function isLanded(code: string | null, cohort: number): boolean {
  return destinationFacts(code, cohort)?.landed === true
}

/** Whether a person with this destination stands in the ledger: 70*, 71, 72* or none yet. */
export function isInLedger(code: string | null): boolean {
  return code === null || code === '' || LEDGER.test(code)
}

/** Whether `given` says nothing new beside `current`: the same, or its class (80 beside 801). */
export function isCoarserOrSame(given: string, current: string): boolean {
  return given === current || destinationFacts(current)?.parent === given
}

function isMissing(field: DestinationField, value: string | null | undefined): boolean {
  const text = value?.trim() ?? ''
  // Pay below the local minimum and pay that nobody has checked are alike not accepted (V14).
  return field === 'min_wage_ok' ? !YES.has(text) : text === ''
}

/** The required fields that are still empty. `min_wage_ok` must be '1', 'true' or 是. */
export function missingFields(
  code: string,
  details: Readonly<Partial<Record<DestinationField, string | null>>>,
): readonly DestinationField[] {
  return destinationBlock(code)
    .filter(({ field, required }) => required && isMissing(field, details[field]))
    .map(({ field }) => field)
}

/** 落实·待补: landed, but something that the destination requires is not known yet. */
export function isPending(
  code: string,
  details: Readonly<Partial<Record<DestinationField, string | null>>>,
): boolean {
  return missingFields(code, details).length > 0
}

/** Which kind of event a change of destination is. The same code again is a correction. */
export function nextEventType(
  from: string | null,
  to: string,
  cohort: number,
): DestinationEventType {
  if (from === null || from === '') return 1
  if (from === to) return 5
  const wasLanded = isLanded(from, cohort)
  const isNowLanded = isLanded(to, cohort)
  if (wasLanded === isNowLanded) return 3
  return isNowLanded ? 2 : 4
}
