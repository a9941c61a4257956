// The destination and its block, judged together: a block beside another destination belongs to that one, and is
// refused with one that cannot be read.
import { destinationFields, isLanded, isPending } from '#shared/domain/destination/index.ts'
import { checkValue } from '#shared/domain/validation/check-value.ts'
import type { BatchWriter, Row } from '../../../ledger-file/change-log.ts'
import { type PresentDestination, recordDestination } from '../../destinations/record.ts'
import { notice, type Remark, refusal } from './remark.ts'
import type { Cell, EditScope } from './scope.ts'

export type DestinationVerdict = Readonly<{
  remarks: readonly Remark[]
  /** as it was typed; null where it was not, or refused */
  stated: string | null
  /** as the edits make it */
  holds: string | null
  /** another one than until now */
  isNew: boolean
  /** accepted cells of the block; null clears */
  details: Readonly<Record<string, string | null>>
}>

/** A destination is never emptied: who loses one falls back to 待就业 by an event. */
export function judgeDestination(
  scope: EditScope,
  present: PresentDestination | undefined,
  cells: readonly Cell[],
  blockCells: readonly Cell[],
): DestinationVerdict {
  const remarks: Remark[] = []
  let stated: string | null = null
  let isUnread = false
  for (const { field, text } of cells) {
    const typed = scope.read(field, text)
    if (!typed.ok) {
      isUnread = true
      remarks.push(refusal(field.key, typed.rule))
    } else if (typed.value === '') remarks.push(refusal(field.key, 'EMPTY'))
    else stated = typed.value
  }
  const before = present?.to_destination ?? null
  const holds = stated ?? before
  const isNew = holds !== before
  const block = isUnread
    ? { refusals: blockCells.map(({ field }) => refusal(field.key, 'BLOCK')), details: {} }
    : judgeBlock(scope, holds, blockCells)
  remarks.push(...block.refusals)
  const { details } = block
  if (stated !== null && isLanded(stated, scope.session.info.cohort)) {
    const known = isNew ? details : { ...blockOf(present), ...details }
    if (isPending(stated, known)) remarks.push(notice('destination', 'V10'))
  }
  return { remarks, stated, holds, isNew, details }
}

function blockOf(present: PresentDestination | undefined): Record<string, string | null> {
  const block: Record<string, string | null> = {}
  for (const field of destinationFields) {
    const value = present?.[field]
    block[field] = typeof value === 'string' ? value : null
  }
  return block
}

function judgeBlock(scope: EditScope, destination: string | null, cells: readonly Cell[]) {
  const refusals: Remark[] = []
  const details: Record<string, string | null> = {}
  const around = { today: scope.today, row: {}, destination }
  for (const { field, text } of cells) {
    const typed = scope.read(field, text)
    if (!typed.ok) {
      refusals.push(refusal(field.key, typed.rule))
      continue
    }
    const blocked =
      destination === null ? 'NO_DESTINATION' : checkValue(field.key, typed.value, around).blocked
    if (blocked !== null) refusals.push(refusal(field.key, blocked))
    else details[field.key] = typed.value === '' ? null : typed.value
  }
  return { refusals, details }
}

export function storeDestination(
  { session, day, recordedAt }: EditScope,
  batch: BatchWriter,
  graduateId: number,
  present: PresentDestination | undefined,
  { holds, isNew, details }: DestinationVerdict,
): void {
  if (isNew && holds !== null) {
    const entry = { graduateId, destination: holds, happenDate: day, recordedAt, details }
    recordDestination(session, batch, { ...entry, by: 'cell' }, present)
  } else if (present !== undefined) {
    batch.update('destination_event', present.id, present, details as Row)
  }
}
