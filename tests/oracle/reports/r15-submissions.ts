// R15 报送情况 (domain.md §4.9, §7): what each school handed in for each period; of the people asked for, their school alone counts.
import type { Sight } from './asked.ts'
import { SCHOOLS } from './steps.ts'
import { type Row, said, type Table } from './table.ts'
import type { Period, Submission } from './world.ts'

const STATES: Readonly<Record<string, string>> = {
  ...{ 1: '草稿', 2: '自查通过', 3: '已签批', 4: '已上报', 5: '退回', 6: '校审通过', 7: '归档' },
}
/** Whoever has it back has not handed in. */
const WITH_THE_CENTRE = ['4', '6', '7']

/**
 * The domain does not say which periods are those of a time: those with a day in it. A school owes each of them, brought
 * something or not.
 */
export function submissionsTable({ asked: { asOf, from, where }, registers }: Sight): Table {
  const periods = registers.periods.filter((one) => one.from <= asOf && from <= one.to)
  const brought = registers.submissions.filter(({ at }) => at === null || dayOf(at) <= asOf)
  const owed = periods.flatMap((period) =>
    SCHOOLS.flatMap((name, school) => {
      if (where.school !== undefined && where.school !== name) return []
      const own = brought.filter((one) => one.period === period.id && one.school === school)
      return [{ key: `${period.id}/${school + 1}`, name, period, own }]
    }),
  )
  const done = owed.filter(({ own }) => isWithTheCentre(own.at(-1)))
  return {
    rows: new Map(
      owed.map(({ key, name, period, own }) => [key, rowOf({ name, period, own }, asOf)]),
    ),
    total: {
      times: said(owed.reduce((sum, { own }) => sum + own.length, 0)),
      state: said(`已报 ${done.length}／应报 ${owed.length}`),
    },
  }
}

type Owed = Readonly<{ name: string; period: Period; own: readonly Submission[] }>

/** Brought again, the last one counts. */
function rowOf({ name, period, own }: Owed, asOf: string): Row {
  const last = own.at(-1)
  const state = last === undefined ? '未开始' : STATES[last.state]
  const isLate = !isWithTheCentre(last) && period.deadline !== null && period.deadline < asOf
  return {
    unit: said(name),
    period: said(period.name),
    span: said(`${period.from}至${period.to}`),
    deadline: said(period.deadline ?? ''),
    submitted: said(last?.at ? inChina(last.at).slice(0, 16).replace('T', ' ') : ''),
    times: said(own.length),
    state: said(`${state}${isLate ? '（已过截止）' : ''}`),
    reason: said(last?.reason ?? ''),
  }
}

const isWithTheCentre = (one: Submission | undefined): boolean =>
  one !== undefined && WITH_THE_CENTRE.includes(one.state)

const inChina = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString()

const dayOf = (at: string): string => inChina(at).slice(0, 10)
