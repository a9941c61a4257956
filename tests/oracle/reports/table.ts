// A table on paper: each cell with what it says and whom it counts.
import type { Person } from './world.ts'

/** `who`: the people behind a figure, ascending; null for a cell that counts nobody. */
export type Cell = Readonly<{ value: string | number | null; who: readonly number[] | null }>
export type Row = Readonly<Record<string, Cell>>
export type Table = Readonly<{ rows: ReadonlyMap<string, Row>; total: Row | null }>

/** Where nothing can be divided or compared. */
export const NONE = '—'

export const count = (people: readonly Person[]): Cell => ({
  value: people.length,
  who: people.map(({ id }) => id).sort((a, b) => a - b),
})

/** How often something was done: the people behind it are those with whom it was done at all. */
export function times(people: readonly Person[], of: (one: Person) => number): Cell {
  const value = people.reduce((sum, one) => sum + of(one), 0)
  return { value, who: count(people.filter((one) => of(one) > 0)).who }
}

/** Percent with two decimals, half up, from whole numbers alone. */
export function percent(part: number, whole: number): Cell {
  if (whole === 0) return { value: NONE, who: null }
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole))
  const text = String(hundredths).padStart(3, '0')
  return { value: `${text.slice(0, -2)}.${text.slice(-2)}`, who: null }
}

type Landed = Readonly<{ landed: number; graduates: number }>

/** Of two rates, in percentage points, signed; from whole numbers alone, half away from nothing. */
export function difference(now: Landed, then: Landed): Cell {
  if (now.graduates === 0 || then.graduates === 0) return said(NONE)
  const part = now.landed * then.graduates - then.landed * now.graduates
  const { value } = percent(Math.abs(part), now.graduates * then.graduates)
  if (value === '0.00') return said(value)
  return said(`${part < 0 ? '-' : '+'}${value}`)
}

export const said = (value: string | number | null): Cell => ({ value, who: null })
