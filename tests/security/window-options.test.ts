// Rows 2, 3, 4, 6 and 8 of the security table as data: every setting of the only window, none left to a default.
import { describe, expect, it } from 'vitest'
import { windowOptions } from '#main/windows/window-options.ts'

describe('the only window', () => {
  it('has exactly these settings', () => {
    expect(windowOptions({ preload: '/app/preload.cjs', devTools: false })).toEqual({
      width: 1366,
      height: 768,
      minWidth: 1280,
      minHeight: 720,
      title: '毕业生就业台账',
      show: false,
      backgroundColor: '#ffffff',
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
})
