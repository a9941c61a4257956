// Rows 2, 3, 4, 6 and 8 of the security table as data: every setting of the only window, none left to a default.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { windowOptions } from '#main/windows/window-options.ts'

const NEEDS = {
  preload: '/app/preload.cjs',
  devTools: false,
  isDark: false,
  workArea: { width: 1920, height: 1040 },
}

describe('rows 2, 3, 4, 6 and 8: the only window', () => {
  it('has exactly these settings', () => {
    expect(windowOptions(NEEDS)).toEqual({
      width: 1366,
      height: 768,
      minWidth: 880,
      minHeight: 440,
      title: '毕业生就业台账',
      show: false,
      backgroundColor: '#f3f5f8',
      webPreferences: {
        preload: '/app/preload.cjs',
        devTools: false,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    })
  })

  it.each([
    ['125 %', { width: 1093, height: 574 }],
    ['150 %', { width: 911, height: 464 }],
  ])('fits a screen of 1366 × 768 at %s beside the taskbar', (_scale, workArea) => {
    const options = windowOptions({ ...NEEDS, workArea })
    expect(options).toMatchObject(workArea)
    expect(options.minWidth).toBeLessThanOrEqual(workArea.width)
    expect(options.minHeight).toBeLessThanOrEqual(workArea.height)
  })

  it('has the background of the page, light and dark', () => {
    const tokens = readFileSync(
      join(import.meta.dirname, '../../renderer/styles/tokens.css'),
      'utf8',
    )
    const [light, dark] = [false, true].map(
      (isDark) => windowOptions({ ...NEEDS, isDark }).backgroundColor,
    )
    expect(tokens).toContain(`--color-bg: light-dark(${light}, ${dark});`)
  })
})
