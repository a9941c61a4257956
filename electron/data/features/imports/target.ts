// Where a plan is written to, while it is written.
import type { Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'

export type Target = Readonly<{
  session: Session
  batch: BatchWriter
  /** ISO instant */
  now: string
  effective: string
  fileName: string
  /** ids of the schools that the plan adds, in its order */
  newSchools: readonly number[]
  /** what several rows of the file need and the first of them made; a plan that is tried again makes it anew */
  made: Map<string, number>
}>

/** The id of what several rows share, made when the first of them asks. */
export function madeOnce({ made }: Target, key: string, make: () => number): number {
  const id = made.get(key) ?? make()
  made.set(key, id)
  return id
}

/** Somebody whom the file adds to the staff. */
export function addedStaff(target: Target, name: string): number {
  const words = { title: '', department: '', role: '', mobile: '', left_at: null }
  return madeOnce(target, `staff ${name}`, () => target.batch.insert('staff', { name, ...words }))
}
