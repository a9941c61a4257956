// The helper as a cell: the name of somebody of the staff, or nothing.
import { isTyped } from '#shared/domain/fields/index.ts'
import type { BatchWriter } from '../../../ledger-file/change-log.ts'
import { pair } from '../../staff/pair.ts'
import type { PairingRow, StaffRow } from '../../staff/repository.ts'
import { type Remark, refusal } from './remark.ts'
import type { Cell, EditScope } from './scope.ts'

export type HelperVerdict = Readonly<{
  refusals: readonly Remark[]
  /** null: nobody any more; undefined: as it is */
  staff: StaffRow | null | undefined
}>

export function judgeHelper(scope: EditScope, cells: readonly Cell[]): HelperVerdict {
  const refusals: Remark[] = []
  let staff: HelperVerdict['staff']
  for (const { field, text } of cells) {
    const found = isTyped(field) ? helperOf(scope, { field, text }) : 'DERIVED'
    if (typeof found === 'string') refusals.push(refusal(field.key, found))
    else staff = found
  }
  return { refusals, staff }
}

function helperOf(scope: EditScope, { field, text }: Cell): StaffRow | null | Remark['rule'] {
  const typed = scope.read(field, text)
  if (!typed.ok) return typed.rule
  if (typed.value === '') return null
  const [staff, another] = scope.staff(typed.value)
  if (staff === undefined) return 'STAFF'
  return another === undefined ? staff : 'STAFF_TWICE'
}

export function storeHelper(
  { session, day }: EditScope,
  batch: BatchWriter,
  graduateId: number,
  present: PairingRow | undefined,
  { staff }: HelperVerdict,
): void {
  if (staff !== undefined) pair(session.db, batch, { graduateId, staff, day }, present)
}
