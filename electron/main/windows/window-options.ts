// The one set of window settings, written out even where Electron's default is the same: a test compares all of it.
import type { BrowserWindowConstructorOptions, Size } from 'electron'

export const TITLE = '毕业生就业台账'

/** The page's own background (renderer/styles/tokens.css), seen where the page is not drawn yet. */
export const background = (isDark: boolean): string => (isDark ? '#12161c' : '#f3f5f8')

type Needs = Readonly<{
  preload: string
  devTools: boolean
  isDark: boolean
  /** what the taskbar leaves of the screen, smaller where Windows scales it */
  workArea: Readonly<Size>
}>

export function windowOptions(needs: Needs): BrowserWindowConstructorOptions {
  const { preload, devTools, isDark, workArea } = needs
  return {
    width: Math.min(1366, workArea.width),
    height: Math.min(768, workArea.height),
    // A screen of 1366 × 768 at 150 % is 911 × 512, and the taskbar is on it.
    minWidth: 880,
    minHeight: 440,
    title: TITLE,
    show: false,
    backgroundColor: background(isDark),
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
