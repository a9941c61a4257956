// The history as a workbook and as what is searched: neither tells what is restricted.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { createHandlers } from '#data/handlers.ts'
import { batchText } from '#shared/text/batches.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { openWithRestricted } from '#tests/helpers/restricted-person.ts'

const ALL = { batch: null, userId: null, kind: null, field: null, from: null, to: null, text: '' }
const WORDS = ['住院', '只想留在长沙', '八千', '失眠']
const CODED = ['客观原因', '健康原因', '残疾']

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
let id: number
beforeEach(async () => {
  ;({ ledger, handlers, id } = await openWithRestricted())
  const talk = { lectureId: null, contactGroupId: null, appointmentId: null, screen: 'today' }
  for (const said of [
    { kind: '5', content: '只想留在长沙', expectedBefore: '八千', expectedAfter: '五千' },
    { kind: '11', content: '近来失眠，已约心理老师' },
    { kind: '2', content: '改了两遍简历' },
  ]) {
    await handlers['contacts.record']({ ids: [id], entry: contactEntry(said), ...talk })
  }
  await handlers['graduates.conceal']({})
})
afterEach(() => ledger.close())

const filter = (text: string) => ({ ...ALL, graduateId: null, text })
async function found(text: string) {
  const [changes, batches] = await Promise.all([
    handlers['history.changes']({ filter: filter(text), before: null, limit: 100 }),
    handlers['history.batches']({ filter: filter(text), before: null, limit: 100 }),
  ])
  return [changes.changes.length, batches.batches.length]
}

it('finds nothing by words that are withheld, and finds them once they are asked for', async () => {
  for (const word of [...WORDS, ...CODED]) expect(await found(word), word).toEqual([0, 0])
  expect(await found('两遍简历')).toEqual([1, 1])
  await handlers['graduates.revealDetails']({ ids: [id], reason: '本人来访', screen: 'card' })
  for (const word of [...WORDS, ...CODED]) expect((await found(word))[1], word).toBeGreaterThan(0)
})

async function exported(restricted: boolean, text = ''): Promise<string> {
  const path = join(ledger.dir, '变更.xlsx')
  const token = ledger.ctx.files.register(path)
  const asked = { filter: filter(text), token, reason: '上级检查', restricted }
  const { jobId } = await handlers['history.export'](asked)
  expect(await ledger.ctx.jobs.finished(jobId)).toMatchObject({ state: 'done' })
  const book = read(readFileSync(path))
  const page = book.Sheets[book.SheetNames[0] ?? '']
  if (page === undefined) throw new Error('no sheet')
  return utils.sheet_to_csv(page)
}

const label = () =>
  batchText(
    JSON.parse(
      String(
        ledger.session.db
          .prepare("SELECT label FROM change_batch WHERE kind = 'act' ORDER BY id DESC LIMIT 1")
          .pluck()
          .get(),
      ),
    ),
    'zh',
  )

it('is exported without them, unless that is what is asked for: the log says which', async () => {
  // Also what is open on the screen at the moment does not leave unasked.
  await handlers['graduates.revealDetails']({ ids: [id], reason: '本人来访', screen: 'card' })
  const plain = await exported(false)
  for (const word of [...WORDS, ...CODED]) expect(plain).not.toContain(word)
  expect(plain).toContain('***')
  expect(plain).toContain('两遍简历')
  expect(label()).toMatch(/^导出变更记录“变更\.xlsx”/)
  const full = await exported(true)
  for (const word of [...WORDS, ...CODED]) expect(full).toContain(word)
  expect(label()).toMatch(/^导出变更记录（含受限信息）“变更\.xlsx”/)
})

it('is not searched for them by an export, either', async () => {
  expect(await exported(false, '失眠')).not.toContain('王堃')
})
