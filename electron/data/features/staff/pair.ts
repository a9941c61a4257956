// Who helps a graduate from some day on. A pairing is never overwritten, except one that began on the same day: that
// was a slip, not a change. What is learnt of an earlier day holds until the next pairing that is known.
import type { Database } from 'better-sqlite3'
import type { Day } from '#shared/domain/day/index.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { type PairingRow, selectOpenPairing, selectPairings } from './repository.ts'

type Pairing = Readonly<{
  graduateId: number
  /** null: nobody any more */
  staff: Readonly<{ id: number; role: string }> | null
  day: Day
}>

/** Returns whether anything was to be changed. */
export function pair(
  db: Database,
  batch: BatchWriter,
  pairing: Pairing,
  open = selectOpenPairing(db, pairing.graduateId),
): boolean {
  const { graduateId, staff, day } = pairing
  if (open?.staff_id === staff?.id) return false
  if (open === undefined || open.start_date >= day) {
    placeAmong(batch, selectPairings(db, graduateId), pairing)
    return true
  }
  batch.update('pairing', open.id, open, { end_date: day })
  begin(batch, pairing, null)
  return true
}

function placeAmong(batch: BatchWriter, known: readonly PairingRow[], pairing: Pairing): void {
  const { staff, day } = pairing
  const covering = known.find((one) => one.start_date <= day && !endsBy(one, day))
  if (covering?.staff_id === staff?.id) return
  const next = known.find((one) => one.start_date > day)
  const until = covering === undefined ? (next?.start_date ?? null) : covering.end_date
  const resumed = known.find((one) => one.end_date === day && one.staff_id === staff?.id)
  if (covering?.start_date === day) {
    if (staff !== null && resumed === undefined) {
      batch.update('pairing', covering.id, covering, { staff_id: staff.id, role: staff.role })
      return
    }
    batch.remove('pairing', covering.id, covering)
  } else if (covering !== undefined) {
    batch.update('pairing', covering.id, covering, { end_date: day })
  }
  if (resumed === undefined) begin(batch, pairing, until)
  else batch.update('pairing', resumed.id, resumed, { end_date: until })
}

function endsBy(pairing: PairingRow, day: Day): boolean {
  return pairing.end_date !== null && pairing.end_date <= day
}

function begin(batch: BatchWriter, { graduateId, staff, day }: Pairing, until: string | null) {
  if (staff === null) return
  batch.insert('pairing', {
    graduate_id: graduateId,
    staff_id: staff.id,
    role: staff.role,
    start_date: day,
    end_date: until,
  })
}
