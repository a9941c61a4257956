// R15 报送情况: a row a school and period; who has not begun stands in it too.
import { codeName } from '#shared/codes/index.ts'
import type { Period, Submission } from '#shared/schemas/period.ts'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { minuteIn, todayIn } from '../day/index.ts'
import { countColumn, textColumn } from './columns.ts'
import { frame } from './frame.ts'
import type { ReportHead } from './types.ts'

type School = Readonly<{ id: number | null; name: string }>
type KnownPeriod = Period & Readonly<{ submissions: readonly Submission[] }>
type Row = ReportTable['rows'][number]

const COLUMNS: readonly ReportColumn[] = [
  textColumn('unit', '学院', { width: 22 }),
  textColumn('period', '期间', { width: 22 }),
  textColumn('span', '起止', { width: 24 }),
  textColumn('deadline', '截止', { width: 12 }),
  textColumn('submitted', '上报时间', { width: 17 }),
  countColumn('times', '次数'),
  textColumn('state', '状态', { width: 16 }),
  textColumn('reason', '退回原因', { width: 24 }),
]

const HANDED_IN: ReadonlySet<string> = new Set(['4', '6', '7'])

function cellsOf(head: ReportHead, school: School, period: KnownPeriod): Row {
  const own = period.submissions.filter(({ schoolId }) => schoolId === school.id)
  const last = own.at(-1)
  const isLate = period.deadline !== null && period.deadline < head.asOf
  const state =
    last === undefined ? '未开始' : codeName('submission_state', last.state, head.cohort)
  const isDone = last !== undefined && HANDED_IN.has(last.state)
  return {
    unit: school.name,
    period: period.name,
    span: `${period.dateFrom}至${period.dateTo}`,
    deadline: period.deadline ?? '',
    submitted: last?.submittedAt == null ? '' : minuteIn(last.submittedAt),
    times: own.length,
    state: isLate && !isDone ? `${state}（已过截止）` : state,
    reason: last?.returnReason ?? '',
  }
}

/** What was handed in after the day is not yet there on it; what is not handed in has no day of its own. */
const upTo =
  (day: string) =>
  (period: KnownPeriod): KnownPeriod => ({
    ...period,
    submissions: period.submissions.filter(
      ({ submittedAt }) => submittedAt === null || todayIn(new Date(submittedAt)) <= day,
    ),
  })

/** R15 from the periods that are asked for, newest first. */
export function submissionReport(
  head: ReportHead,
  all: readonly KnownPeriod[],
  schools: readonly School[],
): ReportTable {
  const periods = all.map(upTo(head.asOf))
  const rows = periods.flatMap((period) =>
    schools.map((school) => ({
      key: `${period.id}/${school.id ?? ''}`,
      cells: cellsOf(head, school, period),
    })),
  )
  const done = periods.flatMap(({ submissions }) =>
    schools.filter(({ id }) => {
      const last = submissions.findLast(({ schoolId }) => schoolId === id)
      return last !== undefined && HANDED_IN.has(last.state)
    }),
  ).length
  const times = rows.reduce((sum, { cells }) => sum + Number(cells.times), 0)
  const none = { period: '', span: '', deadline: '', submitted: '', reason: '' }
  return frame(head, {
    report: 'R15',
    title: '报送情况表',
    columns: COLUMNS,
    rows,
    total: { unit: '合计', ...none, times, state: `已报 ${done}／应报 ${rows.length}` },
    notes: ['同一期间多次报送的，以最后一次为准；次数为报送登记的次数。'],
  })
}
