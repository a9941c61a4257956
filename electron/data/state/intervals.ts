// The rule of docs/decisions/0001: events in the order in which they were recorded, each overriding from its day on.

export const BEGINNING_OF_TIME = '0001-01-01'
export const END_OF_TIME = '9999-12-31'

export type DatedEvent = Readonly<{ id: number; happenDate: string; to: string }>
export type Interval = Readonly<{ from: string; to: string; value: string; eventId: number }>

/** Half-open intervals [from, to) without gaps after the first; events are given in recorded order. */
export function intervalsOf(events: readonly DatedEvent[]): Interval[] {
  const kept: DatedEvent[] = []
  for (const event of events) {
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
