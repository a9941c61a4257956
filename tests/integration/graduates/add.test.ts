import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addPeople } from '#data/features/graduates/add.ts'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { selectPeople } from '#data/features/graduates/repository.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { listChanges } from '#data/features/history/changes.ts'
import { redoLast, undoBatch, undoLast } from '#data/features/history/service.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { batchText } from '#shared/text/batches.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const WOMAN = '11010519491231002X'

describe('people put on the roster by hand', () => {
  let ledger: TestLedger
  beforeEach(async () => {
    ledger = await openTestLedger()
  })
  afterEach(() => ledger.close())

  const add = (...people: Record<string, string>[]) =>
    addPeople(ledger.ctx, ledger.session, people, { screen: 'ledger' })
  const count = (table = 'graduate') =>
    ledger.session.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const stored = (id: number | null | undefined) => selectPeople(ledger.session.db, [id ?? 0])[0]
  const said = (remarks: ReturnType<typeof add>['remarks']) =>
    remarks.map(({ index, field, rule }) => `${index} ${field} ${rule}`)

  it('has the school of the ledger, what the ID number says, and is found by pinyin', async () => {
    const { ids, remarks } = add({ name: '单　雄信', student_no: '0012', id_no: WOMAN, sex: ' ' })
    expect(remarks).toEqual([])
    expect(stored(ids[0])).toMatchObject({
      name: '单雄信',
      student_no: '0012',
      school_name: '会计学院',
      sex: '2',
      birth: '1949-12-31',
      cohort_year: 2020,
      in_ledger: 1,
    })
    const find = graduatesHandlers(ledger.ctx)['graduates.find']
    expect(await find({ text: 'sxx', limit: 5 })).toMatchObject({ people: [{ name: '单雄信' }] })
  })

  it('brings destination, block and willingness as events of today', async () => {
    const { ids, remarks } = add({
      name: '吕布',
      student_no: '1',
      destination: '801',
      study_school: '湖南大学',
      willingness: '10',
      reasons: 'R01',
    })
    expect(said(remarks)).toEqual(['0 destination V10', '0 willingness V13'])
    const { events } = await graduatesHandlers(ledger.ctx)['graduates.card']({ id: ids[0] ?? 0 })
    expect(events).toMatchObject([
      { axis: 'destination', happenDate: '2020-07-03', details: { study_school: '湖南大学' } },
      { axis: 'willingness', happenDate: '2020-07-03', to: '10' },
    ])
  })

  it('keeps what is odd and marks it', () => {
    const { ids, remarks } = add({ name: '吕布', student_no: '1', mobile: '123' })
    expect(remarks).toEqual([{ index: 0, field: 'mobile', ok: true, rule: 'V06', level: 'W' }])
    expect(ids).toHaveLength(1)
    expect(count('cell_issue')).toBe(1)
  })

  it('refuses somebody by one cell, stores nothing of them, and the others stand', () => {
    const { ids, remarks } = add(
      { name: '吕布', student_no: '1', mobile: '123', sex: '不明', destination: '70' },
      { name: '覃丽', student_no: '2' },
      { student_no: '3' },
      { name: '䶮明' },
      { name: '王堃', student_no: '5', id_no: '110105194912310021' },
      { name: '王堃', student_no: '6', group: 'G01' },
    )
    expect(said(remarks)).toEqual([
      '0 sex V08',
      '2 name NO_NAME',
      '3 student_no NO_NUMBER',
      '4 id_no V02',
      '5 group LOCKED',
    ])
    expect(ids.map((id) => id !== null)).toEqual([false, true, false, false, false, false])
    expect([count(), count('destination_event'), count('cell_issue')]).toEqual([1, 0, 0])
  })

  it('refuses numbers that somebody has, also who came just before', () => {
    enrol(ledger, { student_no: '1', name: '单雄信', id_no: WOMAN })
    const { ids, remarks } = add(
      { name: '吕布', student_no: '1' },
      { name: '覃丽', student_no: '2' },
      { name: '王堃', student_no: '2' },
      { name: '单雄信', id_no: WOMAN },
      { name: '单雄信', student_no: '3', id_no: WOMAN },
    )
    expect(remarks).toMatchObject([
      { index: 0, field: 'student_no', ok: false, rule: 'V07', level: 'B' },
      { index: 2, field: 'student_no', ok: false, rule: 'V07' },
      { index: 3, field: 'id_no', ok: false, rule: 'V07' },
      { index: 4, field: 'id_no', ok: true, rule: 'V07', level: 'W' },
    ])
    expect(ids.map((id) => id !== null)).toEqual([false, true, false, false, true])
  })

  it('is one step back and forth, with all that came along, and stands in the history', () => {
    const people = [
      { name: '吕布', student_no: '1', destination: '70', mobile: '1' },
      { name: '覃丽', student_no: '2', willingness: '10' },
    ]
    const { batch, ids } = add(...people)
    const before = selectPeople(
      ledger.session.db,
      ids.flatMap((id) => id ?? []),
    )
    ledger.events.length = 0
    const undone = undoLast(ledger.ctx, ledger.session, 'ledger')
    expect(undone).toMatchObject({ batch, kept: [] })
    expect(batchText(undone.label, 'zh')).toBe('新增 2 名毕业生')
    expect([count(), count('willingness_event'), count('cell_issue')]).toEqual([0, 0, 0])
    expect(ledger.events).toContainEqual({ type: 'graduates.changed', ids: null })
    expect(redoLast(ledger.ctx, ledger.session, 'ledger').kept).toEqual([])
    expect(
      selectPeople(
        ledger.session.db,
        ids.flatMap((id) => id ?? []),
      ),
    ).toEqual(before)
    expect(verifyChain(ledger.session.db).problems).toEqual([])
    const filter = { ...NO_FILTER, batch }
    const { changes } = listChanges(ledger.session, filter, null, 100)
    expect(changes).toContainEqual(
      expect.objectContaining({ name: '吕布', field: 'student_no', from: null, to: '1' }),
    )
  })

  it('leaves whoever was edited since with all that came along', () => {
    const person = { name: '吕布', student_no: '1', destination: '10', willingness: '30' }
    const { batch, ids } = add(person, { name: '覃丽', student_no: '2', willingness: '10' })
    const edits = [{ id: ids[0] ?? 0, values: { remark: '已联系' } }]
    setCells(ledger.ctx, ledger.session, edits, { screen: 'ledger' })
    const { kept } = undoBatch(ledger.ctx, ledger.session, batch ?? 0, 'history')
    expect(kept).toEqual([{ studentNo: '1', name: '吕布', field: 'remark' }])
    expect(stored(ids[0])).toMatchObject({ destination: '10', willingness: '30' })
    expect([count(), count('willingness_event')]).toEqual([1, 1])
  })

  it('names the one in the label, and a dry run stores nobody', () => {
    const dry = addPeople(ledger.ctx, ledger.session, [{ name: '吕布', student_no: '1' }], {
      screen: 'ledger',
      dryRun: true,
    })
    expect(dry).toEqual({ batch: null, ids: [null], remarks: [] })
    expect(count()).toBe(0)
    add({ name: '吕布', student_no: '1' })
    const { label } = undoLast(ledger.ctx, ledger.session, 'ledger')
    expect(batchText(label, 'zh')).toBe('新增毕业生 吕布')
  })
})

const NO_FILTER = {
  text: '',
  field: null,
  graduateId: null,
  userId: null,
  kind: null,
  batch: null,
  from: null,
  to: null,
}

it('the central office says which school, among those it knows', async () => {
  const ledger = await openTestLedger({ role: 'central' })
  const { ctx, session } = ledger
  session.db.prepare("INSERT INTO school (name, position) VALUES ('会计学院', 1)").run()
  const people = [
    { name: '吕布', student_no: '1', school_id: '会计 学院' },
    { name: '覃丽', student_no: '2', school_id: '炼金学院' },
    { name: '王堃', student_no: '3' },
  ]
  const { ids, remarks } = addPeople(ctx, session, people, { screen: 'ledger' })
  expect(remarks).toMatchObject([{ index: 1, field: 'school_id', rule: 'SCHOOL' }])
  expect(selectPeople(session.db, [ids[0] ?? 0])).toMatchObject([{ school_name: '会计学院' }])
  expect(selectPeople(session.db, [ids[2] ?? 0])).toMatchObject([{ school_name: null }])
  await ledger.close()
})
