import { MutationObserver, type MutationObserverOptions } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { accountMutations } from '#renderer/features/accounts/mutations.ts'
import { lockPage } from '#renderer/lib/lock-page.ts'
import { queryClient } from '#renderer/lib/query-client.ts'

const SECRET = '七月的就业台账 2020'
const answers: Record<string, unknown> = {
  'accounts.create': { recoveryKey: SECRET },
  'accounts.renewRecoveryKey': { recoveryKey: SECRET },
  'files.pickSave': { token: 't', name: '恢复密钥.txt' },
}

beforeEach(() => {
  // The other side of the bridge.
  const invoke = async (method: string) => ({ ok: true, data: answers[method] ?? {} })
  vi.stubGlobal('window', { bridge: { invoke } })
  vi.stubGlobal('location', { hash: '#/ledger' })
  vi.stubGlobal('sessionStorage', { setItem: () => undefined })
})
afterEach(() => {
  vi.unstubAllGlobals()
  queryClient.clear()
})

const remembered = () =>
  JSON.stringify(
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
  )

/** A form does it and leaves the page. */
async function done<Input, Output>(
  options: MutationObserverOptions<Output, Error, Input>,
  input: Input,
): Promise<void> {
  const form = new MutationObserver(queryClient, options)
  const leave = form.subscribe(() => undefined)
  await form.mutate(input)
  leave()
  await vi.waitFor(() => expect(queryClient.isMutating()).toBe(0))
}

describe('a secret', () => {
  const ledger = { recentId: 'r' }
  it.each([
    [
      'a new ledger',
      () =>
        done(accountMutations.create(), {
          role: 'school',
          schoolName: '会计学院',
          cohort: 2020,
          userName: '王老师',
          passphrase: SECRET,
          folder: null,
        }),
    ],
    [
      'an unlocked ledger',
      () => done(accountMutations.unlock(), { ledger, secretKind: 'passphrase', secret: SECRET }),
    ],
    ['a new recovery key', () => done(accountMutations.renewRecoveryKey(), undefined)],
    [
      'a saved recovery key',
      () =>
        done(accountMutations.saveRecoveryKey(), { recoveryKey: SECRET, suggestedName: 'a.txt' }),
    ],
  ])('is forgotten with its form: %s', async (_what, run) => {
    await run()
    await vi.waitFor(() => expect(remembered()).not.toContain(SECRET))
  })

  it('still on the page is forgotten when the ledger is locked', async () => {
    const form = new MutationObserver(queryClient, accountMutations.renewRecoveryKey())
    const leave = form.subscribe(() => undefined)
    await form.mutate(undefined)
    expect(remembered()).toContain(SECRET)
    await lockPage([])
    expect(remembered()).not.toContain(SECRET)
    leave()
  })
})
