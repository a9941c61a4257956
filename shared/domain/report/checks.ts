// The seven equations of the tables (勾稽, domain.md §7): what each table is held against, and who is the cause where
// one fails.
import type { ReportCheck, ReportTable } from '#shared/schemas/report.ts'
import { codeByCode } from '../../codes/index.ts'
import { isInLedger, isLanded } from '../destination/index.ts'
import { groupOf, schemeFor } from '../rates/index.ts'
import { DEFAULT_WILLINGNESS } from '../willingness/index.ts'
import { type FactId, moveOf, type Person } from './count/index.ts'
import { groupKey } from './group-keys.ts'

/** Each of them has its share of N behind it: Σ sex = Σ education = Σ origin = N. */
const FILLED = {
  sex: '性别',
  edu_level: '学历',
  origin_code: '生源地',
} as const satisfies Partial<Record<FactId, string>>
export const FILLED_FACTS = Object.keys(FILLED) as (keyof typeof FILLED)[]

const isUnemployed = ({ counted, destination }: Person): boolean =>
  counted && isInLedger(destination)
const isListed = (willingness: string | null, cohort: number): boolean =>
  codeByCode('willingness', willingness ?? DEFAULT_WILLINGNESS, cohort) !== undefined

type Cause = (person: Person, cohort: number) => boolean
const PREFIX = 'check_'

/** Who an equation fails by, as the column of a `ReportFigure`. */
const CAUSES: Readonly<Record<string, Cause>> = {
  uncoded: ({ counted, destination }, cohort) =>
    counted && !isInLedger(destination) && !isLanded(destination, cohort),
  uncodedMoves: (person, cohort) => moveOf(person, cohort) === 'uncoded',
  willingness: (person, cohort) => isUnemployed(person) && !isListed(person.willingness, cohort),
  groups: ({ counted, destination }, cohort) =>
    counted && isLanded(destination, cohort) && groupOf(destination, schemeFor(cohort)) === '',
  ...Object.fromEntries(
    FILLED_FACTS.map((fact): [string, Cause] => [
      fact,
      ({ counted, facts }) => counted && !facts[fact],
    ]),
  ),
}

/** Undefined: no column of a cause. */
export const causeOf = (column: string): Cause | undefined =>
  column.startsWith(PREFIX) ? CAUSES[column.slice(PREFIX.length)] : undefined

type Compared = Readonly<{
  equation: number
  left: number
  right: number
  text: string
  cause?: keyof typeof CAUSES
}>

const check = ({ equation, left, right, text, cause }: Compared): ReportCheck => ({
  ...{ equation, holds: left === right, left, right, text, row: null },
  ...(cause === undefined || left === right ? {} : { column: PREFIX + cause }),
})

type Row = ReportTable['rows'][number]
const at = (row: Row | null, key: string): number => Number(row?.[key] ?? 0)

/** (1): N = landed + n70 + n71 + n72 + none yet. */
function peopleCheck({ total }: ReportTable, cohort: number): ReportCheck {
  const groups = schemeFor(cohort).groups.filter(({ landed }) => !landed)
  const unemployed = groups.reduce((sum, { name }) => sum + at(total, groupKey(name)), 0)
  return check({
    equation: 1,
    left: at(total, 'graduates'),
    right: at(total, 'landed') + unemployed,
    text: `毕业生数＝已落实＋${groups.map(({ name }) => name).join('＋')}`,
    cause: 'uncoded',
  })
}

/** (2), with who came to the list of names and left it while unemployed. */
function flowCheck({ total }: ReportTable, people: readonly Person[], cohort: number): ReportCheck {
  const count = (is: (person: Person) => boolean): number =>
    people.reduce((sum, person) => sum + (is(person) ? person.people : 0), 0)
  const movedIn = count((one) => moveOf(one, cohort) === 'movedIn' && isInLedger(one.destination))
  const movedOut = count(
    (one) => moveOf(one, cohort) === 'movedOut' && isInLedger(one.before?.destination ?? null),
  )
  return check({
    equation: 2,
    left: at(total, 'unemployed'),
    right:
      at(total, 'previous_unemployed') -
      at(total, 'newly_landed') +
      at(total, 'fallen_back') +
      movedIn -
      movedOut,
    text: '未就业＝上期未就业－本期新增落实＋本期回退＋名单调入－名单调出',
    cause: 'uncodedMoves',
  })
}

/** (3): the codes of the list alone; what is stored beside them has columns of its own. */
function willingnessCheck({ total, columns }: ReportTable, cohort: number): ReportCheck {
  const listed = columns.filter(({ key }) => {
    const [word, code = ''] = key.split('_')
    return word === 'will' && isListed(code, cohort)
  })
  return check({
    equation: 3,
    left: at(total, 'unemployed'),
    right: listed.reduce((sum, { key }) => sum + at(total, key), 0),
    text: '未就业合计＝各类就业意愿之和',
    cause: 'willingness',
  })
}

/** (4) of every column; the one that fails first, or the first of all. */
function sumCheck({ columns, rows, total }: ReportTable): ReportCheck[] {
  const checks = columns
    .filter(({ opens }) => opens)
    .map(({ key, title }) =>
      check({
        equation: 4,
        left: at(total, key),
        right: rows.reduce((sum, row) => sum + at(row, key), 0),
        text: `合计＝各行之和（${title}）`,
      }),
    )
  const failed = checks.filter(({ holds }) => !holds)
  if (failed.length > 0) return failed
  return checks.slice(0, 1).map((one) => ({ ...one, text: '合计＝各行之和（各栏）' }))
}

/** (5) */
function groupsCheck({ total }: ReportTable, cohort: number): ReportCheck {
  const groups = schemeFor(cohort).groups.filter(({ landed }) => landed)
  return check({
    equation: 5,
    left: at(total, 'landed'),
    right: groups.reduce((sum, { name }) => sum + at(total, groupKey(name)), 0),
    text: `已落实＝${groups.map(({ name }) => name).join('＋')}`,
    cause: 'groups',
  })
}

/** (6): the list of names is read apart from what is counted. */
function namesCheck({ rows }: ReportTable, people: readonly Person[]): ReportCheck {
  const unemployed = people.filter(isUnemployed).reduce((sum, one) => sum + one.people, 0)
  return check({
    equation: 6,
    left: rows.length,
    right: unemployed,
    text: '花名册人数＝未就业人数',
  })
}

/** (7): whoever has none is in no part of it. */
function filledChecks(people: readonly Person[]): ReportCheck[] {
  const counted = people.filter((person) => person.counted)
  const sum = (some: readonly Person[]): number =>
    some.reduce((total, one) => total + one.people, 0)
  return FILLED_FACTS.map((fact) =>
    check({
      equation: 7,
      left: sum(counted),
      right: sum(counted.filter(({ facts }) => facts[fact])),
      text: `毕业生数＝各${FILLED[fact]}人数之和`,
      cause: fact,
    }),
  )
}

/** What else than the table its checks need of everybody. */
export type ChecksNeed = 'nothing' | 'period' | 'people' | 'facts'
const NEEDS: Readonly<Partial<Record<ReportTable['report'], ChecksNeed>>> = {
  R1: 'period',
  R2: 'period',
  R7: 'people',
  R5: 'facts',
}
export const checksNeed = (report: ReportTable['report']): ChecksNeed => NEEDS[report] ?? 'nothing'

/** Those that concern the table, beside what it checks itself. `people`: what it needs of everybody. */
export function checksOf(table: ReportTable, people: readonly Person[]): ReportCheck[] {
  const { report, cohort } = table
  switch (report) {
    case 'R1':
    case 'R2':
      return [
        peopleCheck(table, cohort),
        flowCheck(table, people, cohort),
        ...sumCheck(table),
        groupsCheck(table, cohort),
      ]
    case 'R3':
      return [willingnessCheck(table, cohort), ...sumCheck(table)]
    case 'R12':
      return sumCheck(table)
    case 'R7':
      return [namesCheck(table, people)]
    case 'R5':
      return filledChecks(people)
    default:
      return []
  }
}
