// How the columns stand: every field once, in an order, with a width, shown or not; the first of the shown are frozen.
import type { Arrangement } from '#shared/schemas/view.ts'

export type Placed = Arrangement['columns'][number]
export type Arranged = Readonly<{ columns: readonly Placed[]; frozen: number }>

/** Where a column was let go. */
export type Place = Readonly<{ before: string | null; frozen: boolean }>

export const NARROWEST = 40
export const WIDEST = 800
const MOST_FROZEN = 20
/** Whose row it is must stay in sight: a value for the wrong person is the worst slip. */
export const ALWAYS_SHOWN = 'name'

/** What was stored, with the fields that are kept today: unknown ones go, new ones follow in the usual order. */
export function arranged(usual: Arranged, stored: Arrangement | null): Arranged {
  if (stored === null) return usual
  const known = new Map(usual.columns.map((column) => [column.field, column]))
  const kept = new Map<string, Placed>()
  for (const column of stored.columns) {
    if (known.has(column.field) && !kept.has(column.field)) kept.set(column.field, column)
  }
  const added = usual.columns.filter(({ field }) => !kept.has(field))
  return tidy([...kept.values(), ...added], stored.frozen)
}

export function isShown({ hidden }: Placed): boolean {
  return !hidden
}

/** By so many places among all columns; at an end it stays there. */
export function moved(now: Arranged, field: string, by: number): Arranged {
  const from = now.columns.findIndex((column) => column.field === field)
  return from === -1 ? now : movedTo(now, from, from + by)
}

/** Let go before another column, or behind the last (null), among the frozen columns or not. */
export function dropped(now: Arranged, field: string, place: Place): Arranged {
  const own = now.columns.find((column) => column.field === field)
  if (own === undefined || place.before === field) return now
  const rest = now.columns.filter((column) => column !== own)
  const before = rest.findIndex((column) => column.field === place.before)
  const columns = rest.toSpliced(before === -1 ? rest.length : before, 0, own)
  const others = now.frozen - (isFrozen(now, field) ? 1 : 0)
  return tidy(columns, others + (place.frozen ? 1 : 0))
}

export function withWidth(now: Arranged, field: string, width: number): Arranged {
  const fitting = Math.round(Math.min(Math.max(width, NARROWEST), WIDEST))
  return changed(now, field, { width: fitting })
}

/** A frozen column that is hidden leaves the frozen ones; shown again it stands where it stood. */
export function withHidden(now: Arranged, field: string, hidden: boolean): Arranged {
  const frozen = hidden && isFrozen(now, field) ? now.frozen - 1 : now.frozen
  return changed({ ...now, frozen }, field, { hidden })
}

/** All shown columns up to this one stay in view; null lets all go. */
export function frozenTo(now: Arranged, field: string | null): Arranged {
  return withFrozen(now, field === null ? 0 : shownIndex(now, field) + 1)
}

export function withFrozen(now: Arranged, frozen: number): Arranged {
  return tidy(now.columns, frozen)
}

/** The place among the shown columns from 0; -1 for a hidden one. */
export function shownIndex(now: Arranged, field: string): number {
  return now.columns.filter(isShown).findIndex((column) => column.field === field)
}

export function isFrozen(now: Arranged, field: string): boolean {
  const at = shownIndex(now, field)
  return at !== -1 && at < now.frozen
}

export function toStored({ columns, frozen }: Arranged): Arrangement {
  return { columns: columns.map((column) => ({ ...column })), frozen }
}

export function isSameArrangement(a: Arranged, b: Arranged): boolean {
  return told(a) === told(b)
}

const told = ({ columns, frozen }: Arranged): string =>
  JSON.stringify([frozen, columns.map(({ field, width, hidden }) => [field, width, hidden])])

function movedTo(now: Arranged, from: number, to: number): Arranged {
  const own = now.columns[from]
  if (own === undefined) return now
  const rest = now.columns.toSpliced(from, 1)
  const place = Math.min(Math.max(to, 0), rest.length)
  return tidy(rest.toSpliced(place, 0, own), now.frozen)
}

function changed(now: Arranged, field: string, change: Partial<Placed>): Arranged {
  const columns = now.columns.map((column) =>
    column.field === field ? { ...column, ...change } : column,
  )
  return tidy(columns, now.frozen)
}

function tidy(columns: readonly Placed[], frozen: number): Arranged {
  const whole = columns.map((column) =>
    column.field === ALWAYS_SHOWN && column.hidden ? { ...column, hidden: false } : column,
  )
  const shown = whole.filter(isShown).length
  return { columns: whole, frozen: Math.min(Math.max(frozen, 0), shown, MOST_FROZEN) }
}
