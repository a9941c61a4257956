// One cell of the roster row: judged, stored, its open findings settled.
import type { Field } from '#shared/domain/fields/index.ts'
import { cleanText } from '#shared/domain/fields/normalise.ts'
import type { BatchWriter, Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { checkValue } from './check-value.ts'
import type { EditScope } from './edit-scope.ts'
import { accepted, type Outcome, refused } from './outcome.ts'
import { withSearchColumns } from './person-columns.ts'
import { type PersonRow, selectIdByStudentNo, selectIssues } from './repository.ts'

const NEVER_EMPTY: ReadonlySet<string> = new Set(['name', 'student_no'])

export function setRosterCell(
  { session, batch }: EditScope,
  person: PersonRow,
  field: Field,
  text: string,
): Outcome {
  if (field.key === 'school_id') return setSchool(session, batch, person, text)
  if (text === '' && NEVER_EMPTY.has(field.key)) return refused('EMPTY')
  const verdict = checkValue(field.key, text, person)
  if (verdict.blocked !== null) return refused(verdict.blocked)
  if (field.key === 'student_no') {
    const owner = selectIdByStudentNo(session.db, session.info.cohort, verdict.value)
    if (owner !== undefined && owner !== person.id) return refused('V07')
  }
  const value = verdict.value === '' ? null : verdict.value
  batch.update('graduate', person.id, person, withSearchColumns(person, { [field.key]: value }))
  settleIssues(session, batch, person.id, field.key, verdict.warnings)
  return accepted(verdict.warnings[0] ?? null)
}

function setSchool(
  session: EditScope['session'],
  batch: BatchWriter,
  person: PersonRow,
  text: string,
): Outcome {
  const school = prepared(session.db, 'SELECT id FROM school WHERE name = ?').get(
    cleanText(text),
  ) as { id: number } | undefined
  if (school === undefined) return refused('SCHOOL')
  batch.update('graduate', person.id, person, { school_id: school.id })
  return accepted(null)
}

/** A new value replaces what was open at the cell by the warnings that hold for it. */
export function settleIssues(
  session: EditScope['session'],
  batch: BatchWriter,
  graduateId: number,
  field: string,
  warnings: readonly string[],
): void {
  const open = selectIssues(session.db, [graduateId]).filter((issue) => issue.field === field)
  for (const issue of open) {
    if (!warnings.includes(issue.rule)) batch.remove('cell_issue', issue.id, issue as Row)
  }
  for (const rule of warnings) {
    if (open.some((issue) => issue.rule === rule)) continue
    batch.insert('cell_issue', {
      graduate_id: graduateId,
      field,
      rule,
      level: 'W',
      raw_value: null,
    })
  }
}
