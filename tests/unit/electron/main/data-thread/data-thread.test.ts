import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { silentLogger } from '#common/logger.ts'
import { createDataThread, type DataThreadDeps } from '#main/data-thread/data-thread.ts'
import { done } from '#main/ipc/answers.ts'
import type { AppEvent } from '#shared/contract/events.ts'

const WORKER = new URL('../../../../fixtures/data-thread/worker.mjs', import.meta.url)

function setUp(options: Partial<DataThreadDeps> = {}) {
  const events: AppEvent[] = []
  const lines: string[] = []
  const restarted = Promise.withResolvers<void>()
  const lost = Promise.withResolvers<void>()
  const exits: Promise<void>[] = []
  const thread = createDataThread({
    start: () => {
      const worker = new Worker(WORKER)
      exits.push(new Promise((resolve) => worker.on('exit', () => resolve())))
      return worker
    },
    files: () => [],
    onEvent: (event) => {
      events.push(event)
      if (event.type === 'data.restarted') restarted.resolve()
    },
    onLog: (line) => lines.push(line),
    onLost: lost.resolve,
    log: silentLogger,
    ...options,
  })
  return { thread, events, lines, exits, restarted: restarted.promise, lost: lost.promise }
}

describe('the data thread', () => {
  it('answers each call with its own answer', async () => {
    const { thread } = setUp()
    const numbers = [1, 2, 3, 4, 5]
    const answers = await Promise.all(numbers.map((input) => thread.call('test.echo', input)))
    expect(answers).toEqual(numbers.map(done))
    await thread.close()
  })

  it('hands on events and log lines', async () => {
    const { thread, events, lines } = setUp()
    await thread.call('test.emit', {})
    await thread.close()
    expect(events).toEqual([{ type: 'ledger.changed' }])
    expect(lines).toEqual(['closing'])
  })

  it('learns of chosen files', async () => {
    const { thread } = setUp()
    thread.addFile('token-1', '/a.xlsx')
    expect(await thread.call('test.files', {})).toEqual(done([['token-1', '/a.xlsx']]))
    await thread.close()
  })
})

describe('after a crash', () => {
  it('is started once more, knows the files again and says so', async () => {
    const { thread, events, restarted } = setUp({ files: () => [['token-1', '/a.xlsx']] })
    const [waiting, crashed] = await Promise.all([
      thread.call('test.unanswered', {}),
      thread.call('test.crash', {}),
    ])
    expect(waiting).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(crashed).toMatchObject({ ok: false, error: { code: 'internal' } })
    await restarted
    expect(events).toEqual([{ type: 'data.restarted' }])
    expect(await thread.call('test.files', {})).toEqual(done([['token-1', '/a.xlsx']]))
    await thread.close()
  })

  it('is given up after the second one, and every call is answered', async () => {
    const { thread, lost, restarted } = setUp()
    await thread.call('test.crash', {})
    await restarted
    await thread.call('test.crash', {})
    await lost
    expect(await thread.call('test.echo', 1)).toMatchObject({ error: { code: 'internal' } })
    await thread.close()
  })
})

describe('closing', () => {
  it('answers what still waits and ends the thread', async () => {
    const { thread, exits } = setUp()
    const waiting = thread.call('test.unanswered', {})
    await thread.call('test.echo', 1)
    await thread.close()
    expect(await waiting).toMatchObject({ error: { code: 'cancelled' } })
    expect(await thread.call('test.echo', 1)).toMatchObject({ error: { code: 'cancelled' } })
    expect(await Promise.all(exits)).toEqual([undefined])
  })

  it('asked for twice, is one: nobody is told before the thread has ended', async () => {
    const { thread, exits } = setUp()
    await thread.call('test.echo', 1)
    const first = thread.close()
    expect(thread.close()).toBe(first)
    const order: string[] = []
    const ended = Promise.all(exits).then(() => order.push('ended'))
    await thread.close().then(() => order.push('told'))
    await ended
    expect(order).toEqual(['ended', 'told'])
  })

  it('waits by another limit for one that says that it is at work', async () => {
    const errors: string[] = []
    const log = { ...silentLogger, error: (message: string) => errors.push(message) }
    const { thread, exits } = setUp({ closeLimitMs: 3_600_000, workLimitMs: 20, log })
    await thread.call('test.working', {})
    await thread.close()
    expect(await Promise.all(exits)).toEqual([undefined])
    expect(errors).toEqual(['data thread did not close in time'])
  })

  it('does not wait for ever', async () => {
    const errors: string[] = []
    const log = { ...silentLogger, error: (message: string) => errors.push(message) }
    const { thread, exits } = setUp({ closeLimitMs: 20, log })
    await thread.call('test.stuck', {})
    await thread.close()
    expect(await Promise.all(exits)).toEqual([undefined])
    expect(errors).toEqual(['data thread did not close in time'])
  })
})
