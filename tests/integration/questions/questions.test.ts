// What the centre collects on cells and tables leaves with the return; a school answers; both know what is settled.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBoard } from '#data/features/consolidation/board.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { selectQuestions } from '#data/features/questions/repository.ts'
import {
  answerQuestion,
  askQuestion,
  closeQuestion,
  listQuestions,
  withdrawQuestion,
} from '#data/features/questions/service.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { handIn, openUniversity, type University } from '../consolidation/university.ts'

let university: University

beforeAll(async () => {
  university = await openUniversity({ 会计学院: 2, 法学院: 1 })
}, 120_000)
afterAll(() => university.close())

const packageOf = ({ ctx, session }: TestLedger, at: number): number =>
  readBoard(ctx, session).cells[at]?.packageId ?? 0
const statesAt = ({ session }: TestLedger) => listQuestions(session, null).map(({ state }) => state)
const school = (at: number): TestLedger => {
  const found = university.schools[at]
  if (found === undefined) throw new Error('no school')
  return found
}

test('collected on cells, sent with the return, answered, and settled with the acceptance', async () => {
  const { centre, exchange } = university
  const first = school(0)
  await handIn(first)
  await exchange()
  const graduateId = Number(
    centre.session.db.prepare("SELECT id FROM graduate WHERE student_no = '201602'").pluck().get(),
  )
  const about = { graduateId, schoolId: null, report: '', rowKey: '', asked: '请核对' }
  const kept = askQuestion(centre.ctx, centre.session, { ...about, field: 'destination' })
  const unwanted = askQuestion(centre.ctx, centre.session, { ...about, field: 'major' })
  expect(statesAt(centre)).toEqual(['collected', 'collected'])
  withdrawQuestion(centre.session, unwanted)
  expect(() => withdrawQuestion(centre.session, unwanted)).toThrow(new AppError('not_found'))
  expect(readBoard(centre.ctx, centre.session).cells[0]).toMatchObject({ openQuestions: 0 })
  const returned = await returnPackage(centre.ctx, centre.session, {
    ...{ packageId: packageOf(centre, 0), reason: '两处不清', deadline: '2020-07-06' },
    questions: [{ graduateId, field: 'mobile', report: '', rowKey: '', asked: '是空的' }],
  })
  expect(returned).toEqual({ questions: 2 })
  expect(statesAt(centre)).toEqual(['asked', 'asked'])
  expect(() => withdrawQuestion(centre.session, kept)).toThrow(new AppError('question_settled'))
  await exchange()

  const asked = listQuestions(first.session, null)
  expect(asked).toMatchObject([
    { name: '学生2', field: 'destination', asked: '请核对', deadline: '2020-07-06' },
    { name: '学生2', field: 'mobile', asked: '是空的', period: '第27周', state: 'asked' },
  ])
  for (const { id } of asked) answerQuestion(first.ctx, first.session, { id, answer: '已改' })
  expect(statesAt(first)).toEqual(['answered', 'answered'])
  await handIn(first)
  await exchange()
  expect(listQuestions(centre.session, graduateId)).toMatchObject([
    { state: 'answered', answer: '已改', correspondent: '会计学院' },
    { state: 'answered', answer: '已改' },
  ])
  closeQuestion(centre.ctx, centre.session, { id: kept, closed: true })
  expect(statesAt(centre)).toEqual(['answered'])
  closeQuestion(centre.ctx, centre.session, { id: kept, closed: false })
  expect(statesAt(centre)).toEqual(['answered', 'answered'])
  await acceptPackage(centre.ctx, centre.session, {
    packageId: packageOf(centre, 0),
    despiteOpen: false,
  })
  await exchange()
  // Accepted is settled, at both; what was said stays with the person.
  expect(statesAt(centre)).toEqual([])
  expect(statesAt(first)).toEqual([])
  const person = asked[0]?.graduateId ?? 0
  expect(listQuestions(first.session, person).map(({ state }) => state)).toEqual([
    'closed',
    'closed',
  ])
  const late = { id: asked[0]?.id ?? 0, answer: '又改' }
  expect(() => answerQuestion(first.ctx, first.session, late)).toThrow(
    new AppError('question_settled'),
  )
}, 120_000)

test('what is settled before a second return is settled at the school too', async () => {
  const { centre, exchange } = university
  const second = school(1)
  const about = { graduateId: null, field: '', report: 'R3', rowKey: '', asked: '合计不对' }
  const handBack = async (questions: (typeof about)[]) => {
    const said = { packageId: packageOf(centre, 1), reason: '请核对', deadline: null, questions }
    await returnPackage(centre.ctx, centre.session, said)
    await exchange()
  }
  await handIn(second)
  await exchange()
  await handBack([about])
  const [asked] = listQuestions(second.session, null)
  expect(asked).toMatchObject({ state: 'asked', report: 'R3', graduateId: null })
  answerQuestion(second.ctx, second.session, { id: asked?.id ?? 0, answer: '已核' })
  await handIn(second)
  await exchange()
  const [answered] = listQuestions(centre.session, null)
  expect(answered).toMatchObject({ state: 'answered', correspondent: '法学院' })
  closeQuestion(centre.ctx, centre.session, { id: answered?.id ?? 0, closed: true })
  await handBack([])
  expect(listQuestions(second.session, null)).toEqual([])
  expect(selectQuestions(second.session.db)).toMatchObject([{ answer: '已核' }])
}, 120_000)

test('a question needs an approved school; a school asks nothing and the centre answers nothing', () => {
  const about = { graduateId: null, field: '', report: 'R1', rowKey: '', asked: '请核对' }
  const askedBy = ({ ctx, session }: TestLedger) =>
    askQuestion(ctx, session, { ...about, schoolId: 999 })
  expect(() => askedBy(university.centre)).toThrow(new AppError('question_no_school'))
  expect(() => askedBy(school(0))).toThrow(new AppError('central_only'))
  const { ctx, session } = university.centre
  expect(() => answerQuestion(ctx, session, { id: 1, answer: '是' })).toThrow(
    new AppError('not_joined'),
  )
})
