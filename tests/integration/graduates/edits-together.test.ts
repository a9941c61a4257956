// Cells that come in one call are judged beside each other's new values and stored in one piece.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { selectPeople } from '#data/features/graduates/repository.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { redoLast, undoBatch, undoLast } from '#data/features/history/service.ts'
import { LOGGED_TABLES } from '#data/ledger-file/change-log.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { FIELDS } from '#shared/domain/fields/index.ts'
import type { PersonEdit } from '#shared/schemas/graduate.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const WOMAN = '11010519491231002X'
const BIRTH = '1949-12-31'

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '1', name: '单雄信' })
})
afterEach(() => ledger.close())

const set = (values: PersonEdit['values']) => setAll([{ id, values }])
const setAll = (edits: readonly PersonEdit[]) =>
  setCells(ledger.ctx, ledger.session, edits, { screen: 'ledger' })
const person = (who = id) => selectPeople(ledger.session.db, [who])[0]
const logged = (batch: number | null) =>
  ledger.session.db
    .prepare('SELECT entity, op FROM change_log WHERE batch_id = ? ORDER BY seq')
    .raw()
    .all(batch)
const rules = (remarks: readonly Readonly<{ field: string; rule: string }>[]) =>
  remarks.map(({ field, rule }) => `${field} ${rule}`)

describe('an ID number with sex and birth date', () => {
  it('is judged beside the new ones, not the old', () => {
    set({ sex: '1', birth: '1998-01-02' })
    expect(set({ id_no: WOMAN, sex: '女', birth: '19491231' })).toMatchObject({
      changed: 3,
      remarks: [],
    })
    expect(person()).toMatchObject({ id_no: WOMAN, sex: '2', birth: BIRTH })
  })

  it('is refused together with what contradicts it, and the old values stay', () => {
    set({ sex: '2', class_name: '一班' })
    const { changed, remarks } = set({ id_no: WOMAN, sex: '男', class_name: '二班' })
    expect(changed).toBe(1)
    expect(rules(remarks)).toEqual(['id_no V04', 'sex V04'])
    expect(person()).toMatchObject({ id_no: null, sex: '2', class_name: '二班' })
  })

  it('with a wrong digit leaves the old one, beside which the sex has to stand', () => {
    set({ id_no: WOMAN })
    const { remarks } = set({ id_no: '110105194912310021', sex: '1' })
    expect(rules(remarks)).toEqual(['id_no V02', 'sex V04'])
    expect(person()).toMatchObject({ id_no: WOMAN, sex: null })
  })

  it('is no ID number beside another kind of document', () => {
    expect(set({ doc_type: '护照', id_no: 'E12345678' }).remarks).toEqual([])
  })
})

describe('one person', () => {
  it('makes one update, one willingness and one destination of twenty cells', () => {
    const { batch, changed } = set({
      name: '单　雄信',
      mobile: '13800000000',
      class_name: '一班',
      willingness: '拟升学',
      reasons: 'R99',
      reason_note: '照顾家人',
      destination: '70',
    })
    expect(changed).toBe(6)
    expect(logged(batch)).toEqual([
      ['graduate', 'update'],
      ['destination_event', 'insert'],
      ['willingness_event', 'insert'],
    ])
    expect(person()).toMatchObject({ willingness: '30', reasons: 'R99', reason_note: '照顾家人' })
  })

  it('gets a destination with its block as one event, and V10 where the block is left out', () => {
    const block = { study_school: '湖南大学', study_major: '会计学' }
    expect(set({ ...block, destination: '801' }).remarks).toEqual([])
    expect(person()).toMatchObject({ ...block, pending: 0 })
    expect(set({ destination: '10' }).remarks).toMatchObject([
      { field: 'destination', ok: true, rule: 'V10', level: 'Q' },
    ])
    expect(person()).toMatchObject({ destination: '10', study_school: null, pending: 1 })
    const { batch } = set({ destination: '10', employer_name: '某某公司', sign_date: '20200601' })
    expect(logged(batch)).toEqual([['destination_event', 'update']])
    expect(set({ employer_name: '' })).toMatchObject({ changed: 1, remarks: [] })
  })

  it('is judged by the destination that comes along', () => {
    set({ destination: '12' })
    expect(rules(set({ destination: '70', min_wage_ok: '否' }).remarks)).toEqual([])
    expect(rules(set({ destination: '76', min_wage_ok: '否' }).remarks)).toEqual([
      'min_wage_ok V14',
      'destination V10',
    ])
    expect(person()).toMatchObject({ destination: '76', min_wage_ok: null })
  })

  it('leaves the present block alone when the destination of another one is refused', () => {
    set({ destination: '10', employer_name: '甲公司' })
    const { changed, remarks } = set({ destination: '不知道', employer_name: '乙公司', sex: '1' })
    expect(changed).toBe(1)
    expect(rules(remarks)).toEqual(['destination V08', 'employer_name BLOCK'])
    expect(person()).toMatchObject({ destination: '10', employer_name: '甲公司' })
  })

  it('who is named twice gets what is said last', () => {
    const edits = [
      { id, values: { remark: '一', class_name: '一班' } },
      { id, values: { remark: '二' } },
    ]
    expect(setAll(edits)).toMatchObject({ changed: 2 })
    expect(person()).toMatchObject({ remark: '二', class_name: '一班' })
  })

  it('refuses fields and people that are not there, and days to come for every cell', () => {
    const { remarks } = setAll([
      { id, values: { nonsense: '1', remark: '一' } },
      { id: id + 99, values: { remark: '一' } },
    ])
    expect(remarks).toMatchObject([
      { id, field: 'nonsense', rule: 'V08' },
      { id: id + 99, field: 'remark', rule: 'V08' },
    ])
    const tomorrow = { screen: 'cli', day: '2020-07-04' }
    const edits = [{ id, values: { remark: '二', willingness: '10' } }]
    expect(setCells(ledger.ctx, ledger.session, edits, tomorrow)).toMatchObject({
      batch: null,
      remarks: [{ rule: 'V09' }, { rule: 'V09' }],
    })
  })

  it('is undone cell by cell: only what was changed since is kept', () => {
    const { batch } = set({ remark: '一', class_name: '一班', mobile: '13800000000' })
    type(ledger, id, 'class_name', '二班')
    expect(undoBatch(ledger.ctx, ledger.session, batch ?? 0, 'history')).toMatchObject({
      reverted: 2,
      kept: [{ field: 'class_name' }],
    })
    expect(person()).toMatchObject({ remark: null, class_name: '二班', mobile: null })
  })
})

describe('student numbers', () => {
  let other: number
  let third: number
  beforeEach(() => {
    other = enrol(ledger, { student_no: '2', name: '吕布' })
    third = enrol(ledger, { student_no: '3', name: '覃丽' })
  })
  const numbers = () => [id, other, third].map((who) => person(who)?.student_no)
  const move = (...to: readonly string[]) =>
    setAll(
      [id, other, third].flatMap((who, index) => {
        const student_no = to[index]
        return student_no === undefined ? [] : [{ id: who, values: { student_no, remark: '改' } }]
      }),
    )
  const undo = () => undoLast(ledger.ctx, ledger.session, 'ledger')

  it('swap and move up inside one call, and back, and forth again', () => {
    expect(move('2', '1')).toMatchObject({ changed: 4, remarks: [] })
    expect(numbers()).toEqual(['2', '1', '3'])
    expect(move('1', '3', '4')).toMatchObject({ remarks: [] })
    expect(numbers()).toEqual(['1', '3', '4'])
    expect(undo().kept).toEqual([])
    expect(numbers()).toEqual(['2', '1', '3'])
    expect(undo().kept).toEqual([])
    expect(numbers()).toEqual(['1', '2', '3'])
    expect(redoLast(ledger.ctx, ledger.session, 'ledger').kept).toEqual([])
    expect(numbers()).toEqual(['2', '1', '3'])
    expect(verifyChain(ledger.session.db).problems).toEqual([])
  })

  it('are refused in a row behind one that stays, and where two want the same', () => {
    enrol(ledger, { student_no: '4', name: '䶮明' })
    expect(rules(move('2', '3', '4').remarks)).toEqual(Array(3).fill('student_no V07'))
    expect(numbers()).toEqual(['1', '2', '3'])
    expect(move('9', '9', '1').remarks).toMatchObject([{ id: other, rule: 'V07' }])
    expect(numbers()).toEqual(['9', '2', '1'])
  })

  it('stay where another has them by now, and all other cells go back', () => {
    const { batch } = move('2', '1')
    type(ledger, id, 'student_no', '8')
    type(ledger, third, 'student_no', '2')
    const undone = undoBatch(ledger.ctx, ledger.session, batch ?? 0, 'history')
    expect(undone.kept.map(({ field }) => field)).toEqual(['student_no', 'student_no'])
    expect(numbers()).toEqual(['8', '1', '2'])
    expect(person()).toMatchObject({ remark: null })
    expect(person(other)).toMatchObject({ remark: null })
  })
})

const everything = () =>
  [...LOGGED_TABLES, 'change_batch', 'change_log', 'ledger_state', 'sqlite_sequence'].map((table) =>
    ledger.session.db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  )

it('says every one of very many refusals', () => {
  const { db, info } = ledger.session
  const add = db.prepare(
    `INSERT INTO graduate (uid, cohort_year, student_no, name, name_key, search)
     VALUES (@number, @cohort, @number, '王堃', '', '')`,
  )
  const wrong = FIELDS.filter(({ type }) => type === 'code' || type === 'date' || type === 'number')
  const values = Object.fromEntries(wrong.map(({ key }) => [key, '不明']))
  const edits = db
    .transaction(() =>
      Array.from({ length: 6_000 }, (_, at) => {
        const { lastInsertRowid } = add.run({ number: `n${at}`, cohort: info.cohort })
        return { id: Number(lastInsertRowid), values }
      }),
    )
    .immediate()
  expect(setAll(edits).remarks).toHaveLength(6_000 * wrong.length)
})

it('a dry run says what would be, stores nothing and tells nobody', () => {
  const edits = [{ id, values: { remark: '一', sex: '不明', mobile: '1', destination: '10' } }]
  const before = everything()
  ledger.events.length = 0
  const dry = setCells(ledger.ctx, ledger.session, edits, { screen: 'ledger', dryRun: true })
  expect(everything()).toEqual(before)
  expect(ledger.events).toEqual([])
  const { changed, remarks } = setAll(edits)
  expect(dry).toEqual({ batch: null, changed, remarks })
  expect(rules(remarks)).toEqual(['sex V08', 'mobile V06', 'destination V10'])
})

it('says what was changed: the cell, the person or the number of cells', () => {
  const label = () => undoLast(ledger.ctx, ledger.session, 'ledger').label
  const other = enrol(ledger, { student_no: '2', name: '吕布' })
  set({ remark: '一', sex: '不明' })
  expect(label().params).toMatchObject({ count: 1, name: '单雄信', field: 'remark' })
  set({ remark: '一', class_name: '一班' })
  expect(label().params).toMatchObject({ count: 2, people: 1, name: '单雄信' })
  setAll([id, other].map((who) => ({ id: who, values: { remark: '一' } })))
  expect(label().params).toMatchObject({ count: 2, people: 2, name: '' })
})
