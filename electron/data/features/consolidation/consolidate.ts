// A school's package into the centre's ledger, inside one batch: docs of the rules in shared/domain/consolidation.
import type { Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import type { Correspondent } from '../packages/correspondents.ts'
import { reopenConflicts } from './conflicts.ts'
import { openLinks } from './links.ts'
import type { Merge } from './merge.ts'
import { askSameIds, mergePeople } from './merge-people.ts'
import { mergeTable, removeGone } from './merge-tables.ts'
import { type Snapshot, TAKEN } from './snapshot.ts'

type Consolidation = Readonly<{
  from: Pick<Correspondent, 'id' | 'school_id'>
  packageId: number
  /** what the package before said */
  base: Snapshot
  theirs: Snapshot
}>

export function consolidate(
  { db, info, userId }: Session,
  batch: BatchWriter,
  { from, packageId, base, theirs }: Consolidation,
): void {
  const merge: Merge = {
    ...{ db, batch, cohort: info.cohort, userId, schoolId: from.school_id ?? 0, base, theirs },
    links: openLinks(db, from.id),
    conflicts: reopenConflicts(db, from.id, packageId),
  }
  removeGone(merge, 'first')
  mergePeople(merge)
  for (const shipped of TAKEN) if (shipped.table !== 'graduate') mergeTable(merge, shipped)
  removeGone(merge, 'last')
  askSameIds(merge)
}
