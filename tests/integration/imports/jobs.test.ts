import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { importsHandlers } from '#data/features/imports/handlers.ts'
import { importFile } from '#data/features/imports/service.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { ImportPreview, ImportResult } from '#shared/schemas/import.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestLedger } from '#tests/helpers/ledger.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'
import { select, sizes } from './support.ts'

const PEOPLE = 5_000
const HEADER = ['学号', '姓名', '班级']
const many = Array.from({ length: PEOPLE }, (_, index) => [
  `${16010000 + index}`,
  `王${'一二三四五'.charAt(index % 5)}`,
  '会计1601班',
])

let ledger: TestLedger
let path: string
let handlers: ReturnType<typeof importsHandlers>

beforeEach(async () => {
  ledger = await openTestLedger()
  path = writeWorkbook(join(ledger.dir, 'roster.xlsx'), [['名单'], HEADER, ...many])
  handlers = importsHandlers(ledger.ctx)
})
afterEach(() => ledger.close())

async function preview(): Promise<ImportPreview> {
  const token = ledger.ctx.files.register(path)
  const { jobId } = await handlers['imports.preview']({ token, kind: null, effective: null })
  const ended = await ledger.ctx.jobs.finished(jobId)
  expect(ended.error).toBeNull()
  return ImportPreview.parse(ended.result)
}

async function commit(previewId: string): Promise<ImportResult> {
  const { jobId } = await handlers['imports.commit']({ previewId })
  const ended = await ledger.ctx.jobs.finished(jobId)
  expect(ended.error).toBeNull()
  return ImportResult.parse(ended.result)
}

describe('a preview', () => {
  it('shows counts, columns with samples and what is left out, and writes nothing', async () => {
    const before = sizes(ledger)
    const seen = await preview()
    expect(seen).toMatchObject({
      kind: 'roster',
      fileName: 'roster.xlsx',
      effective: '2020-07-03',
      counts: { rows: PEOPLE, inserted: PEOPLE, leftOut: 2 },
      problemCount: 0,
    })
    expect(seen.columns[0]).toMatchObject({
      sheet: 'Sheet1',
      header: '学号',
      field: 'student_no',
      kept: true,
      hidden: false,
      by: 'header',
      samples: ['16010000', '16010001', '16010002'],
    })
    expect(seen.leftOut).toEqual([
      { sheet: 'Sheet1', row: 1, reason: 'title', text: '名单' },
      { sheet: 'Sheet1', row: 2, reason: 'header', text: '学号 姓名 班级' },
    ])
    expect(sizes(ledger)).toEqual(before)
  })

  it('is committed once, as one batch that the list of imports and the page hear of', async () => {
    const { previewId } = await preview()
    const result = await commit(previewId)
    expect(result).toMatchObject({ rows: PEOPLE, inserted: PEOPLE, batch: expect.any(Number) })
    expect(ledger.events.map((event) => event.type)).toContain('graduates.changed')
    expect(await handlers['imports.list']({})).toMatchObject([
      {
        batch: result.batch,
        kind: 'roster',
        fileName: 'roster.xlsx',
        effective: '2020-07-03',
        userName: '测试员',
        reverted: false,
        counts: { rows: PEOPLE, inserted: PEOPLE },
      },
    ])
    expect(select(ledger, 'SELECT kind, screen, label FROM change_batch')).toEqual([
      {
        kind: 'import',
        screen: 'imports',
        label: JSON.stringify({ key: 'import', params: { kind: 'roster', file: 'roster.xlsx' } }),
      },
    ])
    expect(() => handlers['imports.commit']({ previewId })).toThrow(new AppError('preview_gone'))
  })

  it('is compared anew when the ledger has changed since', async () => {
    await commit((await preview()).previewId)
    const { previewId, counts } = await preview()
    expect(counts.unchanged).toBe(PEOPLE)
    const [{ id }] = select(ledger, 'SELECT id FROM graduate LIMIT 1') as [{ id: number }]
    expect(type(ledger, id, 'class_name', '会计1602班').ok).toBe(true)
    expect(await commit(previewId)).toMatchObject({ updated: 1, unchanged: PEOPLE - 1 })
  })

  it('is gone when it was discarded or another one was made', async () => {
    const first = await preview()
    const second = await preview()
    expect(() => handlers['imports.commit'](first)).toThrow(new AppError('preview_gone'))
    handlers['imports.discard']({ previewId: second.previewId })
    expect(() => handlers['imports.commit'](second)).toThrow(new AppError('preview_gone'))
  })

  it('is forgotten with the ledger that is closed', async () => {
    const { previewId } = await preview()
    await closeLedger(ledger.ctx)
    await unlockLedger(ledger.ctx, ledger.session.path, 'passphrase', TEST_PASSPHRASE)
    expect(() => handlers['imports.commit']({ previewId })).toThrow(new AppError('preview_gone'))
  })

  it('that ends late, of a page that was reloaded, does not take the place of a newer one', async () => {
    const { ctx } = ledger
    let release = (): void => undefined
    const held = ctx.gate.run(() => new Promise<void>((resolve) => (release = resolve)))
    const token = ctx.files.register(path)
    const older = await handlers['imports.preview']({ token, kind: null, effective: null })
    const newer = await handlers['imports.preview']({ token, kind: 'roster', effective: null })
    release()
    await held
    expect(await ctx.jobs.finished(older.jobId)).toMatchObject({ state: 'cancelled' })
    const { result } = await ctx.jobs.finished(newer.jobId)
    expect((await commit(ImportPreview.parse(result).previewId)).inserted).toBe(PEOPLE)
  })

  it.each(['2020-07-04', '2020-02-30'])('is refused for a day of effect like %s', async (day) => {
    const token = ledger.ctx.files.register(path)
    const asked = { token, kind: null, effective: day }
    const { jobId } = await handlers['imports.preview'](asked)
    expect((await ledger.ctx.jobs.finished(jobId)).error).toMatchObject({
      code: 'day_refused',
      params: { day },
    })
  })
})

describe('a cancelled import', () => {
  it.each(['parse', 'read', 'plan', 'write', 'derive', 'finish'])(
    'leaves nothing when it is stopped at: %s',
    async (phase) => {
      const before = sizes(ledger)
      const abort = new AbortController()
      const seen = new Set<string>()
      const control = {
        signal: abort.signal,
        progress: (name: string) => {
          seen.add(name)
          if (name === phase) abort.abort()
        },
      }
      const request = { path, kind: null, effective: null, dryRun: false }
      const running = importFile(ledger.ctx, ledger.session, request, control)
      await expect(running).rejects.toMatchObject({ code: 'cancelled' })
      expect(seen).toContain(phase)
      expect(sizes(ledger)).toEqual(before)
      expect(ledger.session.db.inTransaction).toBe(false)
      const again = await importFile(ledger.ctx, ledger.session, request)
      expect(again.inserted).toBe(PEOPLE)
    },
  )

  it('can be committed again from its preview', async () => {
    const { previewId } = await preview()
    const { jobId } = await handlers['imports.commit']({ previewId })
    ledger.ctx.jobs.cancel(jobId)
    expect((await ledger.ctx.jobs.finished(jobId)).state).toBe('cancelled')
    expect(select(ledger, 'SELECT count(*) AS n FROM graduate')).toEqual([{ n: 0 }])
    expect((await commit(previewId)).inserted).toBe(PEOPLE)
  })
})
