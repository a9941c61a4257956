// People as of a day, for whatever is counted of them: those who are alike in all that is asked for together, or each
// alone.
import { addDays, type Day } from '#shared/domain/day/index.ts'
import type { FactId, Person, Work } from '#shared/domain/report/index.ts'
import type { ReportWhere } from '#shared/schemas/report.ts'
import { dayNumber } from '../../state/day-number.ts'
import { type Moment, momentOf } from '../../state/moment.ts'
import { alikeIn, eachAlone, type Groups, type Rows } from './alike.ts'
import { BOOKS, groupsAt, placedAt, standingAt } from './books.ts'
import {
  countedColumn,
  groupColumn,
  placedColumn,
  reasonColumn,
  standingColumn,
} from './columns.ts'
import { evidenceOn } from './evidence.ts'
import { factSource, passing } from './fact-sources.ts'
import { countedBefore, gonePeople } from './moves.ts'
import type { Scope } from './repository.ts'
import { type Column, rollOf } from './roll.ts'
import { type WorkWish, workOn } from './work.ts'

export type PeopleWish = Readonly<{
  facts?: readonly FactId[]
  /** with their key groups */
  groups?: boolean
  /** with the reasons that hold on the day */
  reasons?: boolean
  /** with what was done for them */
  work?: WorkWish
  /** with what the evidence of their destination says */
  evidence?: boolean
  /** where they went alone, without their willingness: more are alike then */
  placeOnly?: boolean
  /** how they stood on the day before this one, too; with whoever was taken off the list of names since */
  from?: Day
  where?: ReportWhere
}>

type Reading = Readonly<{
  moment: Moment
  rows: Rows
  /** in what people are alike */
  columns: readonly Column[]
  /** everybody of a group */
  told: (groups: Groups) => (group: number) => Person
}>

/** People alike in all that is wished for, together. */
export const selectAlike = (scope: Scope, wish: PeopleWish): Person[] =>
  alikeOf(readingOf(scope, wish), scope, wish)

/** People alike in one fact, and again in the next. */
export function selectAlikeInEach(
  scope: Scope,
  facts: readonly FactId[],
  wish: Pick<PeopleWish, 'placeOnly' | 'where'>,
): ReadonlyMap<FactId, readonly Person[]> {
  const moment = momentOf({ db: scope.db, info: { cohort: scope.cohort } })
  return new Map(
    facts.map((fact) => {
      const own = { ...wish, facts: [fact] }
      return [fact, alikeOf(readingOf(scope, own, moment), scope, own)]
    }),
  )
}

function alikeOf({ rows, columns, told }: Reading, scope: Scope, wish: PeopleWish) {
  const groups = alikeIn(columns, rows)
  return [...Array.from(groups.firsts.keys(), told(groups)), ...gonePeople(scope, wish)]
}

export type OnePerson = Person & Readonly<{ id: number }>

/** Everybody alone, in the order in which they were enrolled. */
export function selectSingly(scope: Scope, wish: PeopleWish): OnePerson[] {
  const { moment, rows, told } = readingOf(scope, wish)
  const { ids } = rollOf(moment)
  const groups = eachAlone(rows)
  const personOf = told(groups)
  const people = groups.firsts.map((row, group) => ({ ...personOf(group), id: ids[row] ?? 0 }))
  return [...people, ...gonePeople(scope, wish)].sort((one, other) => one.id - other.id)
}

function readingOf(
  scope: Scope,
  wish: PeopleWish,
  moment: Moment = momentOf({ db: scope.db, info: { cohort: scope.cohort } }),
): Reading {
  const { facts = [], groups: withGroups = false, reasons: withReasons = false, where = {} } = wish
  const { evidence: withEvidence = false, placeOnly = false, from, work: workWish } = wish
  const day = dayNumber(scope.asOf)
  const [standing, at] = placeOnly ? [placedColumn, placedAt] : [standingColumn, standingAt]
  const counted = countedColumn(moment)
  const now = standing(moment, day)
  const then = from === undefined ? null : standing(moment, dayNumber(addDays(from, -1)))
  const was = from === undefined ? null : countedBefore(moment, scope, from)
  const groups = withGroups ? groupColumn(moment, day) : null
  const reasons = withReasons ? reasonColumn(moment, day) : null
  const evidence = withEvidence ? evidenceOn(moment, scope.asOf) : null
  const work = workWish === undefined ? null : workOn(moment, scope.asOf, workWish)
  const sources = facts.map((fact) => [fact, factSource(moment, scope, fact)] as const)
  const further = [then, was, groups, reasons, evidence, ...(work?.columns ?? [])]
  const factsIn = (row: number): Person['facts'] => {
    const known: Partial<Record<FactId, string | null>> = {}
    for (const [fact, { numbers, textOf }] of sources) known[fact] = textOf(numbers[row] ?? 0)
    return known
  }
  const told = (alike: Groups) => {
    const done: ((group: number) => Work) | undefined = work?.told(alike)
    return (group: number): Person => {
      const row = alike.firsts[group] ?? 0
      return {
        ...at(now.numbers[row] ?? 0),
        people: alike.people[group] ?? 0,
        counted: counted.numbers[row] === 1,
        facts: factsIn(row),
        before:
          then === null || was === null
            ? null
            : { ...at(then.numbers[row] ?? 0), counted: was.numbers[row] === 1 },
        groups: groups === null ? NONE : groupsAt(groups.numbers[row] ?? 0),
        reasons: reasons === null ? NONE : reasonsAt(reasons.numbers[row] ?? 0),
        ...(evidence === null ? {} : { evidence: evidence.at(evidence.numbers[row] ?? 0) }),
        ...(done === undefined ? {} : { work: done(group) }),
      }
    }
  }
  return {
    moment,
    rows: { count: counted.numbers.length, isAsked: passing(moment, scope, where) },
    columns: [
      ...[counted, now, ...further.filter((column) => column !== null)],
      ...sources.map(([, source]) => source),
    ],
    told,
  }
}

const NONE: readonly string[] = []
const reasonsAt = (number: number): readonly string[] =>
  BOOKS.reasons.at(number)?.split(',') ?? NONE
