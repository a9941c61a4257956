// Whom a row means: whom somebody chose, else by student number alone where it has one, else by ID number, else by name
// with class or birth date where one person fits. Where it is not certain it is asked, never guessed.
import { isMasked, masked } from '#shared/domain/fields/sensitive.ts'
import { nameKey } from '#shared/domain/import/person-name.ts'
import type { Proposal } from '#shared/schemas/import.ts'
import {
  ambiguousPersonText,
  sameNameText,
  unknownPersonText,
} from '#shared/text/import-findings.ts'
import type { Finding } from './findings.ts'
import type { Person } from './known-people.ts'
import { lostZeros } from './lost-zeros.ts'
import { nearestPeople, proposalsFor } from './nearest-people.ts'
import { fitting, saysMore } from './person-score.ts'
import { type PlanContext, report, whoIs } from './plan-context.ts'
import { OTHER_SCHOOL, REJECTED, type RowPlan } from './planned.ts'
import type { ImportRecord } from './records.ts'
import { lostId } from './roster-id.ts'

export type FoundPerson = Readonly<{ person: Person } | { refused: RowPlan }>

/** `key`: the row does not name anybody. */
export type Meant =
  | Readonly<{ who: 'one'; person: Person }>
  | Readonly<{ who: 'key' | 'nobody' | 'several'; people: readonly Person[] }>

/** For lists that create nobody. */
export function findPerson(ctx: PlanContext, record: ImportRecord): FoundPerson {
  if (ctx.schools.isOther(record.values.school_id ?? null)) return { refused: OTHER_SCHOOL }
  const meant = whomMeans(ctx, record)
  if (meant.who === 'one') return { person: meant.person }
  report(ctx, record, whoFinding(ctx, record, meant))
  return { refused: REJECTED }
}

/** What a row says about who is meant. */
export function whomMeans(ctx: PlanContext, record: ImportRecord): Meant {
  const { people } = ctx
  const { student_no: studentNo, id_no: idNo } = record.values
  if (record.personId !== null) return only(people.all.filter(({ id }) => id === record.personId))
  if (studentNo) {
    const person = people.byStudentNo.get(studentNo)
    return person === undefined ? NOBODY : { who: 'one', person }
  }
  if (!idNo) return byName(ctx, record)
  if (!isMasked('id_no', idNo)) return only(people.byIdNo.get(idNo) ?? [])
  return only(named(ctx, record).filter((person) => masked('id_no', String(person.id_no)) === idNo))
}

const NOBODY: Meant = { who: 'nobody', people: [] }

function only(people: readonly Person[]): Meant {
  const [person, another] = people
  if (person === undefined) return NOBODY
  return another === undefined ? { who: 'one', person } : { who: 'several', people }
}

function named({ people }: PlanContext, { values }: ImportRecord): readonly Person[] {
  return values.name ? (people.byName.get(nameKey(values.name)) ?? []) : []
}

function byName(ctx: PlanContext, record: ImportRecord): Meant {
  const people = named(ctx, record)
  if (!record.values.name || !saysMore(record.values)) return { who: 'key', people }
  const meant = fitting(people, record.values)
  return meant.length === 0 ? { who: 'nobody', people } : only(meant)
}

/** Enough for a page; of more unknown people than this the file itself is wrong. */
const MOST_SEARCHED = 5_000

/** What is said of a row whose person is not certain, with whom it may mean. */
export function whoFinding(
  ctx: PlanContext,
  record: ImportRecord,
  meant: Exclude<Meant, { who: 'one' }>,
): Finding {
  const who = whoIs(record)
  const at = keyFields(record)
  const isSearched = ctx.problems.length < MOST_SEARCHED
  const proposals = isSearched ? proposalsOf(ctx, record, meant) : []
  switch (meant.who) {
    case 'key': {
      const same = meant.people.length
      const message = same === 0 ? {} : { message: sameNameText(who, same) }
      return { rule: 'KEY', level: 'B', at, cause: 'key_missing', proposals, ...message }
    }
    case 'nobody': {
      const lost = lostZeros(ctx.people, record) ?? lostId(ctx, record)
      if (lost !== null) return { ...lost, rule: 'WHO', level: 'B' }
      const isNamesake = !record.values.student_no && !record.values.id_no && proposals.length > 0
      const message = isNamesake ? sameNameText(who, proposals.length) : unknownPersonText(who)
      return { rule: 'WHO', level: 'B', at, cause: 'person_unknown', proposals, message }
    }
    case 'several': {
      const message = ambiguousPersonText(who, meant.people.length)
      return { rule: 'WHO', level: 'B', at, cause: 'person_ambiguous', proposals, message }
    }
  }
}

function proposalsOf(
  ctx: PlanContext,
  record: ImportRecord,
  { who, people }: Exclude<Meant, { who: 'one' }>,
): readonly Proposal[] {
  return who === 'several' ? proposalsFor(people, record) : nearestPeople(ctx.people, record)
}

function keyFields({ values }: ImportRecord): readonly string[] {
  if (values.student_no) return ['student_no']
  return values.id_no ? ['id_no'] : ['student_no', 'id_no', 'name']
}
