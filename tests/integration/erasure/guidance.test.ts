// Whoever guides somebody writes about them in many places, also in records that are of nobody in particular.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { importRows } from '../imports/support.ts'
import { eraseCohort, erasePeople, expectSound, foundIn, takeOff } from './support.ts'

const NAME = '慕容雪飞'
const NUMBER = '2016771234'
const MOBILE = '13972661234'
const WORDS = [NAME, '慕容 雪飞', NUMBER, MOBILE, '家里经商']
const COUNTED = { units: 3, posts: 10, demand: 20, seekers: null, cv: null, intents: null }
const SCREEN = { screen: 'ledger' }

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
let id: number
let other: number
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
  id = enrol(ledger, { student_no: NUMBER, name: NAME, mobile: MOBILE })
  other = enrol(ledger, { student_no: '2016770001', name: '上官云' })
})
afterEach(() => ledger.close())

const rows = (sql: string) => ledger.session.db.prepare(sql).all()

async function writeOfMany(): Promise<void> {
  await handlers['fairs.save']({
    ...{ ...COUNTED, id: null, name: '空中双选会', form: '2', online: true, signed: null },
    ...{ dateFrom: '2020-04-10', dateTo: '2020-04-12', organiser: '', link: '' },
    note: `${NAME}现场签约`,
  })
  const lecture = { name: '简历讲座', kind: '2', day: '2020-07-01', place: '' } as const
  await handlers['lectures.save']({ ...lecture, id: null, speaker: NAME, note: '' })
  const group = { id: null, name: '班群', kind: '1', channel: '微信', keeper: '周明' }
  const { id: groupId } = await handlers['contactGroups.save']({
    ...group,
    note: `${NAME}已退群`,
    members: [id, other],
  })
  await handlers['measures.save']({
    ...{ id: null, kind: '3', title: '百日冲刺', number: '', departments: '', dateTo: null },
    ...{ dateFrom: '2020-05-06', people: [id, other], classes: [] },
    content: `重点跟进慕容 雪飞（${NUMBER}），每周一次`,
  })
  await handlers['findings.save']({
    ...{ id: null, subject: 'willingness', code: '70', measure: '家访', responsible: '周明' },
    ...{ reviewDate: null, closedOn: null },
    found: `${NAME}家里经商；上官云备考`,
  })
  await handlers['surveys.open']({
    ...{ name: '七月摸排', startDate: '2020-07-01', scope: '' },
    note: `${MOBILE} 打不通`,
    ids: [id, other],
  })
  await handlers['contacts.record']({
    ids: [id, other],
    entry: contactEntry(),
    ...{ lectureId: null, contactGroupId: groupId, appointmentId: null, ...SCREEN },
  })
  await handlers['today.finish']({ day: null, note: `${NAME}今日来访`, ...SCREEN })
}

const saveEmployer = (name: string, contactPerson: string, contactPhone: string) =>
  handlers['employers.save']({
    ...{ uscc: '', employerType: '', industry: '', region: '', address: '', note: '' },
    ...{ ...SCREEN, id: null, name, contactPerson, contactPhone },
  })

async function openBusiness(): Promise<void> {
  await saveEmployer(`${NAME}餐饮店`, NAME, MOBILE)
  const { id: shop } = await handlers['vacancies.save']({
    ...{ id: null, employer: `${NAME}餐饮店`, title: '收银员', ...SCREEN },
    ...{ region: '430100', industry: '', position: '', headcount: 1, payMin: null, payMax: null },
    ...{ payNote: '', education: '', majors: '', source: '', sourceRef: '', deadline: null },
    ...{ link: '', note: '', contact: `${NAME} ${MOBILE}` },
  })
  await handlers['vacancies.push']({
    ...{ vacancies: [shop], graduates: [id, other], day: '2020-07-03', way: '2' },
    ...{ ...SCREEN, staffId: null },
  })
}

it('leaves no byte of the person in records of many, and the rest of each', async () => {
  await writeOfMany()
  await openBusiness()
  expect(foundIn(ledger, WORDS)).toEqual(WORDS)
  await erasePeople(ledger, [id])
  expect(
    foundIn(
      ledger,
      WORDS.filter((word) => word !== '家里经商'),
    ),
  ).toEqual([])
  expectSound(ledger)
  expect(rows('SELECT found FROM finding')).toEqual([{ found: '已依法删除家里经商；上官云备考' }])
  expect(rows('SELECT content FROM measure')).toEqual([
    { content: '重点跟进已依法删除（已依法删除），每周一次' },
  ])
  expect(rows('SELECT name, match_key, contact_person FROM employer')).toEqual([
    { name: '已依法删除餐饮店', match_key: '已依法删除餐饮店', contact_person: '' },
  ])
  const left = rows('SELECT graduate_id AS id FROM push UNION ALL SELECT graduate_id FROM contact')
  expect(left).toEqual([{ id: other }, { id: other }])
})

it('leaves no byte after the records themselves were taken back', async () => {
  await saveEmployer('雪飞餐饮', '', MOBILE)
  await writeOfMany()
  while (rows('SELECT 1 FROM finding').length > 0) await handlers['history.undoLast']({})
  while (rows('SELECT 1 FROM employer').length > 0) await handlers['history.undoLast']({})
  takeOff(ledger, [id])
  await eraseCohort(ledger)
  expect(
    foundIn(
      ledger,
      WORDS.filter((word) => word !== '家里经商'),
    ),
  ).toEqual([])
  expectSound(ledger)
})

it('leaves no byte of a row of the platform that was nobody’s yet', async () => {
  const list = [
    ['学号', '姓名', '毕业去向代码', '毕业去向', '单位名称'],
    ['2016779999', '欧阳静', '11', '签劳动合同形式就业', '晴空公司'],
  ]
  await importRows(ledger, list, { kind: 'platform' })
  const late = enrol(ledger, { student_no: '2016779999', name: '欧阳静' })
  expect(rows('SELECT graduate_id FROM platform_row')).toEqual([{ graduate_id: null }])
  await erasePeople(ledger, [late])
  expect(foundIn(ledger, ['欧阳静', '2016779999', '晴空公司'])).toEqual([])
  expectSound(ledger)
})

it('keeps a namesake whom the platform knows by another number', async () => {
  const list = [
    ['学号', '姓名', '毕业去向代码', '毕业去向', '单位名称'],
    ['2016770077', NAME, '11', '签劳动合同形式就业', '晴空公司'],
  ]
  await importRows(ledger, list, { kind: 'platform' })
  await erasePeople(ledger, [id])
  expect(rows('SELECT name FROM platform_row')).toEqual([{ name: NAME }])
})

it('keeps a company in whose name or for whose questions somebody of that name stands', async () => {
  const peak = enrol(ledger, { student_no: '2016770099', name: '高峰' })
  await saveEmployer('高峰建设集团', '周明', '0731-88880000')
  await saveEmployer('湖南启明信息有限公司', '高峰', '0731-88880001')
  const before = rows('SELECT * FROM employer')
  await erasePeople(ledger, [peak])
  expect(rows('SELECT * FROM employer')).toEqual(before)
})

const writeFinding = (found: string) =>
  handlers['findings.save']({
    ...{ id: null, subject: 'willingness', code: '70', measure: '', responsible: '' },
    ...{ reviewDate: null, closedOn: null, found },
  })
const found = () => (rows('SELECT found FROM finding ORDER BY id') as { found: string }[])[0]?.found

it('keeps the longer names of those who stay in which a name of two signs stands', async () => {
  const wang = enrol(ledger, { student_no: '2016770101', name: '王一' })
  enrol(ledger, { student_no: '2016770102', name: '王一鸣' })
  enrol(ledger, { student_no: '2016770103', name: '欧王一' })
  ledger.session.db.exec("INSERT INTO staff VALUES (1, '王一川', '', '', '4', '', NULL)")
  await writeFinding('王一鸣、欧王一备考，王一 鸣的家人由王一川联系；王一待业，同王一。')
  await erasePeople(ledger, [wang])
  expect(found()).toBe(
    '王一鸣、欧王一备考，王一 鸣的家人由王一川联系；已依法删除待业，同已依法删除。',
  )
  expectSound(ledger)
})

it('takes a name of two signs out of any other word: the words beside it cannot tell whose it is', async () => {
  const peak = enrol(ledger, { student_no: '2016770099', name: '高峰' })
  await writeFinding('招聘高峰期已过')
  await erasePeople(ledger, [peak])
  expect(found()).toBe('招聘已依法删除期已过')
})

it('keeps no longer name of somebody who goes as well, or bore it once', async () => {
  const wang = enrol(ledger, { student_no: '2016770101', name: '王一' })
  const long = enrol(ledger, { student_no: '2016770102', name: '王一鸣' })
  await writeFinding('王一鸣、王一')
  await erasePeople(ledger, [wang, long])
  expect(foundIn(ledger, ['王一'])).toEqual([])
})

it('takes a name out of what a list of earlier figures said besides', async () => {
  await importRows(
    ledger,
    [
      ['届', '截止日期', '学院', '毕业生数', '已落实人数', '说明'],
      ['2019', '2019-08-31', '商学院', '120', '100', `${NAME}核对`],
    ],
    { kind: 'baseline' },
  )
  expect(foundIn(ledger, ['核对'])).toEqual(['核对'])
  await erasePeople(ledger, [id])
  expect(foundIn(ledger, WORDS)).toEqual([])
  expect(rows('SELECT graduates, details FROM baseline')).toEqual([
    { graduates: 120, details: '{"说明":"已依法删除核对"}' },
  ])
  expectSound(ledger)
})
