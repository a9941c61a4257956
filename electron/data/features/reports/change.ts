// Why a figure changed from one day to another, and who is behind each part of it.
import { hasCome } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type {
  Change,
  ChangedPerson,
  ChangeEnd,
  ChangeFigure,
  ChangeQuestion,
} from '#shared/contract/report-change.ts'
import { addDays, isDay } from '#shared/domain/day/index.ts'
import { restrictedText } from '#shared/domain/fields/restricted.ts'
import { percent } from '#shared/domain/rates/index.ts'
import {
  CHANGE_PARTS,
  type ChangeAxis,
  changeOf,
  type End,
  type Pair,
  pairsOf,
  shiftOf,
  waterfall,
} from '#shared/domain/report/index.ts'
import type { ChangedFigure } from '#shared/schemas/change.ts'
import type { Past } from '#shared/schemas/past.ts'
import type { DataContext } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { knowledgeOf } from '../../past/knowledge.ts'
import { selectRecord } from '../today/records.ts'
import { type EndsOfPerson, endsBetween } from './ends.ts'
import { goneSince } from './moves.ts'
import type { ReportSource } from './service.ts'
import type { IsOpen } from './tables/index.ts'

type Clock = Pick<DataContext, 'clock'>

export function viewChange(ctx: Clock, session: ReportSource, question: ChangeQuestion): Change {
  const { began, ended, people } = compared(ctx, session, question)
  const { db, info } = session
  const { since } = knowledgeOf(db, question.from)
  return {
    from: endOf(session, question.from, began),
    to: endOf(session, question.to, ended),
    parts: waterfall(people, info.cohort),
    pairs: countPairs(people, info.cohort),
    since,
    erased: erasedIn(session, question),
  }
}

/** Everybody behind a part, the first of them by name. */
export function changedPeople(
  ctx: Clock,
  session: ReportSource,
  { question, part, axis, pair }: ChangeFigure,
  isOpen: IsOpen,
  most = NAMED,
): { ids: number[]; people: ChangedPerson[] } {
  const { cohort } = session.info
  const found = compared(ctx, session, question).people.filter(
    (ends) =>
      changeOf(ends, cohort) === part &&
      (axis === undefined || shiftOf(ends, axis, cohort) !== 0) &&
      (pair === undefined || (wentBy(ends, pair) && (isOpen(ends.id) || !tells(pair)))),
  )
  return {
    ids: found.map(({ id }) => id),
    people: named(session, question, found.slice(0, most), isOpen),
  }
}

/** Everybody behind a part as the list asks for it. */
export function behindChange(
  ctx: Clock,
  session: ReportSource,
  { question: { began, where, ...ended }, row, column }: ChangedFigure,
  isOpen: IsOpen,
): readonly number[] {
  const question = { from: began, to: ended, ...(where === undefined ? {} : { where }) }
  const figure = { question, part: row, ...(column === '' ? {} : { axis: column }) }
  return changedPeople(ctx, session, figure, isOpen, 0).ids
}

/** So many are named; all of them can be opened in the list. */
const NAMED = 500

function compared({ clock }: Clock, session: ReportSource, { from, to, where }: ChangeQuestion) {
  for (const [field, { asOf }] of [['from', from] as const, ['to', to] as const]) {
    if (!isDay(asOf) || !hasCome(asOf, clock)) throw new AppError('invalid_input', { field })
  }
  if (from.asOf > to.asOf) throw new AppError('invalid_input', { field: 'from' })
  return endsBetween(session, { from, to, where })
}

function endOf(
  { db, info }: ReportSource,
  past: Past,
  { graduates, landed, unemployed }: Readonly<Record<ChangeAxis, number>>,
): ChangeEnd {
  const frozen = selectRecord(db, info.cohort, past.asOf)?.record
  return {
    ...past,
    ...{ graduates, landed, unemployed, rate: percent(landed, graduates) },
    frozen:
      frozen === undefined
        ? null
        : { unemployed: frozen.figures.closing, frozenAt: frozen.frozenAt },
  }
}

/** Only what was known then has lost them: who is erased is known of no day any more. */
const erasedIn = ({ db }: ReportSource, { from, to }: ChangeQuestion): number =>
  Math.max(...[from, to].map((past) => (past.known === 'then' ? knowledgeOf(db, past).erased : 0)))

function countPairs(people: readonly EndsOfPerson[], cohort: number): Change['pairs'] {
  const counts = new Map<string, Change['pairs'][number]>()
  for (const ends of people) {
    const part = changeOf(ends, cohort)
    if (part === null) continue
    for (const pair of pairsOf(ends)) {
      const key = JSON.stringify([part, pair.of, pair.before, pair.after])
      counts.set(key, { ...pair, part, people: (counts.get(key)?.people ?? 0) + 1 })
    }
  }
  const place = ({ part }: Change['pairs'][number]): number => CHANGE_PARTS.indexOf(part)
  return [...counts.values()].sort((a, b) => place(a) - place(b) || b.people - a.people)
}

const wentBy = (ends: EndsOfPerson, { of, before, after }: Pair): boolean =>
  pairsOf(ends).some((pair) => pair.of === of && pair.before === before && pair.after === after)

/** Who went from a class that is restricted or to it would be known by the pair alone. */
const tells = ({ of, before, after }: Pair): boolean =>
  [before, after].some((code) => code !== null && restrictedText(of, code) !== code)

type Row = Readonly<{ id: number; name: string; studentNo: string; unit: string | null }>

function named(
  { db, info }: ReportSource,
  { from, to }: ChangeQuestion,
  people: readonly EndsOfPerson[],
  isOpen: IsOpen,
): ChangedPerson[] {
  const rows = prepared(
    db,
    `SELECT g.id, g.name, coalesce(g.student_no, '') AS studentNo,
            iif(@bySchool, s.name, g.class_name) AS unit
       FROM json_each(@ids) AS wanted CROSS JOIN graduate g ON g.id = wanted.value
       LEFT JOIN school s ON s.id = g.school_id`,
  ).all({
    ids: JSON.stringify(people.map(({ id }) => id)),
    bySchool: info.role === 'central' ? 1 : 0,
  }) as Row[]
  const listed = new Map(rows.map((row) => [row.id, row]))
  const scope = { db, cohort: info.cohort, asOf: to.asOf }
  const gone = goneSince(scope, addDays(from.asOf, 1), {})
  return people.map(({ id, began, ended }) => {
    const { name, studentNo, unit } = listed.get(id) ?? goneRow(gone.get(id))
    return {
      ...{ id, name, studentNo, unit: unit ?? '', isListed: listed.has(id) },
      before: told(began, isOpen(id)),
      after: told(ended, isOpen(id)),
    }
  })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const goneRow = (row: Readonly<Record<string, unknown>> = {}) => ({
  name: textOf(row.name),
  studentNo: textOf(row.student_no),
  unit: textOf(row.class_name),
})

const told = ({ destination, willingness, counted }: End, isOpen: boolean) => ({
  ...{ destination, counted },
  willingness:
    isOpen || willingness === null ? willingness : restrictedText('willingness', willingness),
})
