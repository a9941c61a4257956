// Row 19: the data thread has limits, ends by itself when it is asked to, and may be killed in the middle of a write.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, it } from 'vitest'
import { createLogger } from '#common/logger.ts'
import { createDataThread, type DataThread } from '#main/data-thread/data-thread.ts'
import { startWorker } from '#main/data-thread/start-worker.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'

const FIXTURE = new URL('../fixtures/data-thread/worker.mjs', import.meta.url)
const PASSPHRASE = '七月的就业台账 2020'
const PEOPLE = 5000
const TOKEN = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'
const base = mkdtempSync(join(tmpdir(), '数据 data-'))
afterAll(() => rmSync(base, { recursive: true }))

/** A data thread whose worker can be reached, and everything that it tells. */
function start(makeWorker: () => Worker, files: readonly (readonly [string, string])[] = []) {
  const order: string[] = []
  const lines: string[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  const workers: Worker[] = []
  const thread = createDataThread({
    start: () => {
      const worker = makeWorker()
      const terminate = worker.terminate.bind(worker)
      worker.terminate = () => {
        order.push('terminated')
        return terminate()
      }
      worker.on('message', ({ type }: { type: string }) => order.push(type))
      workers.push(worker)
      return worker
    },
    files: () => files,
    onEvent: (event) => {
      for (const listener of listeners) listener(event)
    },
    onLog: () => {},
    onLost: () => {},
    log: createLogger(
      (line) => lines.push(line),
      () => new Date(),
    ),
    closeLimitMs: 100,
  })
  const heard = (matches: (event: AppEvent) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const listener = (event: AppEvent): void => {
        if (!matches(event)) return
        listeners.delete(listener)
        resolve()
      }
      listeners.add(listener)
    })
  return { thread, workers, order, lines, heard }
}

async function ask(thread: DataThread, method: string, input: object): Promise<unknown> {
  const answer = await thread.call(method, input)
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.error)}`)
  return answer.data
}

const PROGRAM = { version: '0.0.0', logs: null }

describe('row 19: the data thread', () => {
  it('has a limit of memory', async () => {
    const worker = startWorker({ folders: { ledgers: base, state: base }, program: PROGRAM })
    expect(worker.resourceLimits).toMatchObject({ maxOldGenerationSizeMb: 2048 })
    await worker.terminate()
  })

  it('is terminated only after it has said that it is closed', async () => {
    const { thread, order, lines } = start(() => new Worker(FIXTURE))
    await ask(thread, 'test.echo', {})
    await thread.close()
    expect(order.slice(-2)).toEqual(['closed', 'terminated'])
    expect(lines).toEqual([])
  })

  it('is terminated without it when the limit has passed, and that is noted', async () => {
    const { thread, order, lines } = start(() => new Worker(FIXTURE))
    await ask(thread, 'test.stuck', {})
    await thread.close()
    expect(order).not.toContain('closed')
    expect(order.at(-1)).toBe('terminated')
    expect(lines.join()).toContain('data thread did not close in time')
  })

  it('killed in the middle of an import leaves all or nothing, and starts again', async () => {
    const roster = writeWorkbook(join(base, 'roster.xlsx'), [
      ['学号', '姓名', '班级'],
      ...Array.from({ length: PEOPLE }, (_, index) => [
        `${16010000 + index}`,
        '王一',
        '会计1601班',
      ]),
    ])
    const folders = { ledgers: join(base, 'ledgers'), state: join(base, 'state') }
    const { thread, workers, heard } = start(
      () => startWorker({ folders, program: PROGRAM }),
      [[TOKEN, roster]],
    )
    await ask(thread, 'accounts.create', {
      role: 'school',
      schoolName: '会计学院',
      cohort: 2020,
      userName: '王老师',
      passphrase: PASSPHRASE,
      folder: null,
    })
    const previewed = heard(({ type }) => type === 'job.finished')
    const preview = await ask(thread, 'imports.preview', {
      token: TOKEN,
      kind: null,
      effective: null,
    })
    await previewed
    const job = await ask(thread, 'jobs.get', preview as object)
    const { previewId } = (job as { result: { previewId: string } }).result
    const writing = heard(
      (event) => event.type === 'job.progress' && event.progress.phase === 'write',
    )
    await ask(thread, 'imports.commit', { previewId })
    await writing
    const restarted = heard(({ type }) => type === 'data.restarted')
    await workers[0]?.terminate()
    await restarted
    expect(workers).toHaveLength(2)
    const [recent] = (await ask(thread, 'accounts.recent', {})) as { id: string }[]
    const ledger = { recentId: recent?.id ?? '' }
    const secret = { secretKind: 'passphrase', secret: PASSPHRASE }
    const opened = await ask(thread, 'accounts.unlock', { ledger, ...secret })
    expect([0, PEOPLE]).toContain((opened as { people: number }).people)
    await thread.close()
  })
})
