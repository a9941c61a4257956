import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { call } from '#renderer/lib/ipc-client.ts'

let answer: (value: unknown) => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', {
    bridge: { invoke: () => new Promise((resolve) => (answer = resolve)) },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const noAnswer = expect.objectContaining({ code: 'no_answer' })

it('says so when a call is not answered within half a minute', async () => {
  const asked = call('history.steps', {})
  const refused = expect(asked).rejects.toThrow(noAnswer)
  await vi.advanceTimersByTimeAsync(30_000)
  await refused
})

it('takes an answer in time and leaves no timer behind', async () => {
  const asked = call('history.steps', {})
  await vi.advanceTimersByTimeAsync(29_000)
  answer({ ok: true, data: null })
  expect(await asked).toBeNull()
  expect(vi.getTimerCount()).toBe(0)
})

it('waits as long as it takes for a person in a dialog', async () => {
  const asked = call('files.pickFolder', { purpose: 'ledger' })
  await vi.advanceTimersByTimeAsync(3_600_000)
  answer({ ok: true, data: null })
  expect(await asked).toBeNull()
})

it('waits while the whole file is written anew, as a new recovery key comes with the answer alone', async () => {
  const asked = call('accounts.removeUser', { slotId: 'a', newDataKey: { passphrase: 'b' } })
  const given = expect(asked).resolves.toEqual({ recoveryKey: 'KEY' })
  await vi.advanceTimersByTimeAsync(120_000)
  answer({ ok: true, data: { recoveryKey: 'KEY' } })
  await given
})
