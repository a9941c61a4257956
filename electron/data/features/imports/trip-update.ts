// What was judged of a person as an entry of the plan: shown like any other, written like cells that were typed.
import type { Row } from '../../ledger-file/change-log.ts'
import { changedCells, type PersonVerdict } from '../graduates/edits/judge-person.ts'
import type { Known } from '../graduates/edits/known.ts'
import type { EditScope } from '../graduates/edits/scope.ts'
import { storePerson } from '../graduates/edits/store-person.ts'
import { applyHelper } from './apply.ts'
import {
  NO_ISSUES,
  type PersonUpdate,
  type PlannedDestination,
  type PlannedHelper,
  type PlannedWillingness,
  type RowPlan,
  UNCHANGED,
} from './planned.ts'

type Judged = Readonly<{ id: number; known: Known; verdict: PersonVerdict }>

export function tripUpdate(
  scope: EditScope,
  { id, known, verdict }: Judged,
  helper: PlannedHelper | null,
): RowPlan {
  const isChanged = helper !== null || changedCells(known, verdict).length > 0
  const { drop, add } = verdict.findings
  if (!isChanged && drop.length === 0 && add.length === 0) return UNCHANGED
  const planned: PersonUpdate = {
    op: 'update',
    id,
    before: known.person,
    patch: differing(known.person, verdict.roster.patch),
    issues: NO_ISSUES,
    destination: shownDestination(scope, verdict),
    willingness: shownWillingness(verdict),
    groups: [],
    // Nobody any more has no name.
    helper: verdict.helper.staff === null ? { name: '' } : helper,
    write(target) {
      const { now, effective, batch } = target
      storePerson({ ...scope, recordedAt: now, day: effective }, batch, { id, known, verdict })
      applyHelper(target, id, helper)
    },
  }
  return { outcome: isChanged ? 'updated' : 'unchanged', planned }
}

function differing(person: Row, patch: Row): Row {
  const entries = Object.entries(patch)
  return Object.fromEntries(entries.filter(([key, value]) => value !== (person[key] ?? null)))
}

function shownDestination(
  { day }: EditScope,
  { destination: { holds, isNew, details } }: PersonVerdict,
): PlannedDestination | null {
  const entries = Object.entries(details)
  if (holds === null || (!isNew && entries.length === 0)) return null
  const words = Object.fromEntries(entries.map(([key, value]) => [key, value ?? '']))
  return { destination: holds, happenDate: day, details: words }
}

function shownWillingness({ willingness: { said } }: PersonVerdict): PlannedWillingness | null {
  if (Object.keys(said).length === 0) return null
  const { willingness = null, reasons, reason_note: reasonNote = null } = said
  return {
    willingness,
    happenDate: null,
    reasons: reasons === undefined ? null : reasons.split(',').filter(Boolean),
    reasonNote,
  }
}
