import type { BatchWriter, Row, SqlValue } from '../../../ledger-file/change-log.ts'
import { withSearchColumns } from '../person-columns.ts'
import { storeFindings } from './findings.ts'
import { storeDestination } from './judge-destination.ts'
import { storeHelper } from './judge-helper.ts'
import type { PersonVerdict } from './judge-person.ts'
import { storeWillingness } from './judge-willingness.ts'
import type { Known } from './known.ts'
import type { EditScope } from './scope.ts'

type Stored = Readonly<{ id: number; known: Known; verdict: PersonVerdict }>

/** Writes what was accepted: the roster row in one piece, then what is open at its cells, then events. */
export function storePerson(scope: EditScope, batch: BatchWriter, stored: Stored): void {
  const { id, known, verdict } = stored
  const { person } = known
  const patch = differing(person, verdict.roster.patch)
  if (patch !== null) batch.update('graduate', id, person, withSearchColumns(person, patch))
  storeBeside(scope, batch, stored)
}

/** All but the roster row. */
export function storeBeside(
  scope: EditScope,
  batch: BatchWriter,
  { id, known, verdict }: Stored,
): void {
  storeFindings(batch, id, verdict.findings)
  storeDestination(scope, batch, id, known.destination, verdict.destination)
  storeWillingness(scope, batch, id, known.willingness, verdict.willingness)
  storeHelper(scope, batch, id, known.pairing, verdict.helper)
}

/** The part of a patch that says something new; null when nothing does. */
function differing(person: Row, patch: Row): Row | null {
  const news: Record<string, SqlValue> = {}
  let any = false
  for (const key in patch) {
    const value = patch[key] ?? null
    if (value === (person[key] ?? null)) continue
    news[key] = value
    any = true
  }
  return any ? news : null
}
