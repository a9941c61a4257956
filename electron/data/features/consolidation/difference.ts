// What a school's package says otherwise than the one before it.
import type { Output } from '#shared/contract/index.ts'
import { differenceOf, type ShippedRows } from '#shared/domain/submission/difference.ts'
import { SHIPPED } from '#shared/domain/submission/shipped.ts'
import type { Session } from '../../context.ts'
import { openLinks } from './links.ts'
import { keptSubmission, lastPackage, snapshotOf } from './packages.ts'
import type { Snapshot } from './snapshot.ts'

const AT_MOST = 500

export function differenceOfPackage(
  { db }: Session,
  packageId: number,
): Output<'consolidation.difference'> {
  const kept = keptSubmission(db, packageId)
  const before = lastPackage(db, kept.correspondentId, packageId)
  const links = openLinks(db, kept.correspondentId)
  const people = differenceOf(rowsOf(snapshotOf(db, before)), rowsOf(snapshotOf(db, kept)))
  return {
    since: before?.recorded_at ?? null,
    total: people.length,
    people: people.slice(0, AT_MOST).map((person) => ({
      ...person,
      graduateId: links.local('graduate', person.graduateId) ?? null,
    })),
  }
}

const rowsOf = (snapshot: Snapshot): ShippedRows =>
  new Map(SHIPPED.map(({ table }) => [table, [...snapshot.rows(table).values()]]))
