import { call } from '#renderer/lib/ipc-client.ts'
import type { CellRemark } from '#shared/schemas/graduate.ts'

export type BulkEdit = Readonly<{ ids: readonly number[]; field: string; text: string }>

/** What became of it, or would. */
export type BulkOutcome = Readonly<{
  changed: number
  unchanged: number
  refused: number
  noted: number
  /** the first of those who are refused, and of those to look at, by name */
  listed: readonly Readonly<{ name: string; studentNo: string; remark: CellRemark }>[]
}>

const LISTED = 50

const SCREEN = 'ledger'

const editsOf = ({ ids, field, text }: BulkEdit) =>
  ids.map((id) => ({ id, values: { [field]: text } }))

export async function judgeBulk(edit: BulkEdit): Promise<BulkOutcome> {
  const edits = editsOf(edit)
  const answer = await call('graduates.setCells', { edits, screen: SCREEN, dryRun: true })
  const own = answer.remarks.filter(({ field }) => field === edit.field)
  const refused = own.filter(({ ok }) => !ok)
  const noted = own.filter(({ ok }) => ok)
  const first = [...refused, ...noted].slice(0, LISTED)
  const rows = await call('graduates.rows', { ids: [...new Set(first.map(({ id }) => id))] })
  const byId = new Map(rows.map((row) => [row.id, row.values]))
  const taken = edit.ids.length - refused.length
  const changed = Math.min(answer.changed, taken)
  return {
    changed,
    unchanged: taken - changed,
    refused: refused.length,
    noted: noted.length,
    listed: first.map((remark) => ({
      remark,
      name: byId.get(remark.id)?.name ?? '',
      studentNo: byId.get(remark.id)?.student_no ?? '',
    })),
  }
}

export function storeBulk(edit: BulkEdit) {
  return call('graduates.setCells', { edits: editsOf(edit), screen: SCREEN })
}
