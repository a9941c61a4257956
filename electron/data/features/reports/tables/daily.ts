// R9 from the frozen days of the period, and from the ledger where none was frozen.
import { AppError } from '#shared/contract/app-error.ts'
import { correctionsOf, figuresOf, openingOf } from '#shared/domain/daily/index.ts'
import { addDays, type Day } from '#shared/domain/day/index.ts'
import {
  CHANGE_KINDS,
  type ChangeKind,
  dailyReport,
  dayOfRow,
  isInGroupColumn,
  type NamedChange,
  type ReportDay,
} from '#shared/domain/report/index.ts'
import type { DailyChanges } from '#shared/schemas/daily.ts'
import type { ReportWhere } from '#shared/schemas/report.ts'
import { dayNumber } from '../../../state/day-number.ts'
import { type ReckonedDay, reckonDays } from '../../today/reckon.ts'
import { type Frozen, selectFrozen } from '../../today/records.ts'
import { standingAt } from '../books.ts'
import { namesOfChanged } from '../changed-names.ts'
import { lifeLines, standingOn } from '../life-lines.ts'
import { goneSince } from '../moves.ts'
import { selectSingly } from '../people.ts'
import type { Scope } from '../repository.ts'
import type { Asked, TableSource } from './table-source.ts'

const LONGEST_DAYS = 400

type Correction = ReturnType<typeof correctionsOf>[number]

type DayPeople = Readonly<{
  changes: DailyChanges
  contacted: readonly number[]
  pushed: readonly number[]
}>
type Known = Readonly<{
  shown: ReportDay
  people: DayPeople
  /** as is known now, where the day was frozen */
  now: DayPeople
  corrections: readonly Correction[]
}>

export const dailyTable: TableSource = {
  table(asked) {
    const days = knownDays(asked, false)
    return dailyReport(
      asked.head,
      days.map(({ shown }) => shown),
      namedChanges(asked.scope, days),
    )
  },
  behind(asked, row, column) {
    const days = knownDays(asked, true)
    const wanted = dayOfRow(row)
    if (wanted !== null) {
      const day = days.find(({ shown }) => shown.day === wanted.day)
      if (day === undefined) return []
      return inOrder(peopleIn(asked, wanted.isCorrected ? day.now : day.people, column))
    }
    if (column === 'opening') return inOrder(peopleIn(asked, days[0]?.people, column))
    if (column === 'closing') return inOrder(peopleIn(asked, days.at(-1)?.people, column))
    return inOrder(days.flatMap(({ people }) => peopleIn(asked, people, column)))
  },
}

const inOrder = (ids: readonly number[]): number[] =>
  [...new Set(ids)].sort((one, other) => one - other)

function peopleIn(
  { head }: Asked,
  people: DayPeople | undefined,
  column: string,
): readonly number[] {
  if (people === undefined) return []
  const { changes, contacted, pushed } = people
  switch (column) {
    case 'opening':
      return openingOf(changes)
    case 'closing':
      return changes.closing
    case 'landed':
      return changes.landed.map(({ id }) => id)
    case 'fallback':
      return changes.fallback
    case 'moved_in':
      return changes.movedIn
    case 'moved_out':
      return changes.movedOut
    case 'contacts':
      return contacted
    case 'pushes':
      return pushed
    default:
      return changes.landed
        .filter(({ destination }) => isInGroupColumn(head.cohort, column, destination))
        .map(({ id }) => id)
  }
}

/** `withPeople`: also who was in the ledger when a day ended that was not frozen. */
function knownDays({ head, scope, where }: Asked, withPeople: boolean): readonly Known[] {
  const { db, cohort } = scope
  if (head.from < addDays(head.asOf, -LONGEST_DAYS))
    throw new AppError('invalid_input', { field: 'from' })
  const of = wantedPeople(scope, head.from, where)
  const frozen = selectFrozen(db, cohort, { from: head.from, until: head.asOf })
  const wish = { of, withPeople: withPeople || frozen.size > 0, knownBy: scope.knownBy }
  return reckonDays({ db, info: { cohort } }, head.from, head.asOf, wish).map((reckoned) =>
    knownDay(reckoned, frozen.get(reckoned.day), of),
  )
}

/** null would be nobody: left out, everybody. */
function wantedPeople(
  scope: Scope,
  from: Day,
  where: ReportWhere,
): ReadonlySet<number> | undefined {
  if (Object.keys(where).length === 0) return undefined
  const here = selectSingly(scope, { where }).map(({ id }) => id)
  return new Set([...here, ...goneSince(scope, from, where).keys()])
}

type Reckoned = ReckonedDay & Readonly<{ closing: readonly number[] }>

function knownDay(
  { day, figures, moves, work, closing }: Reckoned,
  frozen: Frozen | undefined,
  of: ReadonlySet<number> | undefined,
): Known {
  const changes: DailyChanges = { ...moves, closing: [...closing] }
  const now = { changes, ...work }
  const state = { figures, changes }
  if (frozen === undefined) {
    const shown = { day, snapshot: null, state, corrected: null }
    return { shown, people: now, now, corrections: [] }
  }
  const then = of === undefined ? wholeOf(frozen) : partOf(frozen, of, figures)
  const corrections = correctionsOf(then, state)
  const corrected = corrections.length === 0 ? null : state
  return {
    shown: { day, snapshot: frozen.uid, state: then, corrected },
    people: { ...work, changes: then.changes },
    now,
    corrections,
  }
}

const wholeOf = ({ record, changes }: Frozen) => ({ figures: record.figures, changes })

/** Of some of the people of a frozen day; what was spoken with whom is not frozen, and is counted as it stands now. */
function partOf({ changes }: Frozen, of: ReadonlySet<number>, now: ReckonedDay['figures']) {
  const own = (ids: readonly number[]): number[] => ids.filter((id) => of.has(id))
  const part: DailyChanges = {
    landed: changes.landed.filter(({ id }) => of.has(id)),
    fallback: own(changes.fallback),
    movedIn: own(changes.movedIn),
    movedOut: own(changes.movedOut),
    closing: own(changes.closing),
  }
  const ends = { opening: openingOf(part).length, closing: part.closing.length }
  const { contacts, validContacts, contactedPeople, pushes } = now
  const work = { contacts, validContacts, contactedPeople, pushes }
  return { figures: figuresOf(ends, part, work), changes: part }
}

type Change = Pick<NamedChange, 'day' | 'kind' | 'correction' | 'id'> &
  Readonly<{ destination: string | null }>

function namedChanges(scope: Scope, days: readonly Known[]): NamedChange[] {
  const changes = days.flatMap(changesOf)
  const named = namesOfChanged(
    scope.db,
    changes.map(({ id }) => id),
  )
  const on = destinations(scope)
  return changes.map(({ destination, ...change }) => ({
    ...change,
    ...named(change.id),
    from: on(change.id, addDays(change.day, -1)),
    to: destination ?? on(change.id, change.day),
  }))
}

/** What moved on the day, then what was learnt of it since. */
function changesOf({ shown, people, now, corrections }: Known): Change[] {
  const { day } = shown
  const landed = new Map(
    [...people.changes.landed, ...now.changes.landed].map((one) => [one.id, one.destination]),
  )
  const change = (kind: ChangeKind, correction: Change['correction']) => (id: number) => ({
    day,
    kind,
    correction,
    id,
    destination: kind === 'landed' ? (landed.get(id) ?? null) : null,
  })
  const frozen = CHANGE_KINDS.flatMap((kind) => idsOf(people.changes, kind).map(change(kind, null)))
  const since = corrections.flatMap(({ figure, added, gone }) => {
    const kind = CHANGE_KINDS.find((one) => one === figure)
    if (kind === undefined) return []
    return [...gone.map(change(kind, 'gone')), ...added.map(change(kind, 'added'))]
  })
  return [...frozen, ...since]
}

const idsOf = (changes: DailyChanges, kind: ChangeKind): readonly number[] =>
  kind === 'landed' ? changes.landed.map(({ id }) => id) : changes[kind]

/** The destination of somebody on the list of names on a day, as is known now. */
function destinations({ db, cohort }: Scope) {
  const lines = lifeLines({ db, info: { cohort } })
  return (id: number, day: Day): string | null => {
    const place = lines.places.get(id)
    return place === undefined
      ? null
      : standingAt(standingOn(lines, place, dayNumber(day))).destination
  }
}
