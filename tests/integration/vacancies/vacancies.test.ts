import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import type { Input } from '#shared/contract/index.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
})
afterEach(() => ledger.close())

const ACCOUNTANT = {
  id: null,
  employer: '长沙博远商贸有限公司',
  title: '会计',
  region: '430100',
  industry: '',
  position: '',
  headcount: 3,
  payMin: 4000,
  payMax: 5000,
  payNote: '',
  education: '31',
  majors: '会计学,财务管理',
  source: '24365',
  sourceRef: '',
  deadline: '2020-07-20',
  link: 'https://jobs.example.com/1',
  contact: '',
  note: '',
  screen: 'vacancies',
} as const satisfies Input<'vacancies.save'>
const WITHOUT_LIMIT = { all: false, limit: 200 }
const PUSH = { day: '2020-07-03', way: '2', staffId: null, screen: 'vacancies' }

const add = async (patch: Partial<Input<'vacancies.save'>> = {}): Promise<number> =>
  (await handlers['vacancies.save']({ ...ACCOUNTANT, ...patch })).id

it('adds the employer once, however it is written', async () => {
  await add()
  await add({ title: '出纳', employer: ' 长沙博远商贸有限公司 ' })
  await add({ title: '文员', employer: '长沙博远商贸公司' })
  const { employers, alike } = await handlers['employers.list']({})
  expect(employers.map(({ name, vacancies }) => [name, vacancies])).toEqual([
    ['长沙博远商贸公司', 1],
    ['长沙博远商贸有限公司', 2],
  ])
  expect(alike).toEqual([{ ids: employers.map(({ id }) => id) }])
})

it('merges employers with their vacancies and destinations, and takes it back', async () => {
  await add()
  const person = enrol(ledger, { student_no: '1', name: '王堃' })
  await handlers['destinations.register']({
    id: person,
    destination: '11',
    happenDate: '2020-07-01',
    details: { employer_name: '长沙博远商贸公司', uscc: '91430100MA4L1XY123' },
    screen: 'ledger',
  })
  const before = (await handlers['employers.list']({})).employers
  const [into, from] = before.map(({ id }) => id)
  if (into === undefined || from === undefined) throw new Error('two employers expected')
  await handlers['employers.merge']({ from, into, screen: 'vacancies' })
  expect((await handlers['employers.list']({})).employers).toMatchObject([
    { id: into, vacancies: 1, people: 1, uscc: '91430100MA4L1XY123' },
  ])
  await handlers['history.undoLast']({})
  expect((await handlers['employers.list']({})).employers).toEqual(before)
})

it('knows the employers of destinations, and lets nobody be added twice', async () => {
  const person = enrol(ledger, { student_no: '1', name: '王堃' })
  type(ledger, person, 'destination', '10')
  type(ledger, person, 'employer_name', '湖南三一智能(长沙)有限公司')
  expect(await handlers['employers.search']({ text: '三一智能（长沙）', limit: 5 })).toMatchObject([
    { id: null, name: '湖南三一智能(长沙)有限公司' },
  ])
  await add()
  expect(await handlers['employers.search']({ text: '博远', limit: 5 })).toMatchObject([
    { name: '长沙博远商贸有限公司' },
  ])
  const [known] = (await handlers['employers.list']({})).employers
  if (known === undefined) throw new Error('an employer expected')
  const { id: _id, vacancies: _vacancies, people: _people, ...entry } = known
  expect(() => handlers['employers.save']({ ...entry, id: null, screen: 'vacancies' })).toThrow(
    expect.objectContaining({ code: 'employer_exists' }),
  )
})

it('keeps no words that ask for a sex', async () => {
  const { id, removed } = await handlers['vacancies.save']({
    ...ACCOUNTANT,
    title: '会计（限男）',
    note: '男性优先，五险一金',
  })
  expect(removed).toEqual(['限男', '男性优先'])
  const [kept] = await handlers['vacancies.list']({ all: false, text: '' })
  expect(kept).toMatchObject({ id, title: '会计', note: '五险一金' })
})

it('refuses the same vacancy again, and lets expired and withdrawn ones leave the open list', async () => {
  const id = await add()
  await expect(add()).rejects.toMatchObject({ code: 'vacancy_exists' })
  const expired = await add({ title: '出纳', deadline: '2020-07-02' })
  const open = async () =>
    (await handlers['vacancies.list']({ all: false, text: '' })).map((one) => one.id)
  expect(await open()).toEqual([id])
  await handlers['vacancies.withdraw']({ id, withdrawn: true, screen: 'vacancies' })
  expect(await open()).toEqual([])
  expect(await handlers['vacancies.list']({ all: true, text: '' })).toMatchObject([
    { id: expired, state: 'expired' },
    { id, state: 'withdrawn' },
  ])
})

it('proposes people with reasons, pushes once a person, and takes it back', async () => {
  const id = await add()
  const fitting = enrol(ledger, {
    student_no: '1',
    name: '王堃',
    edu_level: '31',
    major_name: '会计学',
    intent_region: '430000',
  })
  const other = enrol(ledger, {
    student_no: '2',
    name: '李昇',
    edu_level: '31',
    major_name: '法学',
  })
  enrol(ledger, { student_no: '3', name: '覃丽', edu_level: '41', major_name: '会计学' })
  const proposed = await handlers['vacancies.people']({ id, ...WITHOUT_LIMIT })
  expect(proposed.people).toMatchObject([{ graduateId: fitting, fits: true }])
  expect(proposed.people[0]?.reasons).toContainEqual({ kind: 'major', what: '会计学' })
  expect(proposed.people[0]?.reasons).toContainEqual({ kind: 'region', what: '430000' })
  const push = (graduates: number[]) =>
    handlers['vacancies.push']({ ...PUSH, vacancies: [id], graduates })
  expect(await push([fitting])).toMatchObject({ pushed: 1, already: [] })
  expect(await push([fitting, other])).toMatchObject({
    pushed: 1,
    already: [{ name: '王堃', title: '会计', day: '2020-07-03' }],
  })
  expect((await handlers['vacancies.people']({ id, ...WITHOUT_LIMIT })).people).toEqual([])
  expect(await handlers['vacancies.forPerson']({ graduateId: fitting, ...WITHOUT_LIMIT })).toEqual({
    total: 0,
    vacancies: [],
  })
  await handlers['history.undoLast']({})
  expect(await handlers['vacancies.pushes']({ vacancyId: id })).toMatchObject([
    { graduateId: fitting, feedback: '0' },
  ])
})

it('keeps feedback with its day, asks why somebody refused, and leaves the destination alone', async () => {
  const vacancy = await add()
  const person = enrol(ledger, { student_no: '1', name: '王堃' })
  await handlers['vacancies.push']({ ...PUSH, vacancies: [vacancy], graduates: [person] })
  const [push] = await handlers['vacancies.pushes']({ graduateId: person })
  if (push === undefined) throw new Error('a push expected')
  const say = (feedback: '4' | '5', note: string) =>
    handlers['vacancies.feedback']({
      id: push.id,
      feedback,
      day: '2020-07-03',
      note,
      screen: 'vacancies',
    })
  expect(() => say('5', '')).toThrow(expect.objectContaining({ code: 'feedback_reason' }))
  await say('4', '')
  expect(await handlers['vacancies.list']({ all: false, text: '' })).toMatchObject([
    { pushed: 1, hired: 1 },
  ])
  const [row] = await handlers['graduates.rows']({ ids: [person] })
  expect(row?.values.destination ?? '').toBe('')
  expect(() => handlers['vacancies.remove']({ id: vacancy, screen: 'vacancies' })).toThrow(
    expect.objectContaining({ code: 'vacancy_pushed' }),
  )
})

it('says in the history what was pushed to whom', async () => {
  const vacancy = await add()
  const person = enrol(ledger, { student_no: '1', name: '王堃' })
  await handlers['vacancies.push']({ ...PUSH, vacancies: [vacancy], graduates: [person] })
  const { changes } = await handlers['history.changes']({
    filter: {
      ...{ graduateId: person, batch: null, userId: null, kind: null, field: null },
      ...{ from: null, to: null, text: '' },
    },
    before: null,
    limit: 50,
  })
  expect(changes.map(({ field, to }) => [field, to])).toContainEqual(['push_vacancy', '会计'])
})
