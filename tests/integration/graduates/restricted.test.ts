import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { createHandlers } from '#data/handlers.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'
import { batchText } from '#shared/text/batches.ts'
import { enrol } from '#tests/helpers/edits.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { openWithRestricted } from '#tests/helpers/restricted-person.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
let id: number
beforeEach(async () => {
  ;({ ledger, handlers, id } = await openWithRestricted())
  await handlers['graduates.conceal']({})
})
afterEach(() => ledger.close())

const shown = async () => {
  const [row] = await handlers['graduates.rows']({ ids: [id] })
  const { willingness, reasons, reason_note, hardship } = row?.values ?? {}
  return [willingness, reasons, reason_note, hardship, ...(row?.groups ?? [])]
}
const MASKED = ['***', 'R05,***', '***', '***', '***']
const OPEN = ['80', 'R05,R10', '住院', '4', 'G05']
const paste = (willingness: string) =>
  handlers['graduates.setCells']({
    ...{ edits: [{ id, values: { willingness } }], screen: 'test', dryRun: false },
  })

describe('what is restricted', () => {
  it('is masked in rows and on the card until it is asked for with a reason, which is logged', async () => {
    expect(await shown()).toEqual(MASKED)
    const { events } = await handlers['graduates.card']({ id })
    expect(events[0]).toMatchObject({ to: '***', details: { reason_note: '***' } })
    await handlers['graduates.revealDetails']({ ids: [id], reason: '安排上门', screen: 'test' })
    expect(await shown()).toEqual(OPEN)
    const label = ledger.session.db
      .prepare("SELECT label FROM change_batch WHERE kind = 'act'")
      .pluck()
      .get()
    expect(batchText(JSON.parse(String(label)), 'zh')).toBe('查看 王堃 的受限信息（安排上门）')
  })

  it('is no choice in the header of a column', async () => {
    const { values } = await handlers['graduates.values']({
      ...{ field: 'hardship', search: '', limit: 10 },
      filter: GraduateFilter.parse({}),
    })
    expect(values).toEqual([])
  })

  it('finds nobody and gives nobody a place of their own', async () => {
    const other = enrol(ledger, { student_no: '0', name: '李昇', nation: '01', hardship: '5' })
    const found = async (columns: unknown[], field = 'student_no') => {
      const filter = GraduateFilter.parse({ columns })
      const { ids } = await handlers['graduates.ids']({
        ...{ filter, sort: [{ field, descending: false }] },
      })
      return ids
    }
    for (const [field, value] of [
      ['willingness', '80'],
      ['reasons', 'R10'],
      ['hardship', '4'],
      ['group', 'G05'],
    ]) {
      expect(await found([{ kind: 'values', field, values: [value] }])).toEqual([])
    }
    expect(await found([{ kind: 'text', field: 'reason_note', text: '住院' }])).toEqual([])
    expect(await found([{ kind: 'text', field: 'hardship', text: '残疾' }])).toEqual([])
    expect(await found([], 'hardship')).toEqual(await found([], 'sex'))
    expect(await found([])).toEqual([other, id])
    await handlers['willingness.set']({
      ...{ ids: [other], willingness: '30', reasons: ['R05'], reasonNote: '准备考研' },
      ...{ happenDate: '2020-07-01', screen: 'test' },
    })
    expect(await found([{ kind: 'text', field: 'reason_note', text: '考研' }])).toEqual([other])
  })

  it('is not written over by its mask', async () => {
    expect(await paste('***')).toMatchObject({ batch: null, remarks: [] })
    await handlers['graduates.revealDetails']({ ids: [id], reason: '核对', screen: 'test' })
    expect(await shown()).toEqual(OPEN)
    await paste('10')
    expect(await paste('***')).toMatchObject({ remarks: [{ rule: 'MASKED', ok: false }] })
  })

  it('is seen by whoever typed it', async () => {
    await paste('10')
    await paste('80')
    expect((await shown())[0]).toBe('80')
  })
})
