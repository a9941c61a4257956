// Salvage of what guidance keeps: contacts, vacancies, lectures, rounds, measures, evidence and the rest.
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { openSession } from '#data/context.ts'
import { addFile } from '#data/features/evidence/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import { openTestContext, type TestContext, type TestLedger } from '#tests/helpers/ledger.ts'
import { importRows } from '../integration/imports/support.ts'
import {
  damagePages,
  miscounted,
  missingIn,
  pagesOf,
  salvageHere,
  silentlyChanged,
} from './damage.ts'
import { type Content, closed, contentOf, copyLedger, flawsOf, makeFaultLedger } from './ledger.ts'

const SCREEN = { screen: 'ledger' }
const PEOPLE = [1, 2, 3]

async function guide(ledger: TestLedger): Promise<void> {
  const handlers = createHandlers(ledger.ctx)
  const { id: vacancyId } = await handlers['vacancies.save']({
    ...{ id: null, employer: '湖南启明信息有限公司', title: '会计', ...SCREEN },
    ...{ region: '430100', industry: '', position: '', headcount: 1, payMin: null, payMax: null },
    ...{ payNote: '', education: '', majors: '', source: '', sourceRef: '', deadline: null },
    ...{ link: '', note: '', contact: '' },
  })
  await handlers['vacancies.push']({
    ...{ vacancies: [vacancyId], graduates: PEOPLE, day: '2020-07-03', way: '2', staffId: null },
    ...SCREEN,
  })
  await handlers['fairs.save']({
    ...{ id: null, name: '空中双选会', form: '2', online: true, organiser: '', link: '', note: '' },
    ...{ dateFrom: '2020-04-10', dateTo: '2020-04-12', units: 1, posts: 2, demand: 3 },
    ...{ seekers: null, cv: null, intents: null, signed: null },
  })
  const lecture = {
    name: '简历讲座',
    kind: '2',
    day: '2020-07-01',
    place: '',
    speaker: '',
  } as const
  const { id: lectureId } = await handlers['lectures.save']({ ...lecture, id: null, note: '' })
  const { id: contactGroupId } = await handlers['contactGroups.save']({
    ...{ id: null, name: '班群', kind: '1', channel: '微信', keeper: '', note: '' },
    members: PEOPLE,
  })
  await handlers['contacts.record']({
    ...{ ids: PEOPLE, entry: contactEntry(), lectureId, contactGroupId: null },
    ...{ appointmentId: null, ...SCREEN },
  })
  await handlers['contacts.record']({
    ...{ ids: PEOPLE, entry: contactEntry(), lectureId: null, contactGroupId },
    ...{ appointmentId: null, ...SCREEN },
  })
  await handlers['measures.save']({
    ...{ id: null, kind: '3', title: '百日冲刺', number: '', departments: '', content: '' },
    ...{ dateFrom: '2020-05-06', dateTo: null, people: PEOPLE, classes: [] },
  })
  await handlers['findings.save']({
    ...{ id: null, subject: 'willingness', code: '70', found: '多', measure: '', responsible: '' },
    ...{ reviewDate: null, closedOn: null },
  })
  const round = { name: '七月摸排', startDate: '2020-07-01', scope: '', note: '' }
  await handlers['surveys.open']({ ...round, ids: PEOPLE })
  const pdf = putFile(ledger.dir, '协议.pdf', makePdf(1, '协议'))
  await addFile(ledger.ctx, ledger.session, pdf, { graduateId: 1, kind: '2', note: '', ...SCREEN })
  const list = [
    ['学号', '姓名', '毕业去向代码', '毕业去向', '单位名称'],
    ['1601000000', '', '11', '签劳动合同形式就业', '晴空公司'],
  ]
  await importRows(ledger, list, { kind: 'platform' })
  await handlers['today.finish']({ day: null, note: '', ...SCREEN })
}

let made: TestLedger
let source = ''
let before: Content
const pages = new Map<string, readonly number[]>()
beforeAll(async () => {
  made = await makeFaultLedger(9)
  await guide(made)
  before = contentOf(made.session.db)
  const dataKey = Buffer.from(made.session.dataKey)
  source = await closed(made)
  const file = connect(source, dataKey, { readonly: true })
  const names = file
    .prepare('SELECT tbl_name, name FROM sqlite_master WHERE rootpage > 0')
    .all() as Readonly<{ tbl_name: string; name: string }>[]
  for (const { tbl_name: table, name } of names)
    pages.set(table, [...(pages.get(table) ?? []), ...pagesOf(file, name)])
  file.close()
})
afterAll(() => made.close())

let test: TestContext
let path = ''
beforeEach(() => {
  test = openTestContext()
  path = copyLedger(source, join(test.dir, 'damaged'))
})
afterEach(() => test.close())

/** Damages these tables with all their indexes, and looks at all that must be true of what comes out. */
async function salvaged(...tables: readonly string[]) {
  damagePages(
    path,
    tables.flatMap((table) => pages.get(table) ?? []),
  )
  const report = await salvageHere(test, path)
  const { db } = openSession(test.ctx)
  const after = contentOf(db)
  expect(flawsOf(db)).toEqual([])
  expect(miscounted(before, report)).toEqual([])
  expect(silentlyChanged(before, after, report)).toEqual([])
  return { report, db }
}

const KEPT = [
  ...['employer', 'vacancy', 'push', 'fair', 'lecture', 'contact_group', 'contact_group_member'],
  ...['contact', 'survey_round', 'survey_member', 'finding', 'attachment', 'measure'],
  ...['measure_link', 'platform_list', 'platform_row', 'daily_record'],
] as const

it('makes every table of guidance again from the log', async () => {
  for (const table of KEPT) expect(before[table]?.length, table).toBeGreaterThan(0)
  const { report } = await salvaged(...KEPT)
  expect(missingIn(report)).toBe(0)
})

it.each([
  ['vacancy', 'title', 'vacancies.list'],
  ['employer', 'name', 'employers.list'],
  ['lecture', 'name', 'lectures.list'],
  ['contact_group', 'name', 'contactGroups.list'],
  ['survey_round', 'name', 'surveys.list'],
  ['measure', 'title', 'measures.list'],
  ['platform_list', 'file_name', 'platform.compare'],
  ['staff', 'name', 'staff.list'],
] as const)(
  'puts a record without a name where %s is named and lost',
  async (table, column, method) => {
    const { report, db } = await salvaged(table, 'change_log')
    expect(report.tables.find((one) => one.table === table)?.missing).toBeGreaterThan(0)
    const names = db.prepare(`SELECT ${column} FROM ${table}`).pluck().all()
    expect(names.map(String)).toContainEqual(expect.stringContaining('丢失'))
    const handlers = createHandlers(test.ctx)
    if (method === 'vacancies.list') await handlers[method]({ all: true, text: '' })
    else await handlers[method]({})
  },
)

it('lacks its files when the evidence itself is lost, and says whose', async () => {
  const { report } = await salvaged('attachment_content')
  expect(report.damaged.length).toBeGreaterThan(0)
  expect(new Set(report.damaged.flatMap(({ lost }) => lost))).toEqual(
    new Set(['attachment_content']),
  )
})
