// A centre and three schools, each a ledger of its own, from the invitation to the last receipt; what one makes the
// others read from sealed files.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBoard } from '#data/features/consolidation/board.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { approve, invite, listSchools } from '#data/features/consolidation/schools.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { checkPeriod } from '#data/features/submissions/check.ts'
import { answerQuestion, explain } from '#data/features/submissions/explain.ts'
import { joinCentre } from '#data/features/submissions/join.ts'
import { selectQuestions, selectSubmission } from '#data/features/submissions/repository.ts'
import { signPeriod } from '#data/features/submissions/sign.ts'
import { submitPeriod } from '#data/features/submissions/submit.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

const NAMES = ['会计学院', '财政金融学院', '法学院'] as const
const PEOPLE = [5, 4, 3] as const

let centre: TestLedger
const schools: TestLedger[] = []
const delivered = new Set<string>()

afterAll(async () => {
  for (const ledger of [...schools, centre]) await ledger.close()
})

type Waiting = Readonly<{ uid: string; content: Buffer }>

/** What waits at one is read by the other; each file once, as a folder would have it. */
async function carry(from: TestLedger, to: TestLedger, uid: string | null): Promise<void> {
  const rows = from.session.db
    .prepare(
      `SELECT p.uid, p.content FROM package p LEFT JOIN correspondent c ON c.id = p.correspondent_id
        WHERE p.direction = 'out' AND p.kind <> 'invitation' AND (? IS NULL OR c.uid = ?) ORDER BY p.id`,
    )
    .all(uid, uid) as Waiting[]
  for (const { uid: name, content } of rows.filter((row) => !delivered.has(row.uid))) {
    delivered.add(name)
    const read = await readPackage(to.ctx, to.session, `${name}.zip`, content)
    expect(read).toMatchObject({ outcome: 'taken', finding: null })
  }
}

const uidOf = ({ session }: TestLedger): string =>
  String(session.db.prepare('SELECT uid FROM own_keys').pluck().get())

async function exchange(): Promise<void> {
  for (const school of schools) await carry(school, centre, null)
  for (const school of schools) await carry(centre, school, uidOf(school))
}

async function hand({ ctx, session }: TestLedger): Promise<void> {
  const periodId = periodIn(session.db)
  for (const { level, rule, graduateId, about } of checkPeriod(ctx, session, periodId).findings)
    if (level !== 'W' && rule !== 'question')
      explain(ctx, session, { periodId, rule, graduateId, about, reason: '正在摸排' })
  const names = { preparedBy: '周老师', checkedBy: '', approvedBy: '李书记' }
  await signPeriod(ctx, session, { periodId, ...names, scan: null }, 'cli')
  await submitPeriod(ctx, session, { periodId, note: '', screen: 'cli' })
}

const periodIn = (db: TestLedger['session']['db']): number =>
  Number(db.prepare('SELECT id FROM period').pluck().get())

beforeAll(async () => {
  centre = await openTestLedger({ role: 'central' })
  for (const [position, name] of NAMES.entries()) {
    const schoolId = insertRow(centre.session.db, 'school', { name, code: null, position })
    const ledger = await openTestLedger({ schoolName: name })
    schools.push(ledger)
    for (let index = 1; index <= (PEOPLE[position] ?? 0); index++) {
      const student_no = `2016${position}${index}`
      const person = { student_no, name: `学生${index}` }
      addPerson(centre.session.db, { ...person, school_id: schoolId })
      const id = enrol(ledger, person)
      if (index === 1) type(ledger, id, 'destination', '80')
    }
    const path = join(ledger.dir, 'invitation.zip')
    writeFileSync(path, await invite(centre.ctx, centre.session, schoolId))
    await joinCentre(ledger.ctx, ledger.session, path, 'cli')
  }
  await exchange()
  for (const { id } of listSchools(centre.session))
    await approve(centre.ctx, centre.session, { id: id ?? 0, approved: true })
  const span = { dateFrom: '2020-06-29', dateTo: '2020-07-05', deadline: '2020-07-02' }
  const week = { id: null, kind: 'W', name: '第27周', ...span, note: '' } as const
  const { id } = savePeriod(centre.ctx, centre.session, week, 'cli')
  await publishPeriod(centre.ctx, centre.session, id)
  await exchange()
}, 120_000)

const board = () => readBoard(centre.ctx, centre.session)
const totals = async () => {
  const view = await viewReport(centre.ctx, centre.session, { report: 'R1', asOf: '2020-07-03' })
  return view.rows.map(({ graduates, landed }) => [graduates, landed])
}

test('two hand in, one is late; one gets two cells back, corrects them and is accepted', async () => {
  const [first, second] = schools
  if (first === undefined || second === undefined) throw new Error('no schools')
  await hand(first)
  await hand(second)
  await exchange()
  expect(board().cells.map(({ state }) => state)).toEqual(['arrived', 'arrived', 'late'])
  expect(board().periods).toMatchObject([{ graduates: 9, landed: 2, missing: ['法学院'] }])
  expect(await totals()).toEqual([
    [5, 1],
    [4, 1],
    [3, 0],
  ])

  const packageId = board().cells[0]?.packageId ?? 0
  const graduateId = Number(
    centre.session.db.prepare("SELECT id FROM graduate WHERE student_no = '201602'").pluck().get(),
  )
  const asked = { graduateId, report: '', rowKey: '', asked: '请核对' }
  await returnPackage(centre.ctx, centre.session, {
    ...{ packageId, reason: '两处不清', deadline: null },
    questions: [
      { ...asked, field: 'destination' },
      { ...asked, field: 'mobile' },
    ],
  })
  await exchange()
  const periodId = periodIn(first.session.db)
  expect(selectSubmission(first.session.db, periodId)).toMatchObject({ state: '5' })
  const questions = selectQuestions(first.session.db)
  expect(questions).toMatchObject([{ studentNo: '201602' }, { studentNo: '201602' }])
  const person = questions[0]?.graduateId ?? 0
  expect(type(first, person, 'destination', '80')).toMatchObject({ ok: true })
  expect(type(first, person, 'mobile', '17900000001')).toMatchObject({ ok: true })
  for (const { id } of questions) answerQuestion(first.ctx, first.session, { id, answer: '已改' })
  await hand(first)
  await exchange()
  expect(await totals()).toEqual([
    [5, 2],
    [4, 1],
    [3, 0],
  ])
  const [cell] = board().cells
  expect(cell).toMatchObject({ state: 'arrived', sequence: 2, openQuestions: 0, landed: 2 })
  await acceptPackage(centre.ctx, centre.session, cell?.packageId ?? 0)
  await exchange()
  expect(selectSubmission(first.session.db, periodId)).toMatchObject({ state: '6' })
  expect(board().cells.map(({ state }) => state)).toEqual(['accepted', 'arrived', 'late'])
}, 120_000)
