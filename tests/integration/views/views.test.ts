import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markRemoved } from '#data/features/accounts/repository.ts'
import { viewsHandlers } from '#data/features/views/handlers.ts'
import { contract, type Input } from '#shared/contract/index.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { erasePeople } from '../erasure/support.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

const views = () => viewsHandlers(ledger.ctx)
const save = (view: Partial<Input<'views.save'>> & Readonly<{ name: string }>) =>
  views()['views.save'](
    contract['views.save'].input.parse({ filter: {}, sort: [], arrangement: null, ...view }),
  )
const names = async () => (await views()['views.list']({})).map(({ name }) => name)
const ARRANGEMENT = { columns: [{ field: 'name', width: 100, hidden: false }], frozen: 2 }

describe('saved views', () => {
  it('come back as they were kept; the same name gives way and keeps its place', async () => {
    const first = await save({ name: '在账', filter: { inLedger: true } })
    await save({ name: '重点群体', filter: { keyGroup: true } })
    const columns = [{ kind: 'text' as const, field: 'mobile', text: '138' }]
    const sort = [{ field: 'name', descending: true }]
    const again = await save({ name: '在账', filter: { columns }, sort, arrangement: ARRANGEMENT })
    expect(again).toEqual(first)
    const [view, other] = await views()['views.list']({})
    expect(view).toMatchObject({ ...first, name: '在账', sort, arrangement: ARRANGEMENT })
    expect(view?.filter.columns).toEqual(columns)
    expect(other?.name).toBe('重点群体')
  })

  it('are removed once, and only by their owner', async () => {
    const { id } = await save({ name: '在账' })
    const { db } = ledger.session
    db.exec("INSERT INTO app_user (slot_id, name, created_at) VALUES ('other', '王老师', '2020')")
    db.exec(
      `INSERT INTO saved_view (user_id, name, content) SELECT id, '别人的', '{}' FROM app_user WHERE slot_id = 'other'`,
    )
    const foreign = Number(
      db.prepare("SELECT id FROM saved_view WHERE name = '别人的'").pluck().get(),
    )
    expect(await names()).toEqual(['在账'])
    const remove = (view: number) => async () => views()['views.remove']({ id: view })
    await expect(remove(foreign)()).rejects.toMatchObject({ code: 'not_found' })
    await remove(id)()
    expect(await names()).toEqual([])
    await expect(remove(id)()).rejects.toMatchObject({ code: 'not_found' })
  })

  it('of another version are passed over when they do not read', async () => {
    await save({ name: '好的' })
    const keep = ledger.session.db.prepare(
      'INSERT INTO saved_view (user_id, name, content) VALUES (?, ?, ?)',
    )
    const { userId } = ledger.session
    keep.run(userId, '坏的', '{not json')
    keep.run(
      userId,
      '旧的',
      JSON.stringify({ filter: { schoolId: 1 }, sort: [], arrangement: null }),
    )
    const columns = [{ kind: 'empty', field: 'shoe_size', isEmpty: true }]
    keep.run(userId, '少栏', JSON.stringify({ filter: { columns }, sort: [], arrangement: null }))
    expect(await names()).toEqual(['好的'])
  })

  it('go with the user who made them', async () => {
    await save({ name: '在账' })
    await views()['views.arrange']({ arrangement: ARRANGEMENT })
    const { db, slotId } = ledger.session
    markRemoved(db, [slotId], '2020-07-03T00:00:00.000Z')
    expect(await names()).toEqual([])
    expect((await views()['views.arrangement']({})).arrangement).toBeNull()
  })

  it('that look for somebody go when the person is erased', async () => {
    const id = enrol(ledger, { student_no: '2016770007', name: '慕容雪飞', mobile: '13972661234' })
    await save({ name: '找人', filter: { search: '慕容雪飞' } })
    const columns = [{ kind: 'values' as const, field: 'mobile', values: ['13972661234'] }]
    await save({ name: '号码', filter: { columns } })
    await save({ name: '在账', filter: { inLedger: true } })
    await erasePeople(ledger, [id])
    expect(await names()).toEqual(['在账'])
  })
})

describe('the arrangement of columns', () => {
  it('is nothing until columns are moved, and again when they are put back', async () => {
    const arrangement = async () => (await views()['views.arrangement']({})).arrangement
    expect(await arrangement()).toBeNull()
    await views()['views.arrange']({ arrangement: ARRANGEMENT })
    expect(await arrangement()).toEqual(ARRANGEMENT)
    await views()['views.arrange']({ arrangement: null })
    expect(await arrangement()).toBeNull()
    ledger.session.db
      .prepare("INSERT INTO preference VALUES (?, 'ledger_columns', '{\"columns\":7}')")
      .run(ledger.session.userId)
    expect(await arrangement()).toBeNull()
  })
})
