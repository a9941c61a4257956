import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { silentLogger } from '#common/logger.ts'
import { done, failed } from '#main/ipc/answers.ts'
import { createLocking, type Locking, lockAfterMinutes } from '#main/windows/locking.ts'
import type { Result } from '#shared/contract/result.ts'

const OPEN = { practice: false }

let answers: Record<string, Result<unknown>>
let seen: string[]
let locking: Locking

beforeEach(() => {
  vi.useFakeTimers()
  seen = []
  answers = { 'accounts.status': done(OPEN), 'jobs.list': done([]) }
  locking = createLocking({
    call: async (method, input) => {
      if (method === 'accounts.lock') {
        seen.push(`lock ${JSON.stringify(input)}`)
        answers['accounts.status'] = done(null)
      }
      return answers[method] ?? done({})
    },
    ask: () => seen.push('ask'),
    reload: () => seen.push('reload'),
    end: () => seen.push('end'),
    log: silentLogger,
  })
})
afterEach(() => vi.useRealTimers())

describe('a ledger that is to be locked', () => {
  it('asks the page and loads it anew when it has locked', async () => {
    await locking.lock('away')
    expect(seen).toEqual(['ask'])
    answers['accounts.status'] = done(null)
    expect(await locking.locked()).toEqual(done({}))
    expect(seen).toEqual(['ask', 'reload'])
    await vi.runAllTimersAsync()
    expect(seen).toEqual(['ask', 'reload'])
  })

  it('is locked without drafts, and its page ended, when the page does not answer', async () => {
    await locking.lock('away')
    await vi.runAllTimersAsync()
    expect(seen).toEqual(['ask', 'lock {"drafts":[]}', 'end'])
  })

  it('is locked although the page only says so', async () => {
    await locking.lock('idle')
    await locking.locked()
    expect(seen).toEqual(['ask', 'lock {"drafts":[]}', 'reload'])
  })

  it('clears the window although the file would not close in good order', async () => {
    answers['accounts.lock'] = failed('disk_full', 'x')
    await locking.lock('away')
    await vi.runAllTimersAsync()
    expect(seen.at(-1)).toBe('end')
  })

  it('asks once when the screen is locked and the computer sleeps, and again the next time', async () => {
    await Promise.all([locking.lock('away'), locking.lock('away')])
    expect(seen).toEqual(['ask'])
    await locking.locked()
    answers['accounts.status'] = done(OPEN)
    await locking.lock('idle')
    expect(seen.filter((step) => step === 'ask')).toHaveLength(2)
  })
})

describe('nothing is locked', () => {
  it.each(['away', 'idle'] as const)('where no ledger is open: %s', async (absence) => {
    answers['accounts.status'] = done(null)
    await locking.lock(absence)
    answers['accounts.status'] = failed('internal', 'x')
    await locking.lock(absence)
    expect(seen).toEqual([])
  })

  it('for idling while a job runs; a locked screen clears the window all the same', async () => {
    answers['jobs.list'] = done([{ state: 'done' }, { state: 'running' }])
    await locking.lock('idle')
    expect(seen).toEqual([])
    await locking.lock('away')
    expect(seen).toEqual(['ask'])
  })

  it('for idling in a practice ledger', async () => {
    answers['accounts.status'] = done({ practice: true })
    await locking.lock('idle')
    expect(seen).toEqual([])
    await locking.lock('away')
    expect(seen).toEqual(['ask'])
  })
})

it('the minutes are those that are set; none where nobody can tell', async () => {
  const minutes = (answer: Result<unknown>) => lockAfterMinutes(async () => answer)
  expect(await minutes(done({ lockAfterMinutes: 5 }))).toBe(5)
  for (const answer of [done(null), done({}), done({ lockAfterMinutes: '5' })]) {
    expect(await minutes(answer)).toBe(0)
  }
  expect(await minutes(failed('internal', 'x'))).toBe(0)
})
