// Row 17: the preload gives the page three functions and nothing of Electron.

import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { transformSync } from '@swc/core'
import { describe, expect, it } from 'vitest'

type Page = Readonly<{
  invoke: (method: unknown, input: unknown) => Promise<unknown>
  onEvent: (listener: (...args: unknown[]) => void) => () => void
  droppedFile: (file: unknown) => Promise<unknown>
}>

/** Runs the real preload as the sandbox does: one CommonJS file that can require Electron alone. */
function load() {
  const file = new URL('../../electron/preload/index.ts', import.meta.url)
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2024' },
    module: { type: 'commonjs' },
  })
  const sent: unknown[][] = []
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>()
  const exposed = new Map<string, Page>()
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, page: Page) => exposed.set(name, page) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => void sent.push(args),
      on: (channel: string, listener: () => void) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel: string, listener: () => void) =>
        listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((one) => one !== listener),
        ),
    },
    webUtils: { getPathForFile: (dropped: { path: string }) => dropped.path },
  }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`${name} cannot be had in a sandbox`)
  }
  runInNewContext(code, { require, exports: {}, module: { exports: {} } })
  const page = exposed.get('bridge')
  if (page === undefined) throw new Error('no bridge was exposed')
  return { page, sent, listeners, names: [...exposed.keys()] }
}

describe('row 17: the preload', () => {
  it('exposes one object with three functions', () => {
    const { page, names } = load()
    expect(names).toEqual(['bridge'])
    expect(Object.keys(page).sort()).toEqual(['droppedFile', 'invoke', 'onEvent'])
  })

  it('sends methods on one channel and refuses anything that is no method name', async () => {
    const { page, sent } = load()
    await page.invoke('graduates.ids', { a: 1 })
    for (const name of [
      '',
      'ids',
      '__proto__',
      'a.b.c',
      'app:event',
      'A.b',
      'graduates.ids\n',
      'a.b ',
    ]) {
      await expect(page.invoke(name, {})).rejects.toThrow('unknown method name')
    }
    expect(sent).toEqual([['app:invoke', 'graduates.ids', { a: 1 }]])
  })

  it("hands on the event without Electron's own, until it is told to stop", () => {
    const { page, listeners } = load()
    const heard: unknown[][] = []
    const off = page.onEvent((...args) => heard.push(args))
    for (const listener of listeners.get('app:event') ?? [])
      listener({ sender: 'secret' }, { type: 'ledger.changed' })
    off()
    expect(heard).toEqual([[{ type: 'ledger.changed' }]])
    expect(listeners.get('app:event')).toEqual([])
  })

  it('sends the path of a dropped file on a channel of its own', async () => {
    const { page, sent } = load()
    await page.droppedFile({ path: '/home/a.xlsx' })
    expect(sent).toEqual([['app:dropped', '/home/a.xlsx']])
  })
})
