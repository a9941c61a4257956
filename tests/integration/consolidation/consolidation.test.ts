import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBoard } from '#data/features/consolidation/board.ts'
import { decide } from '#data/features/consolidation/decide.ts'
import { differenceOfPackage } from '#data/features/consolidation/difference.ts'
import { goOnWith } from '#data/features/consolidation/go-on.ts'
import { listConflicts } from '#data/features/consolidation/list-conflicts.ts'
import { lastPackage, snapshotOf } from '#data/features/consolidation/packages.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { approve, invite, listSchools } from '#data/features/consolidation/schools.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { contactsHandlers } from '#data/features/contacts/handlers.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { shippedFile } from '#shared/domain/submission/shipped.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'
import { erasePeople, foundIn } from '../erasure/support.ts'
import { joinBy, received, request, type School, type Sent, submission } from './school.ts'

type Side = Readonly<{ ledger: TestLedger; school: School; schoolId: number }>

let centre: TestLedger
let accounting: Side
let finance: Side
let periodUid: string
let periodId: number

const WEEK = {
  ...{ id: null, name: '第27周', dateFrom: '2020-06-29', dateTo: '2020-07-05' },
  ...({ kind: 'W', deadline: '2020-07-02', note: '', tables: [] as [] } as const),
} as const

beforeEach(async () => {
  centre = await openTestLedger({ role: 'central' })
  accounting = await join('会计学院', 0)
  finance = await join('财政金融学院', 1)
  periodId = savePeriod(centre.ctx, centre.session, WEEK, 'cli').id
  periodUid = String(one('SELECT uid FROM period'))
})

afterEach(async () => {
  for (const { ledger } of [accounting, finance]) await ledger.close()
  await centre.close()
})

const one = (text: string, ...values: (string | number)[]): unknown =>
  centre.session.db
    .prepare(text)
    .pluck()
    .get(...values)
const read = (bytes: Uint8Array) => readPackage(centre.ctx, centre.session, 'x.zip', bytes)
const conflicts = () =>
  listConflicts(centre.session, { open: true, correspondentId: null, kind: null }).conflicts
const accept = (id: number, despiteOpen = false) =>
  acceptPackage(centre.ctx, centre.session, { packageId: id, despiteOpen })

async function join(name: string, position: number): Promise<Side> {
  const schoolId = insertRow(centre.session.db, 'school', { name, code: null, position })
  const school = await joinBy(await invite(centre.ctx, centre.session, schoolId))
  expect(await read(await request(school))).toMatchObject({ outcome: 'taken' })
  const id = listSchools(centre.session).find((known) => known.schoolId === schoolId)?.id ?? 0
  await approve(centre.ctx, centre.session, { id, approved: true })
  return { ledger: await openTestLedger({ schoolName: name }), school, schoolId }
}

type Before = Pick<Sent, 'serial' | 'sha256'> | null

async function submit(side: Side, before: Before, explained = ''): Promise<Sent> {
  const { serial, sha256 } = before ?? { serial: 0, sha256: null }
  const numbered = { periodUid, serial: serial + 1, previous: sha256 }
  const extra = new Map([['explained.ndjson', Buffer.from(explained)]])
  return submission(side.school, side.ledger.session, numbered, extra)
}

async function hand(side: Side, before: Before, explained = ''): Promise<Sent> {
  const sent = await submit(side, before, explained)
  expect(await read(sent.bytes)).toMatchObject({ outcome: 'taken', finding: null })
  return sent
}

const recordContact = (ledger: TestLedger, id: number) =>
  contactsHandlers(ledger.ctx)['contacts.record']({
    ...{ ids: [id], entry: contactEntry(), screen: 'ledger' },
    ...{ lectureId: null, contactGroupId: null, appointmentId: null },
  })
const rosterOf = ({ schoolId }: Side, columns: Record<string, string>): number =>
  addPerson(centre.session.db, { ...columns, school_id: schoolId })
const change = (ledger: TestLedger, id: number, field: string, value: string) =>
  expect(type(ledger, id, field, value)).toMatchObject({ ok: true })
const correspondent = () =>
  Number(one('SELECT correspondent_id FROM package WHERE id = ?', packageId()))
const packageId = () => Number(one("SELECT max(id) FROM package WHERE kind = 'submission'"))

test('a school is invited, asks, is approved, and gets the period', async () => {
  expect(await publishPeriod(centre.ctx, centre.session, periodId)).toEqual({ schools: 2 })
  const [period, approval] = await received(accounting.school, centre.session)
  expect(period).toMatchObject({ kind: 'period', body: { uid: periodUid, deadline: '2020-07-02' } })
  expect(approval).toMatchObject({ kind: 'receipt', body: { outcome: 'approved' } })
})

test('what one school submits is in the tables at once, and who is missing is said', async () => {
  rosterOf(accounting, { student_no: '1', name: '王堃' })
  rosterOf(finance, { student_no: '9', name: '赵敏' })
  const reached = { student_no: '1', name: '王堃', mobile: '17900000001' }
  await recordContact(accounting.ledger, enrol(accounting.ledger, reached))
  const landed = enrol(accounting.ledger, { student_no: '2', name: '李想' })
  change(accounting.ledger, landed, 'destination', '80')
  await hand(accounting, null)
  const report = await viewReport(centre.ctx, centre.session, { report: 'R1', asOf: '2020-07-03' })
  expect(report.rows).toMatchObject([
    { graduates: 2, landed: 1 },
    { graduates: 1, landed: 0 },
  ])
  const { periods, cells, schools } = readBoard(centre.ctx, centre.session)
  expect(schools).toMatchObject([
    { expected: 2, inLedger: 1, known: 1, contacted: 1, freshAt: '2020-07-03T04:00:00.000Z' },
    { expected: 1, inLedger: 1, known: 0, contacted: 0, freshAt: null },
  ])
  expect(periods).toMatchObject([{ graduates: 2, landed: 1, missing: ['财政金融学院'] }])
  expect(cells).toMatchObject([
    { state: 'arrived', expected: 2, told: 2, landed: 1, gap: 0, sequence: 1 },
    { state: 'late', expected: 1, told: 0, packageId: null },
  ])
  expect(one("SELECT mobile FROM graduate WHERE student_no = '1'")).toBe('17900000001')
})

test('the same package again brings nothing and gets the same receipt', async () => {
  enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  const sent = await hand(accounting, null)
  const before = await received(accounting.school, centre.session)
  expect(await read(sent.bytes)).toMatchObject({ outcome: 'known' })
  expect(await received(accounting.school, centre.session)).toEqual(before)
  expect(before[0]).toMatchObject({ body: { outcome: 'arrived', serial: 1, sha256: sent.sha256 } })
  expect(one('SELECT count(*) FROM graduate')).toBe(1)
})

test('a copied ledger is told from the real one, a restored backup catches up by its receipt', async () => {
  const id = enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  const first = await hand(accounting, null)
  const second = await hand(accounting, first)
  change(accounting.ledger, id, 'mobile', '17900000009')
  const forked = await read((await submit(accounting, first)).bytes)
  expect(forked).toMatchObject({ outcome: 'refused', finding: { code: 'package_fork' } })
  const third = await hand(accounting, second)
  change(accounting.ledger, id, 'mobile', '17900000008')
  expect(
    await read((await submit(accounting, { serial: 3, sha256: first.sha256 })).bytes),
  ).toMatchObject({ outcome: 'refused', finding: { code: 'package_chain' } })
  expect(one('SELECT mobile FROM graduate')).toBe('17900000009')
  const [receipt] = await received(accounting.school, centre.session)
  expect(receipt).toMatchObject({ body: { outcome: 'refused', serial: 3, sha256: third.sha256 } })
  await hand(accounting, third)
  expect(one('SELECT mobile FROM graduate')).toBe('17900000008')
})

test('the centre goes on with one of two copies: that one follows, the other no more', async () => {
  const id = enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  const first = await hand(accounting, null)
  const real = await hand(accounting, first)
  change(accounting.ledger, id, 'mobile', '17900000009')
  const copy = await submit(accounting, first)
  expect(await read(copy.bytes)).toMatchObject({ finding: { code: 'package_fork' } })
  const goOn = (packageId: number) =>
    goOnWith(centre.ctx, centre.session, { packageId, reason: '以办公室的电脑为准' })
  await expect(goOn(packageId() - 1)).rejects.toMatchObject({ code: 'package_state' })
  await goOn(packageId())
  const [receipt] = await received(accounting.school, centre.session)
  expect(receipt).toMatchObject({
    body: { outcome: 'refused', finding: { code: 'package_go_on' }, sha256: copy.sha256 },
  })
  const other = await submit(accounting, real)
  expect(await read(other.bytes)).toMatchObject({ finding: { code: 'package_chain' } })
  expect(await read(copy.bytes)).toMatchObject({ outcome: 'taken' })
  expect(one('SELECT mobile FROM graduate')).toBe('17900000009')
  await hand(accounting, copy)
})

test('who was erased at the centre does not come back with the next package', async () => {
  enrol(accounting.ledger, { student_no: '1600001', name: '王堃堃', mobile: '17900000001' })
  enrol(accounting.ledger, { student_no: '1600002', name: '赵敏敏' })
  const id = rosterOf(accounting, { student_no: '1600001', name: '王堃堃' })
  await erasePeople(centre, [id])
  const sent = await submit(accounting, null)
  const left = { code: 'package_left_out', params: { count: 1, students: '1600001' } }
  expect(await read(sent.bytes)).toMatchObject({ outcome: 'taken', finding: left })
  const [receipt] = await received(accounting.school, centre.session)
  expect(receipt).toMatchObject({ body: { outcome: 'arrived', finding: left } })
  expect(one('SELECT group_concat(student_no) FROM graduate')).toBe('1600002')
  expect(foundIn(centre, ['王堃堃', '17900000001'])).toEqual([])
  // Whoever is put on the roster again by hand is let in.
  rosterOf(accounting, { student_no: '1600001', name: '王堃堃' })
  await hand(accounting, sent)
  expect(one("SELECT mobile FROM graduate WHERE student_no = '1600001'")).toBe('17900000001')
})

test('out of order: a gap is taken and said, and the late one is known to be no rollback', async () => {
  enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  const first = await submit(accounting, null)
  const second = await hand(accounting, first)
  expect(readBoard(centre.ctx, centre.session).cells[0]).toMatchObject({ gap: 1, serial: 2 })
  expect(await read(first.bytes)).toMatchObject({ outcome: 'known' })
  expect(readBoard(centre.ctx, centre.session).cells[0]).toMatchObject({ gap: 0, serial: 2 })
  expect((await hand(accounting, second)).serial).toBe(3)
})

test('a rollback to a number that was passed is refused', async () => {
  const id = enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  await hand(accounting, { serial: 6, sha256: 'a'.repeat(64) })
  change(accounting.ledger, id, 'name', '王坤')
  const old = await submit(accounting, { serial: 2, sha256: 'b'.repeat(64) })
  expect(await read(old.bytes)).toMatchObject({ finding: { code: 'package_rollback' } })
  expect(one('SELECT name FROM graduate')).toBe('王堃')
})

test('nothing of a package with a column that is none of ours enters', async () => {
  enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  const bad = Buffer.from('{"id":1,"name":"王堃","nothing":1}\n')
  const files = new Map([[shippedFile('graduate'), bad]])
  const numbered = { periodUid, serial: 1, previous: null }
  const sent = await submission(accounting.school, accounting.ledger.session, numbered, files)
  expect(await read(sent.bytes)).toMatchObject({ finding: { code: 'package_content' } })
  expect(one('SELECT count(*) FROM graduate')).toBe(0)
  expect(one("SELECT content FROM package WHERE state = 'refused'")).toBeNull()
  expect(await received(accounting.school, centre.session)).toMatchObject([
    { body: { outcome: 'refused', finding: { code: 'package_content' }, serial: 0 } },
    { body: { outcome: 'approved' } },
  ])
})

test('who alone changed a cell is followed; where both did, somebody decides', async () => {
  const id = enrol(accounting.ledger, { student_no: '1', name: '王堃', mobile: '17900000001' })
  const first = await hand(accounting, null)
  const here = Number(one('SELECT id FROM graduate'))
  change(centre, here, 'mobile', '17900000002')
  change(centre, here, 'email', 'centre@example.edu.cn')
  change(accounting.ledger, id, 'mobile', '17900000003')
  change(accounting.ledger, id, 'wechat_qq', 'wk')
  const second = await hand(accounting, first)
  const row = () => centre.session.db.prepare('SELECT mobile, email, wechat_qq FROM graduate').get()
  const kept = { email: 'centre@example.edu.cn', wechat_qq: 'wk' }
  expect(row()).toEqual({ mobile: '17900000002', ...kept })
  const asked = { kind: 'field', base: '179****0001', ours: '17900000002', theirs: '179****0003' }
  expect(conflicts()).toMatchObject([asked])
  expect(conflicts()).toMatchObject([
    {
      oursFrom: { by: 'hand' },
      theirsFrom: { by: 'package', school: '会计学院', period: '第27周', serial: 2 },
    },
  ])
  // It is still asked after a package that says the same.
  const third = await hand(accounting, second)
  const [conflict] = conflicts()
  expect(conflict).toMatchObject(asked)
  const ids = [conflict?.id ?? 0]
  decide(centre.ctx, centre.session, { ids, decision: 'theirs', reason: '已核实' })
  expect(row()).toEqual({ mobile: '17900000003', ...kept })
  await hand(accounting, third)
  expect(conflicts()).toEqual([])
})

test('a record that is gone at the school goes, unless somebody changed it here', async () => {
  for (const student_no of ['1', '2']) enrol(accounting.ledger, { student_no, name: '王堃' })
  const first = await hand(accounting, null)
  change(centre, Number(one("SELECT id FROM graduate WHERE student_no = '2'")), 'remark', '核实中')
  accounting.ledger.session.db.exec('DELETE FROM ledger_state; DELETE FROM follow_up')
  accounting.ledger.session.db.exec('DELETE FROM graduate')
  await hand(accounting, first)
  expect(one('SELECT group_concat(student_no) FROM graduate')).toBe('2')
  const [removed] = conflicts()
  expect(removed).toMatchObject({ kind: 'removed', studentNo: '2', ours: '1', theirs: null })
  decide(centre.ctx, centre.session, { ids: [removed?.id ?? 0], decision: 'theirs', reason: '' })
  expect(one('SELECT count(*) FROM graduate')).toBe(0)
})

test('a student number of another school waits, and comes with its records once it is decided', async () => {
  enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  await hand(accounting, null)
  const moved = enrol(finance.ledger, { student_no: '1', name: '王堃' })
  change(finance.ledger, moved, 'destination', '80')
  await hand(finance, null)
  expect(one('SELECT count(*) FROM destination_event')).toBe(0)
  const [transfer] = conflicts()
  expect(transfer).toMatchObject({
    kind: 'transfer',
    other: { school: '会计学院', studentNo: '1' },
  })
  const ids = [transfer?.id ?? 0]
  decide(centre.ctx, centre.session, { ids, decision: 'theirs', reason: '转专业' })
  expect(one('SELECT school_id FROM graduate')).toBe(finance.schoolId)
  expect(one('SELECT destination FROM ledger_state')).toBe('80')
  expect(conflicts()).toEqual([])
})

test('the same ID number in two schools is asked, and may be two people after all', async () => {
  enrol(accounting.ledger, { student_no: '1', name: '王堃', id_no: '11010519980101001X' })
  enrol(finance.ledger, { student_no: '2', name: '王坤', id_no: '11010519980101001X' })
  const first = await hand(accounting, null)
  const sent = await hand(finance, null)
  expect(conflicts()).toMatchObject([{ kind: 'same_id', name: '王坤', other: { name: '王堃' } }])
  const given = { ids: conflicts().map(({ id }) => id), reason: '' }
  expect(() => decide(centre.ctx, centre.session, { ...given, decision: 'ours' })).toThrow()
  decide(centre.ctx, centre.session, { ...given, decision: 'both' })
  const again = await hand(finance, sent)
  expect(conflicts()).toEqual([])
  // The other school tells of the same two.
  await hand(accounting, first)
  expect(conflicts()).toEqual([])
  expect((await hand(finance, again)).serial).toBe(3)
})

test('the same ID number in two schools is asked once, and no more when either school corrects it', async () => {
  const wrong = enrol(accounting.ledger, {
    ...{ student_no: '1', name: '王堃', id_no: '11010519980101001X' },
  })
  enrol(finance.ledger, { student_no: '2', name: '王坤', id_no: '11010519980101001X' })
  const first = await hand(accounting, null)
  await hand(finance, null)
  const second = await hand(accounting, first)
  expect(conflicts()).toMatchObject([{ kind: 'same_id', name: '王坤' }])
  change(accounting.ledger, wrong, 'id_no', '110105199801010035')
  await hand(accounting, second)
  expect(conflicts()).toEqual([])
})

test('two cells go back with a question each; corrected, it is accepted, and no undo takes it away', async () => {
  const id = enrol(accounting.ledger, { student_no: '1', name: '王堃', mobile: '1' })
  const first = await hand(accounting, null)
  const graduateId = Number(one('SELECT id FROM graduate'))
  const cell = { graduateId, report: '', rowKey: '' }
  const returned = packageId()
  await returnPackage(centre.ctx, centre.session, {
    ...{ packageId: returned, reason: '请核对', deadline: '2020-07-06' },
    questions: [
      { ...cell, field: 'mobile', asked: '号码不对' },
      { ...cell, field: 'email', asked: '缺邮箱' },
    ],
  })
  const cells = () => readBoard(centre.ctx, centre.session).cells[0]
  expect(cells()).toMatchObject({ state: 'returned', openQuestions: 2 })
  const [sentBack] = await received(accounting.school, centre.session)
  expect(sentBack).toMatchObject({ kind: 'return', body: { reason: '请核对' } })
  await expect(accept(returned)).rejects.toMatchObject({
    code: 'package_state',
  })
  change(accounting.ledger, id, 'mobile', '17900000001')
  const madeAt = '2020-07-03T04:00:00.000Z'
  const explained = [
    { rule: 'V16', graduateId: id, about: '', reason: '正在摸排', madeAt },
    { rule: 'V21', graduateId: null, about: 'R1 E1', reason: '口径不同', madeAt },
  ]
  await hand(accounting, first, explained.map((one) => `${JSON.stringify(one)}\n`).join(''))
  expect(differenceOfPackage(centre.session, packageId())).toMatchObject({
    total: 1,
    people: [{ graduateId, cells: [{ field: 'mobile', from: '*', to: '179****0001' }] }],
    ...{ school: '会计学院', period: '第27周', serial: 2, sequence: 2, isOpen: true },
    ...{ before: { serial: 1 }, openConflicts: 0, openQuestions: 2 },
    explained: [
      { rule: 'V16', reason: '正在摸排', count: 1, people: [{ graduateId, name: '王堃' }] },
      { rule: 'V21', reason: '口径不同', count: 1, people: [] },
    ],
  })
  await expect(accept(packageId())).rejects.toMatchObject({
    ...{ code: 'accept_open', params: { conflicts: 0, questions: 2 } },
  })
  await accept(packageId(), true)
  expect(cells()).toMatchObject({ state: 'accepted', sequence: 2 })
  expect((await received(accounting.school, centre.session))[0]).toMatchObject({
    body: { outcome: 'accepted', serial: 2 },
  })
  const batch = Number(one("SELECT max(id) FROM change_batch WHERE kind = 'consolidation'"))
  expect(() => undoBatch(centre.ctx, centre.session, batch, 'cli')).toThrow(
    expect.objectContaining({ code: 'consolidated_batch' }),
  )
})

test('a school that is blocked is not heard', async () => {
  const { id } = listSchools(centre.session)[0] ?? {}
  await approve(centre.ctx, centre.session, { id: id ?? 0, approved: false })
  enrol(accounting.ledger, { student_no: '1', name: '王堃' })
  const sent = await submit(accounting, null)
  expect(await read(sent.bytes)).toMatchObject({ finding: { code: 'package_sender_blocked' } })
  expect(one('SELECT count(*) FROM graduate')).toBe(0)
})

test('who is erased leaves the packages that arrived and the questions; the others are compared as before', async () => {
  enrol(accounting.ledger, { student_no: '1600001', name: '王堃堃', mobile: '17900000001' })
  const other = enrol(accounting.ledger, { student_no: '1600002', name: '赵敏敏' })
  const first = await hand(accounting, null)
  const erased = Number(one("SELECT id FROM graduate WHERE student_no = '1600001'"))
  await returnPackage(centre.ctx, centre.session, {
    ...{ packageId: packageId(), reason: '请核对', deadline: null },
    questions: [
      { graduateId: erased, field: 'mobile', report: '', rowKey: '', asked: '王堃堃的号码不对' },
    ],
  })
  await erasePeople(centre, [erased])
  expect(one('SELECT count(*) FROM question')).toBe(0)
  expect(foundIn(centre, ['王堃堃', '17900000001'])).toEqual([])
  const kept = snapshotOf(centre.session.db, lastPackage(centre.session.db, correspondent()))
  expect([...kept.rows('graduate').values()]).toMatchObject([{ student_no: '1600002' }])
  await erasePeople(accounting.ledger, [
    Number(accounting.ledger.session.db.prepare('SELECT min(id) FROM graduate').pluck().get()),
  ])
  change(accounting.ledger, other, 'mobile', '17900000002')
  await hand(accounting, first)
  expect(conflicts()).toEqual([])
  expect(one('SELECT group_concat(mobile) FROM graduate')).toBe('17900000002')
})
