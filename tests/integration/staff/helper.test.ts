import { afterEach, beforeEach, expect, it } from 'vitest'
import { removePeople } from '#data/features/graduates/remove.ts'
import { selectPeople } from '#data/features/graduates/repository.ts'
import { restorePeople } from '#data/features/history/bin.ts'
import { listChanges } from '#data/features/history/changes.ts'
import { redoLast, undoBatch } from '#data/features/history/service.ts'
import { selectStaff } from '#data/features/staff/repository.ts'
import { removeStaff, saveStaff } from '#data/features/staff/service.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let id: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '1', name: '王堃' })
})
afterEach(() => ledger.close())

const NOBODY = { id: null, title: '', department: '', role: '', mobile: '' } as const
const hire = (name: string, more: object = {}): number =>
  saveStaff(ledger.ctx, ledger.session, { ...NOBODY, name, ...more }, 'staff').id
const shown = (who = id) => {
  const [person] = selectPeople(ledger.session.db, [who])
  return [person?.helper ?? '', person?.helper_since ?? '']
}
const pairings = () =>
  ledger.session.db
    .prepare('SELECT staff_id, role, start_date, end_date FROM pairing ORDER BY id')
    .raw()
    .all()
const lastBatch = () =>
  Number(ledger.session.db.prepare('SELECT max(id) FROM change_batch').pluck().get())
const undo = (batch = lastBatch()) => undoBatch(ledger.ctx, ledger.session, batch, 'ledger')

it('is somebody of the staff, from today on', () => {
  const zhou = hire('周老师', { role: '4' })
  expect(type(ledger, id, 'helper', ' 周 老师 ').ok).toBe(true)
  expect(shown()).toEqual(['周老师', '2020-07-03'])
  expect(pairings()).toEqual([[zhou, '4', '2020-07-03', null]])
  expect(selectStaff(ledger.session.db)).toMatchObject([{ name: '周老师', load: 1 }])
})

it('ends the pairing before, and is nobody when the cell is cleared', () => {
  const [zhou, li] = [hire('周老师'), hire('李书记')]
  type(ledger, id, 'helper', '周老师', '2020-06-01')
  type(ledger, id, 'helper', '李书记')
  expect(pairings()).toEqual([
    [zhou, '', '2020-06-01', '2020-07-03'],
    [li, '', '2020-07-03', null],
  ])
  ledger.session.db.prepare("UPDATE pairing SET start_date = '2020-07-01' WHERE id = 2").run()
  expect(type(ledger, id, 'helper', '').ok).toBe(true)
  expect(shown()).toEqual(['', ''])
})

it('is resumed when it was only taken away by a slip of the same day', () => {
  const zhou = hire('周老师')
  hire('李书记')
  type(ledger, id, 'helper', '周老师', '2020-06-01')
  type(ledger, id, 'helper', '李书记')
  type(ledger, id, 'helper', '周老师')
  expect(pairings()).toEqual([[zhou, '', '2020-06-01', null]])
  type(ledger, id, 'helper', '')
  type(ledger, id, 'helper', '周老师')
  expect(pairings()).toEqual([[zhou, '', '2020-06-01', null]])
})

it('holds until the next one that is known when an earlier day is stated', () => {
  const [zhou, li, wu] = [hire('周老师'), hire('李书记'), hire('吴老师')]
  type(ledger, id, 'helper', '周老师', '2020-06-01')
  type(ledger, id, 'helper', '李书记', '2020-05-01')
  expect(pairings()).toEqual([
    [zhou, '', '2020-06-01', null],
    [li, '', '2020-05-01', '2020-06-01'],
  ])
  type(ledger, id, 'helper', '吴老师', '2020-05-10')
  expect(pairings()).toEqual([
    [zhou, '', '2020-06-01', null],
    [li, '', '2020-05-01', '2020-05-10'],
    [wu, '', '2020-05-10', '2020-06-01'],
  ])
  type(ledger, id, 'helper', '', '2020-05-20')
  expect(shown()).toEqual(['周老师', '2020-06-01'])
})

it('is corrected, not changed, on the day on which it was entered', () => {
  hire('周老师')
  const li = hire('李书记')
  type(ledger, id, 'helper', '周老师')
  type(ledger, id, 'helper', '李书记')
  expect(pairings()).toEqual([[li, '', '2020-07-03', null]])
  type(ledger, id, 'helper', '')
  expect(pairings()).toEqual([])
})

it('is refused where nobody of the staff, or more than one, has the name', () => {
  expect(type(ledger, id, 'helper', '周老师')).toMatchObject({ ok: false, rule: 'STAFF' })
  hire('周明', { department: '会计学院', title: '讲师' })
  hire('周明', { department: '图书馆' })
  expect(type(ledger, id, 'helper', '周明')).toMatchObject({ ok: false, rule: 'STAFF_TWICE' })
  expect(type(ledger, id, 'helper', '周明(图书馆)').ok).toBe(true)
  expect(shown()).toEqual(['周明（图书馆）', '2020-07-03'])
  expect(selectStaff(ledger.session.db).map(({ label }) => label)).toEqual([
    '周明（讲师/会计学院）',
    '周明（图书馆）',
  ])
})

it('the day of the pairing is not typed', () => {
  expect(type(ledger, id, 'helper_since', '2020-07-01')).toMatchObject({ rule: 'DERIVED' })
})

it('is undone to the one before, who does not go on beside a later one', () => {
  hire('周老师')
  hire('李书记')
  hire('陈老师')
  type(ledger, id, 'helper', '周老师', '2020-06-01')
  type(ledger, id, 'helper', '李书记', '2020-06-02')
  const second = lastBatch()
  undo()
  expect(shown()).toEqual(['周老师', '2020-06-01'])
  redoLast(ledger.ctx, ledger.session, 'ledger')
  expect(shown()).toEqual(['李书记', '2020-06-02'])
  type(ledger, id, 'helper', '陈老师')
  expect(undo(second).kept).toMatchObject([{ field: 'helper' }])
  expect(shown()).toEqual(['陈老师', '2020-07-03'])
  expect(verifyChain(ledger.session.db).state).toBe('ok')
})

it('does not come back by undoing once they have left the staff', () => {
  const zhou = hire('周老师')
  hire('李书记')
  type(ledger, id, 'helper', '周老师')
  type(ledger, id, 'helper', '李书记')
  const corrected = lastBatch()
  type(ledger, id, 'helper', '')
  const cleared = lastBatch()
  removeStaff(ledger.ctx, ledger.session, zhou, 'staff')
  undo(cleared)
  expect(shown()[0]).toBe('李书记')
  expect(undo(corrected)).toMatchObject({ reverted: 0, kept: [{ name: '王堃', field: 'helper' }] })
  expect(shown()[0]).toBe('李书记')
})

it('ended stays so by undoing once they have left the staff', () => {
  const zhou = hire('周老师')
  type(ledger, id, 'helper', '周老师', '2020-06-01')
  type(ledger, id, 'helper', '')
  const cleared = lastBatch()
  removeStaff(ledger.ctx, ledger.session, zhou, 'staff')
  expect(undo(cleared).kept).toMatchObject([{ name: '王堃', field: 'helper' }])
  expect(shown()).toEqual(['', ''])
})

it('goes and comes back with the person', () => {
  hire('周老师')
  type(ledger, id, 'helper', '周老师')
  removePeople(ledger.ctx, ledger.session, { ids: [id], reason: '转学', screen: 'ledger' })
  expect(pairings()).toEqual([])
  restorePeople(ledger.ctx, ledger.session, [id], 'history')
  expect(shown()).toEqual(['周老师', '2020-07-03'])
})

it('is named in the history, by who helped and until when', () => {
  hire('周老师')
  hire('李书记')
  type(ledger, id, 'helper', '周老师', '2020-06-01')
  type(ledger, id, 'helper', '李书记')
  const nothing = { batch: null, userId: null, kind: null, field: null, from: null, to: null }
  const asked = (more: object) =>
    listChanges(
      ledger.session,
      { ...nothing, graduateId: id, text: '', ...more },
      null,
      100,
    ).changes.flatMap(({ field, from, to }) =>
      field.startsWith('helper') ? [[field, from, to]] : [],
    )
  expect(asked({})).toEqual([
    ['helper', null, '李书记'],
    ['helper_since', null, '2020-07-03'],
    ['helper_until', null, '2020-07-03'],
    ['helper', null, '周老师'],
    ['helper_since', null, '2020-06-01'],
  ])
  expect(asked({ field: 'helper' })).toHaveLength(2)
  expect(asked({ graduateId: null, text: '李书' })).toEqual([['helper', null, '李书记']])
})

it('stays named in the history when the staff member has left', () => {
  const zhou = hire('周老师')
  type(ledger, id, 'helper', '周老师', '2020-06-01')
  expect(() => removeStaff(ledger.ctx, ledger.session, zhou, 'staff')).toThrow(
    expect.objectContaining({ code: 'staff_paired', params: { name: '周老师', count: 1 } }),
  )
  type(ledger, id, 'helper', '')
  removeStaff(ledger.ctx, ledger.session, zhou, 'staff')
  expect(selectStaff(ledger.session.db)).toEqual([])
  expect(type(ledger, id, 'helper', '周老师')).toMatchObject({ ok: false, rule: 'STAFF' })
  undo()
  expect(selectStaff(ledger.session.db)).toMatchObject([{ name: '周老师' }])
})
