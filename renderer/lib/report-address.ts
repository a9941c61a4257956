// What is asked of every table of the page, as the end of its address: so that back works and a table keeps it.
import { isDay } from '#shared/domain/day/index.ts'
import { PERIODS, type PeriodKind, periodStart } from '#shared/domain/day/period.ts'
import { FACT_IDS, ROW_KINDS } from '#shared/domain/report/report-ids.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportQuestion, ReportWhere, RowKind } from '#shared/schemas/report.ts'
import type { Figure } from '#shared/schemas/two-way.ts'

export type ReportAddress = Readonly<{
  /** null: today, whichever day that is when it is asked */
  asOf: string | null
  /** the period that ends as of the day: of a kind, or from a day on */
  period: PeriodKind | string
  known: Known
  /** null: as the office usually has them */
  rows: RowKind | null
  where: ReportWhere
}>

export type WhereKey = keyof ReportWhere
export const WHERE_KEYS: readonly WhereKey[] = [...FACT_IDS, 'group']

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text)

/** What an address says; what it says wrong is left out. */
export function readAddress(search: URLSearchParams): ReportAddress {
  const asOf = search.get('asOf')
  const from = search.get('from') ?? ''
  const where = search.getAll('where').flatMap((entry) => {
    const [key = '', ...text] = entry.split(':')
    const known = oneOf(WHERE_KEYS, key)
    return known === undefined || text.join(':') === '' ? [] : [[known, text.join(':')] as const]
  })
  return {
    asOf: asOf !== null && isDay(asOf) ? asOf : null,
    period: oneOf(PERIODS, from) ?? (isDay(from) ? from : 'day'),
    known: search.get('known') === 'then' ? 'then' : 'now',
    rows: oneOf(ROW_KINDS, search.get('rows')) ?? null,
    where: Object.fromEntries(where),
  }
}

/** And back; what is as usual is not said. */
export function writeAddress({ asOf, period, known, rows, where }: ReportAddress): string {
  const search = new URLSearchParams()
  if (asOf !== null) search.set('asOf', asOf)
  if (period !== 'day') search.set('from', period)
  if (known === 'then') search.set('known', known)
  if (rows !== null) search.set('rows', rows)
  for (const [key, text] of Object.entries(where)) search.append('where', `${key}:${text}`)
  return search.toString()
}

const OWN = ['asOf', 'from', 'known', 'rows', 'where']

/** What a view of its own is asked beside it. */
export const furtherOf = (search: URLSearchParams): readonly (readonly [string, string])[] =>
  [...search].filter(([key]) => !OWN.includes(key))

/** First day of the period; never behind the day. */
export function fromOf({ period }: Pick<ReportAddress, 'period'>, day: string): string {
  const kind = oneOf(PERIODS, period)
  if (kind !== undefined) return periodStart(kind, day)
  return period < day ? period : day
}

/** What is asked of any table, on the day that is today. */
export function askedOf(address: ReportAddress, today: string): Omit<ReportQuestion, 'report'> {
  const { asOf, known, rows, where } = address
  const day = asOf ?? today
  const from = fromOf(address, day)
  return {
    asOf,
    ...(from === day ? {} : { from }),
    // By all that is known today nothing else can be known of today.
    known: day < today ? known : 'now',
    ...(rows === null ? {} : { rows }),
    ...(Object.keys(where).length === 0 ? {} : { where }),
  }
}

/** Where a question is asked on the page. */
export function reportPath(question: Figure['question']): string {
  if ('began' in question) {
    const { began, asOf, known, where = {} } = question
    const search = writeAddress({ asOf, period: 'day', known, rows: null, where })
    return `/reports/change?${search}&${new URLSearchParams({ begin: began.asOf, began: began.known })}`
  }
  if (!('report' in question)) {
    const { asOf, known = 'now', where = {}, down, across, show } = question
    const search = writeAddress({ asOf, period: 'day', known, rows: null, where })
    return `/reports/two-way?${search}&${new URLSearchParams({ down, across, show })}`
  }
  const { report, asOf, from, known, rows, where } = question
  const address = {
    asOf,
    period: from ?? 'day',
    known: known ?? 'now',
    rows: rows ?? null,
    where: where ?? {},
  }
  return `/reports/${report}?${writeAddress(address)}`
}
