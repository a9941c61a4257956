// What a school's package says otherwise than the one before it, and all that is told before a word is said on it.
import { z } from 'zod'
import type { Output } from '#shared/contract/index.ts'
import { differenceOf, type ShippedRows } from '#shared/domain/submission/difference.ts'
import { SHIPPED } from '#shared/domain/submission/shipped.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { shownPeople } from '../submissions/shown-people.ts'
import { type Links, openLinks } from './links.ts'
import { unpackFiles } from './package-content.ts'
import { type KeptSubmission, keptSubmission, lastPackage, snapshotOf } from './packages.ts'
import { selectOpen } from './settle.ts'
import type { Snapshot } from './snapshot.ts'

type Difference = Output<'consolidation.difference'>

const AT_MOST = 500

export function differenceOfPackage(session: Session, packageId: number): Difference {
  const { db } = session
  const kept = keptSubmission(db, packageId)
  const before = lastPackage(db, kept.correspondentId, packageId)
  const links = openLinks(db, kept.correspondentId)
  const now = snapshotOf(db, kept)
  const people = differenceOf(rowsOf(snapshotOf(db, before)), rowsOf(now)).map((person) => ({
    ...person,
    graduateId: links.local('graduate', person.graduateId) ?? null,
  }))
  const { periodName, ...about } = aboutPackage(session, packageId)
  const { signedBy, note } = kept.manifest.body
  return {
    ...{ correspondentId: kept.correspondentId, periodId: kept.periodId, period: periodName },
    ...about,
    isOpen: about.state === 'arrived' && lastPackage(db, kept.correspondentId)?.id === packageId,
    ...{ signedBy, note, ...toldIn(kept, about.arrivedAt) },
    before: before === undefined ? null : toldBefore(session, before.id),
    ...openOf(session, kept),
    total: people.length,
    people: shownPeople(session, people.slice(0, AT_MOST)),
    explained: explainedIn(kept, now, links),
  }
}

function openOf({ db }: Session, kept: KeptSubmission) {
  const { conflicts, questions } = selectOpen(db, kept)
  return { openConflicts: conflicts, openQuestions: questions }
}

type About = Pick<Difference, 'school' | 'schoolId' | 'sequence' | 'state' | 'arrivedAt'> &
  Readonly<{ periodName: string }>

const aboutPackage = ({ db }: Session, id: number): About =>
  prepared(
    db,
    `SELECT k.name AS school, k.school_id AS schoolId, d.name AS periodName, s.sequence, p.state,
            p.recorded_at AS arrivedAt
       FROM package p JOIN correspondent k ON k.id = p.correspondent_id
       JOIN period d ON d.id = p.period_id JOIN submission s ON s.id = p.submission_id
      WHERE p.id = ?`,
  ).get(id) as About

function toldIn({ manifest }: Pick<KeptSubmission, 'manifest'>, arrivedAt: string) {
  const { serial, asOf, counts } = manifest.body
  return { serial, asOf, arrivedAt, graduates: counts.graduates, landed: counts.landed }
}

function toldBefore(session: Session, packageId: number): Difference['before'] {
  const { periodName, arrivedAt } = aboutPackage(session, packageId)
  const told = toldIn(keptSubmission(session.db, packageId), arrivedAt)
  return { ...told, packageId, period: periodName }
}

const rowsOf = (snapshot: Snapshot): ShippedRows =>
  new Map(SHIPPED.map(({ table }) => [table, [...snapshot.rows(table).values()]]))

/** One line of explained.ndjson, as submissions/files.ts writes it; it comes from outside. */
const Explained = z.object({
  rule: z.string().max(20),
  graduateId: z.int().positive().nullable(),
  about: z.string().max(100),
  reason: z.string().max(200),
})

const NAMED = 20

function explainedIn(
  { content }: KeptSubmission,
  now: Snapshot,
  links: Links,
): Difference['explained'] {
  const file = content === null ? undefined : unpackFiles(content).get('explained.ndjson')
  const lines = Buffer.from(file ?? [])
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
  const groups = new Map<string, Difference['explained'][number]>()
  for (const line of lines) {
    const { rule, graduateId, reason } = Explained.parse(JSON.parse(line))
    const key = `${rule} ${reason}`
    const group = groups.get(key) ?? { rule, reason, count: 0, people: [] }
    groups.set(key, group)
    group.count += 1
    const person = graduateId === null ? undefined : now.rows('graduate').get(graduateId)
    if (graduateId === null || person === undefined || group.people.length === NAMED) continue
    group.people.push({
      graduateId: links.local('graduate', graduateId) ?? null,
      ...{ name: String(person.name ?? ''), studentNo: String(person.student_no ?? '') },
    })
  }
  return [...groups.values()].toSorted((a, b) => (a.rule < b.rule ? -1 : 1))
}
