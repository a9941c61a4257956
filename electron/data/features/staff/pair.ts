// Who helps a graduate from some day on. A pairing is never overwritten, except one that began on the same day: that
// was a slip, not a change.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { selectOpenPairing } from './repository.ts'

type Pairing = Readonly<{
  graduateId: number
  /** null: nobody any more */
  staff: Readonly<{ id: number; role: string }> | null
  day: Day
}>

export function pair(
  db: Database,
  batch: BatchWriter,
  { graduateId, staff, day }: Pairing,
  open = selectOpenPairing(db, graduateId),
): void {
  if (open?.staff_id === staff?.id) return
  if (open !== undefined && open.start_date >= day) {
    if (staff === null) batch.remove('pairing', open.id, open)
    else batch.update('pairing', open.id, open, { staff_id: staff.id, role: staff.role })
    return
  }
  if (open !== undefined) batch.update('pairing', open.id, open, { end_date: day })
  if (staff === null) return
  batch.insert('pairing', {
    graduate_id: graduateId,
    staff_id: staff.id,
    role: staff.role,
    start_date: day,
    end_date: null,
  })
}
