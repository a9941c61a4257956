import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  clearFailures,
  noteFailure,
  requireAttemptAllowed,
  secondsAfter,
} from '#data/features/accounts/attempts.ts'

let folder = ''
let now = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attempts-'))
  now = Date.parse('2020-07-03T04:00:00Z')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const clock = { now: () => new Date(now) }
const place = (ledgerId = 'a') => ({ folder, ledgerId, clock })
const fail = (times: number) => {
  for (let i = 0; i < times; i++) noteFailure(place())
}
const wait = (seconds: number) =>
  expect.objectContaining({ code: 'too_many_attempts', params: { seconds } })

describe('failed attempts', () => {
  it('grow the wait: 0, 0, 0, 1, 2, 4 … 60 seconds', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50].map(secondsAfter)
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60])
  })

  it('let through the first four and refuse the fifth until its time', () => {
    fail(3)
    requireAttemptAllowed(place())
    fail(1)
    expect(() => requireAttemptAllowed(place())).toThrow(wait(1))
    now += 999
    expect(() => requireAttemptAllowed(place())).toThrow(wait(1))
    now += 1
    expect(() => requireAttemptAllowed(place())).not.toThrow()
  })

  it('are counted for each ledger alone and forgotten after a success', () => {
    fail(10)
    expect(() => requireAttemptAllowed(place('b'))).not.toThrow()
    expect(() => requireAttemptAllowed(place())).toThrow(wait(60))
    clearFailures(place())
    expect(() => requireAttemptAllowed(place())).not.toThrow()
  })

  it('wait once more, and not for a year, when the clock was set back', () => {
    fail(10)
    now -= 365 * 86_400_000
    expect(() => requireAttemptAllowed(place())).toThrow(wait(60))
    now += 60_000
    expect(() => requireAttemptAllowed(place())).not.toThrow()
  })

  it('live with a damaged file', () => {
    fail(10)
    writeFileSync(join(folder, 'failed-attempts.json'), '{"a": 3')
    expect(() => requireAttemptAllowed(place())).not.toThrow()
    noteFailure(place())
    expect(() => requireAttemptAllowed(place())).not.toThrow()
  })
})
