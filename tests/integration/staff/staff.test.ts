import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
})
afterEach(() => ledger.close())

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

it('does not know somebody who is not there', () => {
  expect(() => handlers['staff.remove']({ id: 7 })).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  )
  expect(() => handlers['staff.save']({ ...SOMEBODY, id: 7 })).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  )
})
