import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unlockLedger } from '#data/features/accounts/service.ts'
import { isConcealed } from '#data/features/graduates/concealment.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { batchText } from '#shared/text/batches.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestLedger } from '#tests/helpers/ledger.ts'

const ID = '11010519491231002X'
const MASK = '110105********002X'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
let id: number
let other: number
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
  const numbers = { id_no: ID, mobile: '13800001234', contact_phone: '8882211' }
  id = enrol(ledger, { student_no: '1', name: '王堃', ...numbers })
  other = enrol(ledger, { student_no: '2', name: '李昇', mobile: '13900005678' })
})
afterEach(() => ledger.close())

const row = async (who = id) => {
  const [found] = await handlers['graduates.rows']({ ids: [who] })
  if (found === undefined) throw new Error('nobody')
  return found
}
const shown = async (who = id) => {
  const { id_no, mobile, contact_phone } = (await row(who)).values
  return [id_no, mobile, contact_phone]
}
const reveal = (ids: number[] | null) => handlers['graduates.reveal']({ ids, screen: 'ledger' })
const acts = () => {
  const labels = ledger.session.db
    .prepare("SELECT label FROM change_batch WHERE kind = 'act' ORDER BY id")
    .pluck()
    .all() as string[]
  return labels.map((label) => batchText(JSON.parse(label), 'zh'))
}

describe('ID and telephone numbers', () => {
  it('are masked in rows and on the card', async () => {
    expect(await shown()).toEqual([MASK, '138****1234', '*****11'])
    const card = await handlers['graduates.card']({ id })
    expect(card.row.values.id_no).toBe(MASK)
  })

  it('are found by their last four digits all the same', async () => {
    const { people } = await handlers['graduates.find']({ text: '1234', limit: 10 })
    expect(people.map(({ name }) => name)).toEqual(['王堃'])
  })

  it('are shown of those who were asked for, which is logged once', async () => {
    expect(await reveal([id])).toEqual({ revealed: 1 })
    expect(await shown()).toEqual([ID, '13800001234', '8882211'])
    expect(await shown(other)).toEqual(['', '139****5678', ''])
    await reveal([id])
    expect(acts()).toEqual(['查看 王堃 的证件号码和电话号码'])
    expect(await reveal([id, other])).toEqual({ revealed: 2 })
    expect(acts()).toHaveLength(2)
  })

  it('are shown of several, who are not named, and of everybody', async () => {
    await reveal([id, other])
    await reveal(null)
    expect(acts()).toEqual(['查看 2 人的证件号码和电话号码', '查看全部 2 人的证件号码和电话号码'])
    expect(isConcealed(ledger.session, null, 'mobile')).toBe(false)
  })

  it('of nobody are not', () => {
    expect(() => reveal([99])).toThrow(expect.objectContaining({ code: 'not_found' }))
  })

  it('are masked again when that is asked for, and after a lock', async () => {
    await reveal(null)
    await handlers['graduates.conceal']({})
    expect(await shown()).toEqual([MASK, '138****1234', '*****11'])
    await reveal(null)
    const { path } = ledger.session
    await handlers['accounts.lock']({ drafts: [] })
    await unlockLedger(ledger.ctx, path, 'passphrase', TEST_PASSPHRASE)
    expect(await shown()).toEqual([MASK, '138****1234', '*****11'])
  })
})

describe('in the history', () => {
  const ALL = { batch: null, userId: null, kind: null, from: null, to: null, text: '' }
  const changes = async (field: string) => {
    const filter = { ...ALL, graduateId: id, field }
    const found = await handlers['history.changes']({ filter, before: null, limit: 10 })
    return found.changes.map(({ from, to }) => [from, to])
  }

  it('they are masked too', async () => {
    expect(await changes('id_no')).toEqual([[null, MASK]])
    await reveal([id])
    expect(await changes('id_no')).toEqual([[null, ID]])
  })

  it('a finding that is named by its rule is not', async () => {
    type(ledger, id, 'mobile', '123')
    expect(await changes('mobile')).toEqual([
      [null, 'V06'],
      ['138****1234', '123'],
      [null, '138****1234'],
    ])
  })
})

describe('a number that was typed', () => {
  it('stays visible, but not the one that comes back when it is undone', async () => {
    type(ledger, id, 'mobile', '137 0000 4321')
    expect((await shown())[1]).toBe('13700004321')
    expect((await shown())[0]).toBe(MASK)
    const batch = ledger.session.db.prepare('SELECT max(id) FROM change_batch').pluck().get()
    undoBatch(ledger.ctx, ledger.session, Number(batch), 'ledger')
    expect((await shown())[1]).toBe('138****1234')
  })

  it('is not one that was only tried', async () => {
    const edits = [{ id, values: { mobile: '13700004321' } }]
    await handlers['graduates.setCells']({ edits, screen: 'ledger', dryRun: true })
    type(ledger, other, 'mobile', '13700004321')
    expect((await shown())[1]).toBe('138****1234')
  })
})

describe('a number with asterisks', () => {
  it('is not stored', async () => {
    expect(type(ledger, id, 'mobile', '139****5678')).toMatchObject({ ok: false, rule: 'MASKED' })
    expect(type(ledger, other, 'id_no', MASK)).toMatchObject({ ok: false, rule: 'MASKED' })
    expect(type(ledger, other, 'contact_phone', '＊＊＊12')).toMatchObject({ rule: 'MASKED' })
  })

  it('changes nothing where it was copied from, and shows nothing', async () => {
    const edits = [{ id, values: { mobile: '138****1234', id_no: MASK, contact_phone: '*****11' } }]
    const answer = await handlers['graduates.setCells']({ edits, screen: 'ledger', dryRun: false })
    expect(answer).toEqual({ batch: null, changed: 0, remarks: [] })
    expect(await shown()).toEqual([MASK, '138****1234', '*****11'])
  })
})
