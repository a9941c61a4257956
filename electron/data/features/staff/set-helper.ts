// The helper as a cell: the name of somebody of the staff, or nothing.
import type { EditScope } from '../graduates/edit-scope.ts'
import { accepted, type Outcome, refused } from '../graduates/outcome.ts'
import { settleIssues } from '../graduates/set-roster-cell.ts'
import { pair } from './pair.ts'
import { selectStaffByText } from './repository.ts'

export function setHelper(
  { session, batch, day }: EditScope,
  graduateId: number,
  text: string,
): Outcome {
  const found = text === '' ? [] : selectStaffByText(session.db, text)
  const [staff = null] = found
  if (staff === null && text !== '') return refused('STAFF')
  if (found.length > 1) return refused('STAFF_TWICE')
  pair(session.db, batch, { graduateId, staff, day })
  settleIssues(session, batch, graduateId, 'helper', [])
  return accepted(null)
}
