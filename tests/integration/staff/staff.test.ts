import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
})
afterEach(() => ledger.close())

const lastBatch = () =>
  Number(ledger.session.db.prepare('SELECT max(id) FROM change_batch').pluck().get())
const SOMEBODY = {
  id: null,
  name: '周明',
  title: '',
  department: '',
  role: '4',
  mobile: '',
} as const

it('lists the staff in pinyin order, and knows a changed name', async () => {
  const { id } = await handlers['staff.save'](SOMEBODY)
  await handlers['staff.save']({ ...SOMEBODY, name: '单雄信' })
  await handlers['staff.save']({ ...SOMEBODY, id, name: '安宁', title: '讲师' })
  const list = await handlers['staff.list']({})
  expect(list.map(({ name, label, load }) => [name, label, load])).toEqual([
    ['安宁', '安宁', 0],
    ['单雄信', '单雄信', 0],
  ])
})

it('takes the same name twice only with another title or department', async () => {
  await handlers['staff.save'](SOMEBODY)
  expect(() => handlers['staff.save']({ ...SOMEBODY, mobile: '1' })).toThrow(
    expect.objectContaining({ code: 'staff_exists' }),
  )
  await handlers['staff.save']({ ...SOMEBODY, department: '会计学院' })
  expect(await handlers['staff.list']({})).toHaveLength(2)
})

it('tells the page, also when it is undone: labels may have changed', async () => {
  await handlers['staff.save'](SOMEBODY)
  ledger.events.length = 0
  await handlers['history.undoLast']({})
  expect(await handlers['staff.list']({})).toEqual([])
  expect(ledger.events).toContainEqual({ type: 'graduates.changed', ids: null })
})

it('says what of somebody of the staff stays when an edit is undone', async () => {
  const { id } = await handlers['staff.save'](SOMEBODY)
  await handlers['staff.save']({ ...SOMEBODY, id, title: '讲师', department: '会计学院' })
  const edited = lastBatch()
  await handlers['staff.save']({ ...SOMEBODY, id, title: '教授', department: '会计学院' })
  expect(await handlers['history.undo']({ batch: edited })).toMatchObject({
    reverted: 1,
    kept: [{ studentNo: '', name: '周明', field: 'staff_title' }],
  })
  expect(await handlers['staff.list']({})).toMatchObject([{ title: '教授', department: '' }])
})

it('does not let go of somebody who helps when the adding is undone, and says so', async () => {
  await handlers['staff.save'](SOMEBODY)
  const added = lastBatch()
  type(ledger, enrol(ledger, { student_no: '1', name: '王堃' }), 'helper', '周明')
  const said = await handlers['history.undo']({ batch: added })
  expect(said).toMatchObject({ reverted: 0, kept: [{ name: '周明', field: 'person' }] })
  type(ledger, 1, 'helper', '')
  expect(await handlers['history.undo']({ batch: added })).toMatchObject({ reverted: 1, kept: [] })
  expect(await handlers['staff.list']({})).toEqual([])
})

it('does not know somebody who is not there', () => {
  expect(() => handlers['staff.remove']({ id: 7 })).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  )
  expect(() => handlers['staff.save']({ ...SOMEBODY, id: 7 })).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  )
})
