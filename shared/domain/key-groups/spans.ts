// Sets of days as spans [from, to), ascending and apart from each other.

/** Half open; texts that stand before and behind every day are its open ends. */
export type Span = Readonly<{ from: string; to: string }>

export const OPEN_FROM = ''
export const OPEN_TO = '~'
export const NEVER: readonly Span[] = []
export const ALWAYS: readonly Span[] = [{ from: OPEN_FROM, to: OPEN_TO }]

/** The days of any of these spans; what touches becomes one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const apart: Span[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = apart.at(-1)
    if (last === undefined || last.to < span.from) apart.push(span)
    else if (last.to < span.to) apart[apart.length - 1] = { from: last.from, to: span.to }
  }
  return apart
}

/** The days that belong to both. */
export function common(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const a of one) {
    for (const b of other) {
      const { from } = a.from > b.from ? a : b
      const { to } = a.to < b.to ? a : b
      if (from < to) found.push({ from, to })
    }
  }
  return found
}

/** All other days. */
export function opposite(spans: readonly Span[]): readonly Span[] {
  const others: Span[] = []
  let from: string = OPEN_FROM
  for (const span of spans) {
    if (from < span.from) others.push({ from, to: span.from })
    from = span.to
  }
  return from < OPEN_TO ? [...others, { from, to: OPEN_TO }] : others
}
