// Cells of the roster row, judged together: each beside the others' new values, not the old ones.
import { isMasked, masked } from '#shared/domain/fields/sensitive.ts'
import { type Around, checkValue } from '#shared/domain/validation/check-value.ts'
import type { RuleId } from '#shared/domain/validation/rules.ts'
import type { Row, SqlValue } from '../../../ledger-file/change-log.ts'
import { type Remark, refusal } from './remark.ts'
import type { Cell, EditScope } from './scope.ts'

export type RosterVerdict = Readonly<{
  refusals: readonly Remark[]
  /** what is accepted, by column */
  patch: Row
  /** what to look at, by column */
  warnings: ReadonlyMap<string, readonly RuleId[]>
}>

const NEVER_EMPTY: ReadonlySet<string> = new Set(['name', 'student_no'])
const NO_WARNINGS: RosterVerdict['warnings'] = new Map()

export function judgeRoster(
  scope: EditScope,
  person: Row,
  cells: readonly Cell[],
  isNumberTaken: boolean,
): RosterVerdict {
  const refusals: Remark[] = []
  const patch: Record<string, SqlValue> = {}
  for (const cell of cells) {
    const { key } = cell.field
    const read = readCell(scope, cell, isNumberTaken)
    // A copied row that is pasted where it came from changes nothing.
    if (typeof read === 'string' && isMasked(key, read)) {
      if (masked(key, String(person[key] ?? '')) !== read) refusals.push(refusal(key, 'MASKED'))
      continue
    }
    if (typeof read === 'object' && read !== null) refusals.push(refusal(key, read.refused))
    else patch[key] = read
  }
  // What is refused leaves the old value, beside which the rest has to stand too.
  for (;;) {
    const { blocked, warnings } = checkAll(scope, person, patch)
    if (blocked.length === 0) return { refusals, patch, warnings }
    for (const remark of blocked) delete patch[remark.field]
    refusals.push(...blocked)
  }
}

type Read = SqlValue | Readonly<{ refused: Remark['rule'] }>

function readCell(scope: EditScope, { field, text }: Cell, isNumberTaken: boolean): Read {
  if (field.key === 'school_id') return scope.schoolId(text) ?? { refused: 'SCHOOL' }
  const typed = scope.read(field, text)
  if (!typed.ok) return { refused: typed.rule }
  if (typed.value === '') return NEVER_EMPTY.has(field.key) ? { refused: 'EMPTY' } : null
  return field.key === 'student_no' && isNumberTaken ? { refused: 'V07' } : typed.value
}

function checkAll({ today }: EditScope, person: Row, patch: Record<string, SqlValue>) {
  const around: Around = { today, row: { ...person, ...patch }, destination: null }
  const blocked: Remark[] = []
  let warnings: Map<string, readonly RuleId[]> | null = null
  for (const key in patch) {
    const value = patch[key]
    if (typeof value !== 'string') continue
    const verdict = checkValue(key, value, around)
    if (verdict.blocked !== null) blocked.push(refusal(key, verdict.blocked))
    else if (verdict.value !== value) patch[key] = verdict.value
    if (verdict.warnings.length > 0) {
      warnings ??= new Map()
      warnings.set(key, verdict.warnings)
    }
  }
  return { blocked, warnings: warnings ?? NO_WARNINGS }
}
