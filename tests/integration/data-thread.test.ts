import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FromData, ToData } from '#common/data-port.ts'
import { runDataThread } from '#data/thread.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'thread-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('says that it is at work as soon as it is asked to close, not when its jobs have ended', async () => {
  const { port1: door, port2: inside } = new MessageChannel()
  const said: string[] = []
  const closed = Promise.withResolvers<void>()
  const send = (message: ToData) => door.postMessage(message)
  door.on('message', (message: FromData) => {
    said.push(message.type === 'event' ? message.event.type : message.type)
    if (message.type === 'answer') send({ type: 'close' })
    if (message.type === 'closed') closed.resolve()
  })
  const folders = { ledgers: join(dir, 'ledgers'), state: join(dir, 'state') }
  runDataThread(inside, { folders, program: { version: '0', logs: null } })
  send({ type: 'call', id: 1, method: 'accounts.createPractice', input: {} })
  await closed.promise
  door.close()
  expect(said.indexOf('closing')).toBeGreaterThan(said.indexOf('answer'))
  expect(said.indexOf('closing')).toBeLessThan(said.indexOf('job.finished'))
})
