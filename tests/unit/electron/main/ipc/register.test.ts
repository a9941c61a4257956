import { describe, expect, it } from 'vitest'
import { silentLogger } from '#common/logger.ts'
import { done } from '#main/ipc/answers.ts'
import type { FileMethods } from '#main/ipc/dialogs.ts'
import { DROPPED, INVOKE, registerIpc } from '#main/ipc/register.ts'
import { createTrustedSenders } from '#main/ipc/trusted-sender.ts'

type Listener = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown

function setUp(serveFiles: (input: unknown) => Promise<ReturnType<typeof done>>) {
  const channels = new Map<string, Listener>()
  const relayed: unknown[][] = []
  const senders = createTrustedSenders()
  senders.add(1)
  const files: FileMethods = {
    methods: new Map([['files.pickOpen', serveFiles]]),
    dropped: async (path) => done({ token: String(path), name: 'x' }),
  }
  registerIpc(
    { handle: (channel, listener) => void channels.set(channel, listener) },
    {
      senders,
      files,
      windows: new Map([['window.answer', async () => done('answered')]]),
      callData: async (method, input) => {
        relayed.push([method, input])
        return done('data')
      },
      log: silentLogger,
    },
  )
  const ask = async (channel: string, id: number, ...args: unknown[]): Promise<unknown> => {
    const event = { sender: { id }, senderFrame: { url: 'app://bundle/', parent: null } }
    return channels.get(channel)?.(event as Electron.IpcMainInvokeEvent, ...args)
  }
  return { ask, relayed, channels: [...channels.keys()] }
}

const picked = async () => done('picked')

describe('the relay', () => {
  it('opens two channels and no more', () => {
    expect(setUp(picked).channels).toEqual([INVOKE, DROPPED])
  })

  it('passes calls of features to the data thread, unread', async () => {
    const { ask, relayed } = setUp(picked)
    expect(await ask(INVOKE, 1, 'graduates.ids', { any: ['thing'] })).toEqual(done('data'))
    expect(relayed).toEqual([['graduates.ids', { any: ['thing'] }]])
  })

  it('serves files.* itself', async () => {
    const { ask, relayed } = setUp(picked)
    expect(await ask(INVOKE, 1, 'files.pickOpen', {})).toEqual(done('picked'))
    expect(relayed).toEqual([])
  })

  it('serves window.* itself', async () => {
    const { ask, relayed } = setUp(picked)
    expect(await ask(INVOKE, 1, 'window.answer', { answer: 'wait' })).toEqual(done('answered'))
    expect(await ask(INVOKE, 1, 'window.open', {})).toMatchObject({ ok: false })
    expect(relayed).toEqual([])
  })

  it.each(['files.dropped', 'files.constructor', 'files.unknown'])(
    'does not know %s',
    async (method) => {
      expect(await setUp(picked).ask(INVOKE, 1, method, { path: '/etc/passwd' })).toMatchObject({
        error: { code: 'invalid_input' },
      })
    },
  )

  it.each([
    undefined,
    null,
    7,
    {},
    [],
    '',
    '__proto__',
    'constructor',
    'a.b.c',
    'a b',
    'x'.repeat(99),
  ])('refuses %j as a method name', async (method) => {
    const { ask, relayed } = setUp(picked)
    expect(await ask(INVOKE, 1, method, {})).toMatchObject({ error: { code: 'invalid_input' } })
    expect(relayed).toEqual([])
  })

  it('rejects a foreign sender on every channel', async () => {
    const { ask, relayed } = setUp(picked)
    await expect(ask(INVOKE, 2, 'graduates.ids', {})).rejects.toThrow('untrusted sender')
    await expect(ask(DROPPED, 2, '/etc/passwd')).rejects.toThrow('untrusted sender')
    expect(relayed).toEqual([])
  })

  it('answers with an envelope where a dialog fails', async () => {
    const { ask } = setUp(() => Promise.reject(new Error('no dialog: /home/secret')))
    expect(await ask(INVOKE, 1, 'files.pickOpen', {})).toEqual({
      ok: false,
      error: { code: 'internal', params: {}, ref: 'files.pickOpen' },
    })
  })
})
