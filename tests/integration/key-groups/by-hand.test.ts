import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { selectGroups } from '#data/features/graduates/repository.ts'
import { createHandlers } from '#data/handlers.ts'
import { codeByCode, codeName } from '#shared/codes/index.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const TODAY = '2020-07-03'

describe('key groups set by hand', () => {
  let ledger: TestLedger
  let handlers: DataHandlers
  beforeEach(async () => {
    ledger = await openTestLedger()
    handlers = createHandlers(ledger.ctx)
  })
  afterEach(() => ledger.close())

  const set = (ids: number[], on: boolean, from = TODAY, group = 'G11') =>
    handlers['keyGroups.set']({ ids, group, on, from, basis: '补考未过', screen: 'test' })
  const groups = (id: number, day = TODAY) =>
    selectGroups(ledger.session.db, [id], day).map((row) => row.group_code)
  const person = (studentNo: string) =>
    enrol(ledger, { student_no: studentNo, name: '李昇', nation: '01' })

  it('are dated and have a basis', async () => {
    const [one, two] = [person('1'), person('2')]
    expect(await set([one, two], true, '2020-06-01')).toMatchObject({ changed: 2 })
    expect(await set([two], false, '2020-06-20')).toMatchObject({ changed: 1 })
    expect([groups(one), groups(two), groups(two, '2020-06-10')]).toEqual([['G11'], [], ['G11']])
    expect(await handlers['keyGroups.of']({ id: two })).toEqual({
      set: [{ group: 'G11', from: '2020-06-01', to: '2020-06-20', basis: '补考未过' }],
      derived: [],
    })
  })

  it('stay as they are where nothing new is said, and one step takes them back', async () => {
    const id = person('1')
    await set([id], true, '2020-06-01')
    expect(await set([id], true, '2020-07-01')).toMatchObject({ batch: null, changed: 0 })
    await handlers['history.undoLast']({})
    expect(groups(id)).toEqual([])
  })

  it('go on where they had ended', async () => {
    const id = person('1')
    await set([id], true, '2020-05-01')
    await set([id], false, '2020-06-20')
    await set([id], true, '2020-06-10')
    expect([groups(id), groups(id, '2020-06-15')]).toEqual([['G11'], ['G11']])
    expect((await handlers['keyGroups.of']({ id })).set).toHaveLength(1)
  })

  it('are not those that a rule decides, nor of days to come', async () => {
    const id = person('1')
    await expect(async () => set([id], true, TODAY, 'G08')).rejects.toMatchObject({
      code: 'group_derived',
    })
    await expect(async () => set([id], true, '2020-07-04')).rejects.toMatchObject({
      code: 'day_refused',
    })
  })

  it('may be of the school’s own, named everywhere until the rule is taken back', async () => {
    const id = person('1')
    const content = { G90: '退役复学' }
    await handlers['settings.saveRule']({
      name: 'free_groups',
      validFrom: TODAY,
      content: JSON.stringify(content),
    })
    expect(codeName('group', 'G90', 2020)).toBe('退役复学')
    await set([id], true, TODAY, 'G90')
    const listed = await handlers['keyGroups.list']({})
    expect(listed.at(-1)).toMatchObject({ group: 'G90', name: '退役复学', people: 1 })
    expect(await handlers['accounts.status']({})).toMatchObject({ ownNames: { group: content } })
    await handlers['history.undoLast']({})
    await handlers['history.undoLast']({})
    expect(codeName('group', 'G90', 2020)).toBe('G90')
  })

  it('may hide one of its own, which stays what it is for whoever has it', async () => {
    const id = person('1')
    const save = (content: unknown) =>
      handlers['settings.saveRule']({
        name: 'free_groups',
        validFrom: TODAY,
        content: JSON.stringify(content),
      })
    await save({ G90: '退役复学' })
    await set([id], true, TODAY, 'G90')
    await save({ G90: { name: '退役复学', hidden: true } })
    expect(codeByCode('group', 'G90', 2020)).toMatchObject({ name: '退役复学', hidden: true })
    expect((await handlers['keyGroups.list']({})).at(-1)).toMatchObject({ group: 'G90', people: 1 })
    await save({ G90: '退役复学' })
    expect(codeByCode('group', 'G90', 2020)?.hidden).toBeUndefined()
  })

  it('may say reasons in the school’s own words', async () => {
    const content = { R14: '专业对口岗位少', R18: '等待编制' }
    await handlers['settings.saveRule']({
      name: 'reasons',
      validFrom: TODAY,
      content: JSON.stringify(content),
    })
    expect(codeName('reason', 'R14', 2020)).toBe('专业对口岗位少')
    expect(codeName('reason', 'R18', 2020)).toBe('等待编制')
    await handlers['settings.saveRule']({ name: 'reasons', validFrom: TODAY, content: null })
    expect(codeName('reason', 'R14', 2020)).toBe('专业岗位不足')
  })
})
