// The spans of regular reporting (报送期), by the codes of the list `period_kind`.
import { addDays, addMonths, type Day } from '../day/index.ts'
import { type PeriodKind, periodStart } from '../day/period.ts'

/** Kinds whose spans follow from a day: 日报, 周报, 旬报, 月报. */
const SPANS = { D: 'day', W: 'week', X: 'tenDays', M: 'month' } as const satisfies Readonly<
  Record<string, PeriodKind>
>
export type RegularPeriod = keyof typeof SPANS
export const REGULAR_PERIODS = ['D', 'W', 'X', 'M'] as const satisfies readonly RegularPeriod[]
export type Span = Readonly<{ from: Day; to: Day }>

/** The regular period in which a day lies. */
export function periodOf(kind: RegularPeriod, day: Day): Span {
  const from = periodStart(SPANS[kind], day)
  return { from, to: endOf(kind, from) }
}

function endOf(kind: RegularPeriod, from: Day): Day {
  switch (kind) {
    case 'D':
      return from
    case 'W':
      return addDays(from, 6)
    case 'X':
      return from.endsWith('-21') ? endOfMonth(from) : addDays(from, 9)
    case 'M':
      return endOfMonth(from)
  }
}

const endOfMonth = (day: Day): Day => addDays(addMonths(periodStart('month', day), 1), -1)

/** Which regular period a span is; null: none. */
export function regularKind({ from, to }: Span): RegularPeriod | null {
  const isSpan = (kind: RegularPeriod): boolean => {
    const span = periodOf(kind, from)
    return span.from === from && span.to === to
  }
  return REGULAR_PERIODS.find(isSpan) ?? null
}
