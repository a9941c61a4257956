// Willingness, reasons and note: one event, since they belong together.
import { reasonProblems } from '#shared/domain/willingness/index.ts'
import type { BatchWriter } from '../../../ledger-file/change-log.ts'
import { type PresentWillingness, recordWillingness } from '../../willingness/record.ts'
import { type Remark, refusal } from './remark.ts'
import type { Cell, EditScope } from './scope.ts'

export type WillingnessVerdict = Readonly<{
  refusals: readonly Remark[]
  /** accepted cells by field */
  said: Readonly<Record<string, string>>
}>

const codesOf = (reasons: string): readonly string[] => reasons.split(',').filter(Boolean)

export function judgeWillingness(
  scope: EditScope,
  present: PresentWillingness,
  cells: readonly Cell[],
): WillingnessVerdict {
  const refusals: Remark[] = []
  const said: Record<string, string> = {}
  const refuse = (field: string, rule: Remark['rule']): void => {
    delete said[field]
    refusals.push(refusal(field, rule))
  }
  for (const { field, text } of cells) {
    const typed = scope.read(field, text)
    if (!typed.ok) refuse(field.key, typed.rule)
    else if (field.key === 'willingness' && typed.value === '') refuse(field.key, 'EMPTY')
    else said[field.key] = typed.value
  }
  const problems = () =>
    reasonProblems(
      said.willingness ?? present.willingness,
      codesOf(said.reasons ?? present.reasons),
      said.reason_note ?? present.reasonNote,
    )
  if ('reasons' in said && problems().includes('too_many')) refuse('reasons', 'TOO_MANY')
  // Refused reasons leave the old ones, beside which the note has to stand.
  if ('reasons' in said && problems().includes('note_missing')) refuse('reasons', 'NOTE')
  if ('reason_note' in said && problems().includes('note_missing')) refuse('reason_note', 'NOTE')
  return { refusals, said }
}

export function storeWillingness(
  { session, day, recordedAt }: EditScope,
  batch: BatchWriter,
  graduateId: number,
  present: PresentWillingness,
  { said }: WillingnessVerdict,
): void {
  const entry = {
    graduateId,
    willingness: said.willingness ?? null,
    reasons: said.reasons === undefined ? null : codesOf(said.reasons),
    reasonNote: said.reason_note ?? null,
    happenDate: day,
    recordedAt,
    by: 'cell' as const,
  }
  recordWillingness(session, batch, entry, present)
}
