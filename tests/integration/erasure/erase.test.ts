import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepDrafts } from '#data/features/drafts/repository.ts'
import { reveal } from '#data/features/graduates/concealment.ts'
import { undoBatch, undoLast } from '#data/features/history/service.ts'
import { commitPreview, previewFile } from '#data/features/imports/service.ts'
import { snapshot } from '#data/ledger-file/snapshot.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'
import { importRows } from '../imports/support.ts'
import {
  eraseCohort,
  erasePeople,
  expectSound,
  foundIn,
  heldAbout,
  logSize,
  takeOff,
} from './support.ts'

const WORDS = [
  '慕容雪飞',
  'murongxuefei',
  'mrxf',
  '2016771234',
  '13972661234',
  '13972665678',
  '110105199812034',
  'xuefei@',
  '珞珈山路七号',
  '家中经商',
  '雪飞餐饮',
]
const ROSTER = [
  ['学号', '姓名', '身份证号', '手机号', '家庭地址', '电子邮箱', '毕业日期', '自填列'],
  [
    '2016771234',
    '慕容雪飞',
    '11010519981203401X',
    '13972661234',
    '珞珈山路七号',
    'xuefei@x.cn',
    '不知道',
    '家中经商',
  ],
  ['2016770001', '上官云', '', '13800000001', '', '', '', ''],
  ['2016770002', '慕容雪飞', '', '13800000002', '', '', '', ''],
] as const

let ledger: TestLedger
let id: number
let other: number
let namesake: number
beforeEach(async () => {
  ledger = await openTestLedger()
  await importRows(ledger, ROSTER)
  const byNumber = ledger.session.db.prepare('SELECT id FROM graduate WHERE student_no = ?').pluck()
  id = Number(byNumber.get('2016771234'))
  other = Number(byNumber.get('2016770001'))
  namesake = Number(byNumber.get('2016770002'))
})
afterEach(() => ledger.close())

const scalar = (sql: string, ...values: unknown[]) =>
  ledger.session.db
    .prepare(sql)
    .pluck()
    .get(...values)
const labels = () =>
  ledger.session.db.prepare('SELECT label FROM change_batch ORDER BY id').pluck().all() as string[]

/** The namesake is not erased, so the name itself may stay. */
const NUMBERS = WORDS.filter((word) => !['慕容雪飞', 'murongxuefei', 'mrxf'].includes(word))

function liveALittle(): void {
  type(ledger, id, 'mobile', '13972665678')
  type(ledger, id, 'destination', '801')
  type(ledger, id, 'employer_name', '雪飞餐饮')
  type(ledger, other, 'remark', '一')
  undoLast(ledger.ctx, ledger.session, 'ledger')
  type(ledger, id, 'remark', '家中经商')
  undoLast(ledger.ctx, ledger.session, 'ledger')
  type(ledger, namesake, 'remark', '同名')
}

it('finds every word before, so that finding none afterwards means something', () => {
  liveALittle()
  expect(foundIn(ledger, WORDS)).toEqual(WORDS)
})

it('leaves no byte in the file, its free pages, its log and the planner’s samples', async () => {
  liveALittle()
  type(ledger, namesake, 'name', '令狐冲')
  ledger.session.db.exec('ANALYZE')
  await erasePeople(ledger, [id, namesake])
  expect(foundIn(ledger, WORDS)).toEqual([])
  expect(logSize(ledger)).toBe(0)
  const { db, path, dataKey } = ledger.session
  snapshot(db, dataKey, `${path}.copy`)
  expectSound(ledger)
})

it('leaves everybody else as they were, and the namesake known by name', async () => {
  liveALittle()
  const before = heldAbout(ledger, [other, namesake])
  await erasePeople(ledger, [id])
  expect(heldAbout(ledger, [other, namesake])).toBe(before)
  expect(foundIn(ledger, NUMBERS)).toEqual([])
  expect(labels().filter((label) => label.includes('慕容雪飞'))).toHaveLength(1)
  expect(heldAbout(ledger, [id])).not.toMatch(/[\u4e00-\u9fff]/)
})

it('keeps that there were changes, and a chain that holds', async () => {
  liveALittle()
  const before = Number(scalar('SELECT count(*) FROM change_log WHERE graduate_id = ?', id))
  await erasePeople(ledger, [id])
  expect(
    scalar(
      `SELECT count(*) FROM change_log
        WHERE graduate_id = ? AND erased = 1 AND changes = '{}' AND salt IS NULL`,
      id,
    ),
  ).toBe(before)
  expect(expectSound(ledger).erased).toBe(before)
  type(ledger, other, 'remark', '此后')
  expectSound(ledger)
})

it('cleans the findings of an import line by line', async () => {
  const line: string[] = [...ROSTER[1]]
  line[3] = '1397266'
  await importRows(ledger, [
    [...ROSTER[0]],
    line,
    ['2016770001', '上官云', '', '123', '', '', '', ''],
  ])
  const problems = () =>
    String(scalar('SELECT problems FROM import_batch ORDER BY batch_id DESC LIMIT 1'))
  expect(problems()).toContain('1397266')
  await erasePeople(ledger, [id])
  expect(problems()).not.toContain('1397266')
  expect(problems()).toContain('已依法删除')
  expect(problems()).toContain('"123"')
})

it('cleans what was proposed in an import: for the person, and the person for somebody else', async () => {
  await importRows(
    ledger,
    [
      ['学号', '姓名', '推送日期', '毕业去向'],
      // Nobody's number, but nearly that of the one who is erased.
      ['2016771235', '上官云', '', '升学'],
    ],
    { kind: 'plan' },
  )
  const stored = () =>
    String(scalar('SELECT problems FROM import_batch ORDER BY batch_id DESC LIMIT 1'))
  expect(stored()).toContain('2016771234')
  await erasePeople(ledger, [id, namesake])
  expect(stored()).not.toContain('2016771234')
  expect(stored()).not.toContain('慕容雪飞')
  // Of somebody else who was proposed beside them, and of the row itself, nothing is lost.
  expect(stored()).toContain('上官云')
  expect(foundIn(ledger, WORDS)).toEqual([])
})

it('erases what a batch is called where that names the person, and a file that does', async () => {
  type(ledger, id, 'remark', '一')
  ledger.session.db
    .prepare("UPDATE import_batch SET file_name = '慕容雪飞（2016771234）.xlsx'")
    .run()
  await erasePeople(ledger, [id])
  expect(labels().filter((label) => label.includes('慕容雪飞'))).toEqual([])
  expect(labels()).toContain('{"key":"erased","params":{}}')
  expect(scalar('SELECT file_name FROM import_batch')).toBe('已依法删除')
  expectSound(ledger)
})

it('lets an import that was looked at before compare anew', async () => {
  const control = { signal: new AbortController().signal, progress: () => undefined }
  const path = writeWorkbook(join(ledger.dir, 'again.xlsx'), [
    ['学号', '姓名', '手机号'],
    ['2016771234', '慕容雪飞', '13900000009'],
  ])
  const request = { path, kind: null, effective: null }
  const { open } = await previewFile(ledger.ctx, ledger.session, request, control)
  await erasePeople(ledger, [id])
  expect(await commitPreview(ledger.ctx, open, control)).toMatchObject({ inserted: 1, updated: 0 })
  expect(scalar('SELECT count(*) FROM change_log WHERE graduate_id = ? AND erased = 0', id)).toBe(0)
  expectSound(ledger)
})

it('takes drafts that name the person or mean the person by number', async () => {
  const keep = (
    place: 'ledger.cells' | 'ledger.destination' | 'ledger.willingness',
    content: string,
  ) =>
    keepDrafts(ledger.session.db, {
      userId: ledger.session.userId,
      now: '2020-07-03T00:00:00.000Z',
      drafts: [{ place, content }],
    })
  keep('ledger.cells', JSON.stringify({ id, value: '半个号码' }))
  keep('ledger.destination', JSON.stringify({ note: '慕容 雪飞' }))
  keep('ledger.willingness', JSON.stringify({ id: other, note: '留着' }))
  await erasePeople(ledger, [id])
  expect(scalar('SELECT group_concat(place) FROM draft')).toBe('ledger.willingness')
})

it('takes views that look for the person, and the helper with the pairing', async () => {
  const { db, userId } = ledger.session
  const save = db.prepare('INSERT INTO saved_view (user_id, name, content) VALUES (?, ?, ?)')
  save.run(userId, '在账', '{"search":""}')
  save.run(userId, '要找的人', '{"search":"慕容雪飞"}')
  save.run(userId, '2016771234', '{}')
  db.exec("INSERT INTO staff VALUES (1, '周老师', '', '', '4', '', NULL)")
  type(ledger, id, 'helper', '周老师')
  reveal(ledger.ctx, ledger.session, [id], 'ledger')
  await erasePeople(ledger, [id])
  expect(scalar('SELECT group_concat(name) FROM saved_view')).toBe('在账')
  expect(scalar('SELECT count(*) FROM pairing')).toBe(0)
  expect(scalar("SELECT count(*) FROM change_batch WHERE label LIKE '%慕容雪飞%'")).toBe(0)
  expectSound(ledger)
})

describe('what is recorded', () => {
  it('is who did it, why, and for how many, without a name', async () => {
    const record = await erasePeople(ledger, [id])
    expect(record).toMatchObject({
      userName: '测试员',
      scope: 'people',
      people: 1,
      reason: '本人申请',
      cleaned: true,
    })
    expect(labels().at(-1)).toBe(
      '{"key":"erase","params":{"people":1,"scope":"people","entries":3,"labels":0}}',
    )
  })

  it.each([
    '慕容雪飞本人申请',
    '学号 2016771234 申请',
    '电话１３９７２６６１２３４来电',
    '慕容 雪飞',
  ])('is no reason that names the person: %s', async (reason) => {
    const before = heldAbout(ledger, [id])
    await expect(erasePeople(ledger, [id], reason)).rejects.toMatchObject({
      code: 'reason_names_person',
    })
    expect(heldAbout(ledger, [id])).toBe(before)
  })

  it('loses an older reason that named whoever is erased later', async () => {
    await erasePeople(ledger, [other], '慕容雪飞代为申请')
    await erasePeople(ledger, [id, namesake])
    expect(foundIn(ledger, ['慕容雪飞'])).toEqual([])
  })
})

it('refuses people of whom nothing is held', async () => {
  await erasePeople(ledger, [id])
  await expect(erasePeople(ledger, [id])).rejects.toMatchObject({ code: 'not_found' })
  await expect(erasePeople(ledger, [999])).rejects.toMatchObject({ code: 'not_found' })
})

describe('with undo', () => {
  it('takes back what is left of a batch, and brings nobody back', async () => {
    type(ledger, other, 'remark', '一')
    liveALittle()
    await erasePeople(ledger, [id])
    const all = ledger.session.db
      .prepare(
        "SELECT id FROM change_batch WHERE kind IN ('command', 'import') AND reverted_by IS NULL ORDER BY id DESC",
      )
      .pluck()
      .all() as number[]
    for (const batch of all) undoBatch(ledger.ctx, ledger.session, batch, 'ledger')
    expect(scalar('SELECT count(*) FROM graduate')).toBe(0)
    expect(foundIn(ledger, NUMBERS)).toEqual([])
    expectSound(ledger)
  })

  it('erases who was taken off the roster', async () => {
    liveALittle()
    takeOff(ledger, [id, namesake])
    expect(scalar('SELECT count(*) FROM graduate')).toBe(1)
    await erasePeople(ledger, [id, namesake])
    expect(foundIn(ledger, WORDS)).toEqual([])
    expectSound(ledger)
  })

  it('erases whose import was taken back', async () => {
    undoLast(ledger.ctx, ledger.session, 'ledger')
    await erasePeople(ledger, [id, namesake])
    expect(foundIn(ledger, WORDS)).toEqual([])
    expectSound(ledger)
  })
})

it('erases a cohort: everybody, present and taken off, and all findings of imports', async () => {
  liveALittle()
  takeOff(ledger, [id])
  const record = await eraseCohort(ledger)
  expect(record).toMatchObject({ scope: 'cohort', people: 3 })
  expect(foundIn(ledger, [...WORDS, '上官云', '2016770001', '13800000001'])).toEqual([])
  expect(scalar('SELECT count(*) FROM change_log WHERE erased = 0 AND graduate_id > 0')).toBe(0)
  expectSound(ledger)
  enrol(ledger, { student_no: '1', name: '后来人' })
  expectSound(ledger)
})
