// The rule of docs/decisions/0001: events in the order in which they were recorded, each overriding from its day on. A
// correction stands where the event stood that it replaces (0012).

export const BEGINNING_OF_TIME = '0001-01-01'
export const END_OF_TIME = '9999-12-31'

type Recorded = Readonly<{ id: number; voidOf: number | null }>
export type DatedEvent = Recorded & Readonly<{ happenDate: string; to: string }>
export type Interval = Readonly<{ from: string; to: string; value: string; eventId: number }>

/**
 * Those that hold, in the order in which they apply: what was corrected is left out and the last correction of it
 * takes its place. Given in recorded order.
 */
export function eventsThatHold<T extends Recorded>(events: readonly T[]): readonly T[] {
  if (events.every(({ voidOf }) => voidOf === null)) return events
  const replaced = new Set(events.map(({ voidOf }) => voidOf))
  const places = new Map<number, number>()
  for (const { id, voidOf } of events) {
    places.set(id, voidOf === null ? id : (places.get(voidOf) ?? id))
  }
  const placeOf = ({ id }: T): number => places.get(id) ?? id
  return events
    .filter(({ id }) => !replaced.has(id))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.id - other.id)
}

/** Half-open intervals [from, to) without gaps after the first; events are given in recorded order. */
export function intervalsOf(events: readonly DatedEvent[]): Interval[] {
  const kept: DatedEvent[] = []
  for (const event of eventsThatHold(events)) {
    while (kept.length > 0 && (kept.at(-1)?.happenDate ?? '') >= event.happenDate) kept.pop()
    kept.push(event)
  }
  return kept.map((event, index) => ({
    from: event.happenDate,
    to: kept[index + 1]?.happenDate ?? END_OF_TIME,
    value: event.to,
    eventId: event.id,
  }))
}
