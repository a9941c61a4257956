// Under the grid: how many there are, and how they stand today.
import { isLanded } from '#shared/domain/destination/index.ts'
import { type Dictionary, passing } from './dictionary.ts'
import { column, load, type Sheet } from './sheet.ts'

export type Tally = Readonly<{ people: number; inLedger: number; landed: number; pending: number }>

export function tallyOf(sheet: Sheet, places: Int32Array): Tally {
  load(sheet, ['in_ledger', 'pending', 'destination'])
  const count = (dictionary: Dictionary, passes: (text: string) => boolean): number => {
    const passed = passing(dictionary.texts, passes)
    let found = 0
    for (const place of places) found += passed[dictionary.numbers[place] ?? 0] ?? 0
    return found
  }
  return {
    people: places.length,
    inLedger: count(column(sheet, 'in_ledger'), (text) => text === '1'),
    landed: count(column(sheet, 'destination'), (code) => isLanded(code, sheet.scope.cohort)),
    pending: count(column(sheet, 'pending'), (text) => text === '1'),
  }
}

/** The places of these people; who has gone is left out. */
export function placesOf({ at }: Sheet, ids: readonly number[]): Int32Array {
  return Int32Array.from(ids.flatMap((id) => at.get(id) ?? []))
}
