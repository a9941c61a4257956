// R9 日报/变动表: a row a day. What was frozen (日清) stays as it was frozen; what is known of it now stands below it.
import { codeName } from '#shared/codes/index.ts'
import type { DailyChanges, DailyFigures } from '#shared/schemas/daily.ts'
import type { ReportCheck, ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { expectedClosing } from '../daily/index.ts'
import type { Day } from '../day/index.ts'
import { type RegularPeriod, regularKind } from '../period/index.ts'
import { groupOf, type RateScheme, schemeFor } from '../rates/index.ts'
import { countColumn, textColumn } from './columns.ts'
import { frame, schemeNote } from './frame.ts'
import { groupKey } from './group-keys.ts'
import { changeDetails, type NamedChange } from './r9-changes.ts'
import type { ReportHead } from './types.ts'

/** People of a day by number, as they are behind its figures. */
export type DayState = Readonly<{
  figures: DailyFigures
  changes: Omit<DailyChanges, 'closing'>
}>

export type ReportDay = Readonly<{
  day: Day
  /** the snapshot from which the figures come; null: not frozen */
  snapshot: string | null
  state: DayState
  /** what is known of a frozen day now, where it differs */
  corrected: DayState | null
}>

type Row = ReportTable['rows'][number]

const CORRECTED = '~'
/** Key of the row that says what is known now of a frozen day. */
export const correctedKey = (day: Day): string => `${day}${CORRECTED}`
/** The day of a row, and whether it is what is known now; null: the total. */
export function dayOfRow(key: string): Readonly<{ day: Day; isCorrected: boolean }> | null {
  if (key === '') return null
  const isCorrected = key.endsWith(CORRECTED)
  return { day: isCorrected ? key.slice(0, -CORRECTED.length) : key, isCorrected }
}

const opening = (key: string, title: string, group?: string): ReportColumn =>
  countColumn(key, title, { opens: true, group })

const LANDED = '新增落实'
const MOVED = '名单变动'
const WORK = '当日工作'

const landedGroups = (scheme: RateScheme) => scheme.groups.filter(({ landed }) => landed)

function columnsOf(scheme: RateScheme, hasJumps: boolean): ReportColumn[] {
  return [
    textColumn('day', '日期', { width: 18 }),
    opening('opening', '期初未就业'),
    opening('landed', '合计', LANDED),
    ...landedGroups(scheme).map(({ name }) => opening(groupKey(name), name, LANDED)),
    opening('fallback', '回退'),
    opening('moved_in', '名单调入', MOVED),
    opening('moved_out', '名单调出', MOVED),
    ...(hasJumps ? [countColumn('corrected', '日清后更正')] : []),
    opening('closing', '期末未就业'),
    opening('contacts', '联系人次', WORK),
    opening('pushes', '推送人次', WORK),
    textColumn('source', '数据来源', { width: 9 }),
    textColumn('snapshot', '快照编号', { width: 20 }),
  ]
}

/** The groups of the scheme into which landed people of a day went. */
function groupCells({ landedBy }: DailyFigures, scheme: RateScheme): Row {
  const cells = Object.fromEntries(landedGroups(scheme).map(({ name }) => [groupKey(name), 0]))
  for (const [code, people] of Object.entries(landedBy)) {
    const key = groupKey(groupOf(code, scheme))
    if (cells[key] !== undefined) cells[key] += people
  }
  return cells
}

const figureCells = (figures: DailyFigures, scheme: RateScheme): Row => ({
  opening: figures.opening,
  landed: figures.landed,
  ...groupCells(figures, scheme),
  fallback: figures.fallback,
  moved_in: figures.movedIn,
  moved_out: figures.movedOut,
  closing: figures.closing,
  contacts: figures.contacts,
  pushes: figures.pushes,
})

/** By how much a day begins otherwise than the day before ended: that one was frozen and corrected afterwards. */
const jumpsOf = (days: readonly ReportDay[]): number[] =>
  days.map(({ state }, at) => {
    const before = days[at - 1]?.state.figures.closing
    return before === undefined ? 0 : state.figures.opening - before
  })

const sourceOf = ({ snapshot }: ReportDay): string => (snapshot === null ? '现算' : '日清')

function rowsOf(days: readonly ReportDay[], scheme: RateScheme, jumps: readonly number[]) {
  const hasJumps = jumps.some((one) => one !== 0)
  return days.flatMap((one, at) => [
    {
      key: one.day,
      cells: {
        day: one.day,
        ...figureCells(one.state.figures, scheme),
        ...(hasJumps ? { corrected: jumps[at] ?? 0 } : {}),
        source: sourceOf(one),
        snapshot: one.snapshot ?? '',
      },
    },
    ...(one.corrected === null
      ? []
      : [
          {
            key: correctedKey(one.day),
            cells: {
              day: `${one.day} 更正后`,
              ...figureCells(one.corrected.figures, scheme),
              ...(hasJumps ? { corrected: null } : {}),
              source: '更正后',
              snapshot: '',
            },
          },
        ]),
  ])
}

function totalOf(days: readonly ReportDay[]): DailyFigures {
  const of = (key: Exclude<keyof DailyFigures, 'landedBy'>): number =>
    days.reduce((sum, { state }) => sum + state.figures[key], 0)
  const landedBy: Record<string, number> = {}
  for (const { state } of days) {
    for (const [code, people] of Object.entries(state.figures.landedBy)) {
      landedBy[code] = (landedBy[code] ?? 0) + people
    }
  }
  return {
    opening: days[0]?.state.figures.opening ?? 0,
    landed: of('landed'),
    landedBy,
    fallback: of('fallback'),
    movedIn: of('movedIn'),
    movedOut: of('movedOut'),
    closing: days.at(-1)?.state.figures.closing ?? 0,
    contacts: of('contacts'),
    validContacts: of('validContacts'),
    contactedPeople: of('contactedPeople'),
    pushes: of('pushes'),
  }
}

const FLOW = '期末未就业＝期初未就业－新增落实＋回退＋名单调入－名单调出'

/** Equation (2) of the total, and of each day in which it fails. */
function checksOf(days: readonly ReportDay[], total: DailyFigures, jump: number): ReportCheck[] {
  const check = (figures: DailyFigures, further: number, row: string | null): ReportCheck => {
    const right = expectedClosing(figures) + further
    const text = further === 0 ? FLOW : `${FLOW}＋日清后更正`
    const holds = figures.closing === right
    return { equation: 2, holds, left: figures.closing, right, text, row }
  }
  const ofDays = days.map(({ day, state }) => check(state.figures, 0, day))
  return [check(total, jump, null), ...ofDays.filter(({ holds }) => !holds)]
}

const TITLES: Readonly<Record<RegularPeriod, string>> = {
  D: '毕业生就业工作日报',
  W: '毕业生就业工作周报',
  X: '毕业生就业工作旬报',
  M: '毕业生就业工作月报',
}

function notesOf(days: readonly ReportDay[]): string[] {
  const frozen = days.filter(({ snapshot }) => snapshot !== null).length
  const corrected = days.filter((one) => one.corrected !== null).length
  const open = days.length - frozen
  return [
    ...(frozen === 0 ? [] : [`数据来源“日清”：${frozen}天按日清时冻结的数据，快照编号见末栏。`]),
    ...(open === 0 ? [] : [`数据来源“现算”：${open}天尚未日清，按现有台账计算。`]),
    ...(corrected === 0
      ? []
      : [`${corrected}天日清之后有更正：上一行为冻结数，“更正后”一行为现在所知；合计按冻结数。`]),
  ]
}

/** R9 from the days of the period, in their order. `named`: whom the changes name. */
export function dailyReport(
  head: ReportHead,
  days: readonly ReportDay[],
  named: readonly NamedChange[],
): ReportTable {
  const scheme = schemeFor(head.cohort)
  const kind = regularKind({ from: head.from, to: head.asOf })
  const jumps = jumpsOf(days)
  const hasJumps = jumps.some((one) => one !== 0)
  const jump = jumps.reduce((sum, one) => sum + one, 0)
  const total = totalOf(days)
  return frame(head, {
    report: 'R9',
    title: kind === null ? '毕业生就业变动表' : `${TITLES[kind]}（变动表）`,
    snapshot: days.length === 1 ? (days[0]?.snapshot ?? null) : null,
    columns: columnsOf(scheme, hasJumps),
    rows: rowsOf(days, scheme, jumps),
    total: {
      day: '合计',
      ...figureCells(total, scheme),
      ...(hasJumps ? { corrected: jump } : {}),
      source: '',
      snapshot: '',
    },
    notes: [schemeNote(head.cohort), ...notesOf(days)],
    checks: checksOf(days, total, jump),
    details: changeDetails(named, (code) => codeName('destination', code, head.cohort)),
  })
}

/** Whether somebody who landed with a destination is in a column of a group. */
export function isInGroupColumn(cohort: number, column: string, destination: string): boolean {
  return groupKey(groupOf(destination, schemeFor(cohort))) === column
}
