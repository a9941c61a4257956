// The one set of window settings, written out even where Electron's default is the same: a test compares all of it.
import type { BrowserWindowConstructorOptions } from 'electron'

export const TITLE = '毕业生就业台账'

type Needs = Readonly<{ preload: string; devTools: boolean }>

export function windowOptions({ preload, devTools }: Needs): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 1280,
    minHeight: 720,
    title: TITLE,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      devTools,
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
  }
}
