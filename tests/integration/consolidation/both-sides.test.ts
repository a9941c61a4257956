// A centre and three schools, each a ledger of its own, from the invitation to the last receipt; what one makes the
// others read from sealed files.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBoard } from '#data/features/consolidation/board.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { selectQuestions } from '#data/features/questions/repository.ts'
import { answerQuestion } from '#data/features/questions/service.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { selectSubmission } from '#data/features/submissions/repository.ts'
import { type } from '#tests/helpers/edits.ts'
import { handIn, openUniversity, periodIn, type University } from './university.ts'

let university: University

beforeAll(async () => {
  university = await openUniversity({ 会计学院: 5, 财政金融学院: 4, 法学院: 3 })
}, 120_000)
afterAll(() => university.close())

const board = () => readBoard(university.centre.ctx, university.centre.session)
const totals = async () => {
  const view = await viewReport(university.centre.ctx, university.centre.session, {
    report: 'R1',
    asOf: '2020-07-03',
  })
  return view.rows.map(({ graduates, landed }) => [graduates, landed])
}

test('two hand in, one is late; one gets two cells back, corrects them and is accepted', async () => {
  const [first, second] = university.schools
  if (first === undefined || second === undefined) throw new Error('no schools')
  await handIn(first)
  await handIn(second)
  expect(await university.exchange()).toEqual([])
  expect(board().cells.map(({ state }) => state)).toEqual(['arrived', 'arrived', 'late'])
  expect(board().periods).toMatchObject([{ graduates: 9, landed: 2, missing: ['法学院'] }])
  expect(await totals()).toEqual([
    [5, 1],
    [4, 1],
    [3, 0],
  ])

  const packageId = board().cells[0]?.packageId ?? 0
  const graduateId = Number(
    university.centre.session.db
      .prepare("SELECT id FROM graduate WHERE student_no = '201602'")
      .pluck()
      .get(),
  )
  const asked = { graduateId, report: '', rowKey: '', asked: '请核对' }
  await returnPackage(university.centre.ctx, university.centre.session, {
    ...{ packageId, reason: '两处不清', deadline: null },
    questions: [
      { ...asked, field: 'destination' },
      { ...asked, field: 'mobile' },
    ],
  })
  expect(await university.exchange()).toEqual([])
  const periodId = periodIn(first)
  expect(selectSubmission(first.session.db, periodId)).toMatchObject({ state: '5' })
  const questions = selectQuestions(first.session.db)
  expect(questions).toMatchObject([{ studentNo: '201602' }, { studentNo: '201602' }])
  const person = questions[0]?.graduateId ?? 0
  expect(type(first, person, 'destination', '80')).toMatchObject({ ok: true })
  expect(type(first, person, 'mobile', '17900000001')).toMatchObject({ ok: true })
  for (const { id } of questions) answerQuestion(first.ctx, first.session, { id, answer: '已改' })
  await handIn(first)
  expect(await university.exchange()).toEqual([])
  expect(await totals()).toEqual([
    [5, 2],
    [4, 1],
    [3, 0],
  ])
  const [cell] = board().cells
  expect(cell).toMatchObject({ state: 'arrived', sequence: 2, openQuestions: 0, landed: 2 })
  const given = { packageId: cell?.packageId ?? 0, despiteOpen: false }
  await acceptPackage(university.centre.ctx, university.centre.session, given)
  expect(await university.exchange()).toEqual([])
  expect(selectSubmission(first.session.db, periodId)).toMatchObject({ state: '6' })
  expect(board().cells.map(({ state }) => state)).toEqual(['accepted', 'arrived', 'late'])
}, 120_000)
