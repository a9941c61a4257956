// One cell of the roster row: judged, stored, its open findings settled.
import { today } from '#common/clock.ts'
import type { Field } from '#shared/domain/fields/index.ts'
import { cleanText } from '#shared/domain/fields/normalise.ts'
import { isMasked, masked } from '#shared/domain/fields/sensitive.ts'
import type { IdRule } from '#shared/domain/id-number/index.ts'
import { checkValue } from '#shared/domain/validation/check-value.ts'
import { recheckId } from '#shared/domain/validation/id-facts.ts'
import type { BatchWriter, Row } from '../../ledger-file/change-log.ts'
import type { EditScope } from './edit-scope.ts'
import { accepted, type Outcome, refused } from './outcome.ts'
import { withSearchColumns } from './person-columns.ts'
import { type PersonRow, selectIdByStudentNo, selectIssues, selectSchoolId } from './repository.ts'

/** What an ID number must agree with. */
const BESIDE_ID: ReadonlySet<string> = new Set(['sex', 'birth', 'doc_type'])
const NEVER_EMPTY: ReadonlySet<string> = new Set(['name', 'student_no'])

export function setRosterCell(
  { ctx, session, batch }: EditScope,
  person: PersonRow,
  field: Field,
  text: string,
): Outcome {
  if (field.key === 'school_id') return setSchool(session, batch, person, text)
  if (text === '' && NEVER_EMPTY.has(field.key)) return refused('EMPTY')
  // A copied row that is pasted where it came from changes nothing.
  if (isMasked(field.key, text))
    return masked(field.key, String(person[field.key] ?? '')) === text
      ? accepted(null)
      : refused('MASKED')
  const around = { today: today(ctx.clock), row: person, destination: null }
  const verdict = checkValue(field.key, text, around)
  if (verdict.blocked !== null) return refused(verdict.blocked)
  if (field.key === 'student_no') {
    const owner = selectIdByStudentNo(session.db, session.info.cohort, verdict.value)
    if (owner !== undefined && owner !== person.id) return refused('V07')
  }
  const value = verdict.value === '' ? null : verdict.value
  batch.update('graduate', person.id, person, withSearchColumns(person, { [field.key]: value }))
  settleIssues(session, batch, person.id, field.key, verdict.warnings)
  const atId = BESIDE_ID.has(field.key)
    ? settleId(session, batch, { ...person, [field.key]: value })
    : null
  return accepted(verdict.warnings[0] ?? atId)
}

/** Sex, birth date or kind of document settle what is open at the stored ID number, or contradict it. */
function settleId(
  session: EditScope['session'],
  batch: BatchWriter,
  person: PersonRow,
): IdRule | null {
  const { id, id_no: stored } = person
  if (typeof stored !== 'string') return null
  const open = selectIssues(session.db, [id]).filter((issue) => issue.field === 'id_no')
  const { wrong, unknownArea } = recheckId(
    stored,
    { sex: known(person.sex), birth: known(person.birth), docType: known(person.doc_type) },
    open,
  )
  for (const issue of open) {
    const holds = issue.rule === 'V05' ? unknownArea : wrong.some((rule) => rule === issue.rule)
    if (!holds) batch.remove('cell_issue', issue.id, issue as Row)
  }
  for (const rule of wrong) {
    if (open.some((issue) => issue.rule === rule)) continue
    batch.insert('cell_issue', {
      graduate_id: id,
      field: 'id_no',
      rule,
      level: 'Q',
      raw_value: stored,
    })
  }
  return wrong[0] ?? null
}

function known(value: string | number | null | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function setSchool(
  session: EditScope['session'],
  batch: BatchWriter,
  person: PersonRow,
  text: string,
): Outcome {
  const schoolId = selectSchoolId(session.db, cleanText(text))
  if (schoolId === undefined) return refused('SCHOOL')
  batch.update('graduate', person.id, person, { school_id: schoolId })
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
