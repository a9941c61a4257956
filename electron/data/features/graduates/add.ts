// People put on the roster by hand. What a hand types must stand: one refused cell refuses its person, and nothing of
// that person is stored; the others stand.
import { timeOrderedUid } from '#common/uid.ts'
import { hasIdNumber, idFacts } from '#shared/domain/validation/id-facts.ts'
import type { NewcomerRemark, PersonEdit } from '#shared/schemas/graduate.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter, Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { showTyped } from './concealment.ts'
import { judgePerson, type PersonVerdict } from './edits/judge-person.ts'
import { NOBODY } from './edits/known.ts'
import { notice, type Remark, refusal } from './edits/remark.ts'
import { type EditScope, openScope } from './edits/scope.ts'
import { storeBeside } from './edits/store-person.ts'
import { searchColumns } from './person-columns.ts'
import { selectIdByStudentNo } from './repository.ts'

type Values = PersonEdit['values']
type Options = Readonly<{ screen: string; dryRun?: boolean }>

export type Added = Readonly<{
  batch: number | null
  /** in the order asked for; null for whoever was refused */
  ids: (number | null)[]
  remarks: NewcomerRemark[]
}>

export function addPeople(
  ctx: DataContext,
  session: Session,
  people: readonly Values[],
  { screen, dryRun = false }: Options,
): Added {
  const scope = openScope(ctx, session, null)
  const meta = { label: labelOf([]), screen, dryRun, everybody: true }
  return writeBatch(ctx, session, meta, (batch) => {
    const remarks: NewcomerRemark[] = []
    const names: string[] = []
    const ids = people.map((values, index) => {
      const { row, verdict, said } = judgeNewcomer(scope, filled(values))
      remarks.push(...said.map((remark) => ({ index, ...remark })))
      if (said.some(({ ok }) => !ok)) return null
      names.push(String(row.name ?? ''))
      const id = insertPerson(scope, batch, row, verdict)
      if (!dryRun) showTyped(session, id, verdict.roster.patch)
      return id
    })
    if (batch.current() !== null) batch.relabel(labelOf(names))
    if (dryRun) return { batch: null, ids: ids.map(() => null), remarks }
    return { batch: batch.current(), ids, remarks }
  })
}

/** Of several nobody is named: a label is read for longer than the people are kept. */
function labelOf(names: readonly string[]) {
  const [name = ''] = names.length === 1 ? names : []
  return { key: 'add', params: { count: names.length, name } }
}

function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''))
}

type Newcomer = Readonly<{ row: Row; verdict: PersonVerdict; said: readonly Remark[] }>

function judgeNewcomer(scope: EditScope, values: Values): Newcomer {
  const verdict = judgePerson(scope, NOBODY, values, false)
  const { patch } = verdict.roster
  const row = { ...patch, ...fromIdNumber(patch) }
  const said = [...missing(values), ...verdict.remarks, ...known(scope.session, patch)]
  const refusals = said.filter(({ ok }) => !ok)
  return { row, verdict, said: refusals.length > 0 ? refusals : said }
}

/** Somebody must be told from others. */
function missing(values: Values): Remark[] {
  const remarks: Remark[] = []
  if (!('name' in values)) remarks.push(refusal('name', 'NO_NAME'))
  if (!('student_no' in values || 'id_no' in values))
    remarks.push(refusal('student_no', 'NO_NUMBER'))
  return remarks
}

/** V07, also of somebody who came just before. Two student numbers with one ID number are two people all the same. */
function known({ db, info }: Session, { student_no: studentNo, id_no: idNo }: Row): Remark[] {
  const remarks: Remark[] = []
  if (
    typeof studentNo === 'string' &&
    selectIdByStudentNo(db, info.cohort, studentNo) !== undefined
  )
    remarks.push(refusal('student_no', 'V07'))
  if (typeof idNo === 'string' && hasOwner(db, info.cohort, idNo))
    remarks.push(typeof studentNo === 'string' ? notice('id_no', 'V07') : refusal('id_no', 'V07'))
  return remarks
}

function hasOwner(db: Session['db'], cohort: number, idNo: string): boolean {
  const owner = prepared(
    db,
    'SELECT 1 FROM graduate WHERE cohort_year = ? AND id_no = ? LIMIT 1',
  ).get(cohort, idNo)
  return owner !== undefined
}

/** Birth date and sex as the ID number says them, where the hand left them out. */
function fromIdNumber({ id_no: idNo, doc_type: docType, birth, sex }: Row): Row {
  const kind = typeof docType === 'string' ? docType : null
  if (typeof idNo !== 'string' || !hasIdNumber(kind)) return {}
  const facts = idFacts(idNo, { sex: null, birth: null, docType: kind, damaged: false })
  return {
    ...(birth === undefined ? { birth: facts.birth } : {}),
    ...(sex === undefined ? { sex: facts.sex } : {}),
  }
}

function insertPerson(
  scope: EditScope,
  batch: BatchWriter,
  given: Row,
  verdict: PersonVerdict,
): number {
  const { session } = scope
  const row = {
    uid: timeOrderedUid(),
    cohort_year: session.info.cohort,
    school_id: session.schoolId,
    ...given,
  }
  const id = batch.insert('graduate', { ...row, ...searchColumns(row) })
  storeBeside(scope, batch, { id, known: NOBODY, verdict })
  return id
}
