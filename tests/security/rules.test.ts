// Rows 1, 5, 8, 9, 10 and 24: each rule against the calls that Electron makes.
import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { silentLogger } from '#common/logger.ts'
import { guardNavigation } from '#main/security/navigation.ts'
import { denyNewWindows } from '#main/security/new-windows.ts'
import { denyPermissions } from '#main/security/permissions.ts'
import { isLocalRequest } from '#main/security/requests.ts'
import { disableSpellcheck } from '#main/security/spellcheck.ts'
import { denyWebviews } from '#main/security/webview.ts'

const contents = (): WebContents & EventEmitter => new EventEmitter() as WebContents & EventEmitter
const event = (url: string) => {
  const made = {
    url,
    prevented: false,
    preventDefault: () => {
      made.prevented = true
    },
  }
  return made
}

describe('row 9: navigation', () => {
  it.each(['will-frame-navigate', 'will-redirect'])('%s stays on our own page', (name) => {
    const page = contents()
    guardNavigation(page, silentLogger)
    for (const url of [
      'https://example.com/',
      'app://bundle.evil/',
      'file:///etc/passwd',
      'javascript:1',
      'app:bundle',
      'data:text/html,x',
    ]) {
      const leaving = event(url)
      page.emit(name, leaving)
      expect([url, leaving.prevented]).toEqual([url, true])
    }
    const staying = event('app://bundle/#/reports')
    page.emit(name, staying)
    expect(staying.prevented).toBe(false)
  })
})

describe('rows 8 and 10: new windows and webviews', () => {
  it('are denied', () => {
    const answers: unknown[] = []
    denyNewWindows({
      setWindowOpenHandler: (handler) => {
        answers.push(handler({ url: 'app://bundle/' } as Electron.HandlerDetails))
      },
    })
    expect(answers).toEqual([{ action: 'deny' }])
    const page = contents()
    denyWebviews(page)
    const attaching = event('https://example.com/')
    page.emit('will-attach-webview', attaching)
    expect(attaching.prevented).toBe(true)
  })
})

describe('row 5: permissions', () => {
  it('are refused at every door', () => {
    const answers: unknown[] = []
    const doors: Pick<
      Session,
      'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
    > = {
      setPermissionRequestHandler: (handler) =>
        handler?.(contents(), 'media', (granted) => answers.push(granted), {} as never),
      setPermissionCheckHandler: (handler) =>
        answers.push(handler?.(null, 'media', 'app://bundle', {} as never)),
      setDevicePermissionHandler: (handler) => answers.push(handler?.({} as never)),
    }
    denyPermissions(doors as Session)
    expect(answers).toEqual([false, false, false])
  })
})

describe('row 1: requests', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['data:image/png;base64,AA', true],
    ['blob:app://bundle/1', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['https://example.com/', false],
    ['http://127.0.0.1:80/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['app://other/', false],
    ['nonsense', false],
  ] as const)('%s: %s', (url, local) => {
    expect(isLocalRequest(url)).toBe(local)
  })
})

describe('row 24: the spell checker', () => {
  it('is off', () => {
    const set: boolean[] = []
    disableSpellcheck({ setSpellCheckerEnabled: (on) => void set.push(on) })
    expect(set).toEqual([false])
  })
})
