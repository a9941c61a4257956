// Rows 11, 19, 21, 22, 23 and 24: what no source file of the product may contain, and where a dangerous name may stand.
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editItems } from '#main/menu/edit-items.ts'
import { menuTemplate } from '#main/menu/menu-template.ts'
import { windowOptions } from '#main/windows/window-options.ts'

const WINDOW = { preload: '', isDark: false, workArea: { width: 1366, height: 728 } }
const ROOT = resolve(import.meta.dirname, '../..')
const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: ROOT }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(resolve(ROOT, file), 'utf8'),
}))

/** Files below `room` whose text, comments left out, matches. */
const filesWith = (pattern: RegExp, room = ''): readonly string[] =>
  sources
    .filter(({ file, text }) => file.startsWith(room) && pattern.test(withoutComments(text)))
    .map(({ file }) => file)
    .sort()

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')

it('the rules below read the whole product', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(filesWith(/contextBridge/)).toEqual(['electron/preload/index.ts'])
})

describe('row 11: nothing is opened outside the application', () => {
  it('no address, no path, no command', () => {
    expect(filesWith(/\b(openExternal|openPath|openItem|writeShortcutLink)\b/)).toEqual([])
    expect(filesWith(/node:child_process|\bexecFile\b|\bspawn(Sync)?\(/)).toEqual([])
    expect(filesWith(/\b(setAsDefaultProtocolClient|open-url)\b/)).toEqual([])
  })

  it("Electron's shell reaches one function, which shows a file in its folder", () => {
    expect(filesWith(/import\s*\{[^}]*\bshell\b[^}]*\}\s*from 'electron'/)).toEqual([
      'electron/main/shell.ts',
    ])
    expect(filesWith(/createReveal\(shell\)/)).toEqual(['electron/main/shell.ts'])
    expect(filesWith(/(?<![\w.])shell[.[]/, 'electron/main/shell.ts')).toEqual([])
    expect(filesWith(/showItemInFolder/)).toEqual(['electron/main/security/reveal.ts'])
  })
})

describe('row 19: the network is for the ways of packages alone, and nothing listens', () => {
  it('no module for it is imported elsewhere', () => {
    expect(filesWith(/from 'node:(http|https|http2|net|tls|dgram|dns)'/)).toEqual([
      'electron/data/package/transport/webdav-client.ts',
    ])
    expect(filesWith(/'ssh2'/)).toEqual(['electron/data/package/transport/sftp-connection.ts'])
    expect(filesWith(/\bcreateServer\b|\.listen\(/)).toEqual([])
    expect(filesWith(/\b(WebSocket|EventSource|XMLHttpRequest|sendBeacon)\b/)).toEqual([])
    expect(filesWith(/(?<![\w.'])fetch\(/, 'electron/')).toEqual([])
    expect(filesWith(/import\s*\{[^}]*\b(net|autoUpdater)\b[^}]*\}\s*from 'electron'/)).toEqual([])
  })
})

describe('row 21: developer tools', () => {
  const roles = (items: readonly unknown[] | null): string => JSON.stringify(items ?? [])

  it('exist in an unpackaged application only', () => {
    expect(windowOptions({ ...WINDOW, devTools: false }).webPreferences).toMatchObject({
      devTools: false,
    })
    expect(filesWith(/devTools: !app\.isPackaged/)).toEqual(['electron/main/shell.ts'])
    expect(filesWith(/\b(openDevTools|toggleDevTools\(|inspectElement)\b/)).toEqual([])
  })

  it('have no menu item in a packaged one, nor has a reload', () => {
    for (const platform of ['win32', 'linux', 'darwin'] as const) {
      expect(roles(menuTemplate({ packaged: true, platform }))).not.toMatch(/reload|dev|inspect/i)
    }
    expect(menuTemplate({ packaged: true, platform: 'win32' })).toBeNull()
    expect(roles(editItems({ isEditable: true, selectionText: 'x' }))).not.toMatch(
      /reload|dev|inspect/i,
    )
  })
})

describe('row 22: what the page keeps on the computer', () => {
  it('is how it looks and which page it is, the last kind of a contact, which tables are written, and that something typed was lost', () => {
    expect(filesWith(/\blocalStorage\b/)).toEqual([
      'renderer/features/contacts/last-used.ts',
      'renderer/features/graduates/use-side.ts',
      'renderer/features/reports/chosen-tables.ts',
      'renderer/i18n/index.ts',
      'renderer/lib/theme.ts',
    ])
    expect(filesWith(/\bsessionStorage\b/)).toEqual([
      'renderer/app/use-window-locking.ts',
      'renderer/lib/last-page.ts',
    ])
    expect(filesWith(/\b(indexedDB|document\.cookie|caches\.open)\b/)).toEqual([])
  })
})

describe('row 23: nothing is reported anywhere', () => {
  it('no crash reporter, no report file, no console', () => {
    expect(filesWith(/\bcrashReporter\b|process\.report\b|node:inspector/)).toEqual([])
    expect(filesWith(/\bconsole\./)).toEqual([])
  })
})

describe('row 24: the spell checker', () => {
  it('is off for the window and its session, with no source of dictionaries', () => {
    expect(windowOptions({ ...WINDOW, devTools: true }).webPreferences).toMatchObject({
      spellcheck: false,
    })
    expect(filesWith(/setSpellCheckerEnabled/)).toEqual(['electron/main/security/spellcheck.ts'])
    expect(filesWith(/setSpellChecker(DictionaryDownloadURL|Languages)|spellcheck: true/)).toEqual(
      [],
    )
  })
})
