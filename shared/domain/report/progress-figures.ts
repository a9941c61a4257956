// The columns of R1, which are those of R2 too.
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { addDays } from '../day/index.ts'
import { isInLedger, isLanded } from '../destination/index.ts'
import { groupOf, percent, type RateScheme, schemeFor } from '../rates/index.ts'
import { countColumn, figure, rateColumn } from './columns.ts'
import { type Counts, type Figure, inN, type MoveKind, moveOf, type Person } from './count/index.ts'
import { groupKey } from './group-keys.ts'
import { comparedRates, type LastCounts } from './last-year.ts'
import type { ReportHead } from './types.ts'

function groupFigures(scheme: RateScheme, landed: boolean, group: string): Figure<Person>[] {
  return scheme.groups
    .filter((entry) => entry.landed === landed)
    .map(({ name }) =>
      figure(
        groupKey(name),
        name,
        inN(({ destination }) => groupOf(destination, scheme) === name),
        { group },
      ),
    )
}

/** How often a person counts in each: N, 已落实, its groups by the scheme of the cohort, 未就业 and its groups. */
export function progressFigures(head: ReportHead): Figure<Person>[] {
  const scheme = schemeFor(head.cohort)
  const landed = inN(({ destination }) => isLanded(destination, head.cohort))
  return [
    figure(
      'graduates',
      '毕业生数',
      inN(() => true),
    ),
    figure('landed', '已落实', landed, { group: '落实情况' }),
    figure('pending', '其中待补', (person) => (person.pending ? landed(person) : 0), {
      group: '落实情况',
    }),
    ...groupFigures(scheme, true, '已落实构成'),
    figure(
      'unemployed',
      '未就业',
      inN(({ destination }) => isInLedger(destination)),
      { group: '未就业情况' },
    ),
    ...groupFigures(scheme, false, '未就业情况'),
    ...periodFigures(head),
  ]
}

/** Between the day before the period and its last day. */
function periodFigures({ cohort }: ReportHead): Figure<Person>[] {
  const group = '本期变动'
  const moved = (kind: MoveKind) => (person: Person) =>
    moveOf(person, cohort) === kind ? person.people : 0
  return [
    figure(
      'previous_unemployed',
      '上期未就业',
      ({ before, people }: Person) =>
        before?.counted === true && isInLedger(before.destination) ? people : 0,
      { group },
    ),
    figure('newly_landed', '本期新增落实', moved('landed'), { group }),
    figure('fallen_back', '本期回退', moved('fallback'), { group }),
  ]
}

const NET = countColumn('net_change', '净变化', { group: '本期变动' })
const COMPARED: readonly ReportColumn[] = [
  rateColumn('last_year_rate', '去年同期率%', { group: '同比' }),
  rateColumn('year_on_year', '同比(百分点)', { group: '同比' }),
]

const RATE = rateColumn('rate', '落实率%', { group: '落实情况', width: 9 })

/** Behind the columns that say what a row is. */
export const progressColumns = (figures: readonly ReportColumn[]): ReportColumn[] => [
  ...figures.flatMap((column) => (column.key === 'pending' ? [column, RATE] : [column])),
  NET,
  ...COMPARED,
]

const netOf = ({ unemployed = 0, previous_unemployed = 0 }: Counts): number =>
  unemployed - previous_unemployed

/** The cells of a row behind those that say what it is. */
export const progressCells = (
  counts: Counts,
  last: LastCounts | null,
): ReportTable['rows'][number] => ({
  ...counts,
  rate: percent(counts.landed ?? 0, counts.graduates ?? 0),
  net_change: netOf(counts),
  ...comparedRates(counts, last),
})

/** What the period is, and what moved beside landing and falling back. */
export function periodNote({ from, asOf }: ReportHead, total: Counts): string {
  const { newly_landed: landed = 0, fallen_back: fallback = 0 } = total
  const others = netOf(total) + landed - fallback
  const days = from === asOf ? from : `${from} 至 ${asOf}`
  const rest =
    others === 0 ? '' : `，其中名单调入调出等净${others > 0 ? '增' : '减'}${Math.abs(others)}人`
  return `本期：${days}；上期未就业截至 ${addDays(from, -1)}；净变化＝未就业－上期未就业${rest}。`
}
