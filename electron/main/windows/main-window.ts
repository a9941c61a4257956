// The only place that makes a window and the only caller of loadURL.
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Logger } from '#common/logger.ts'
import type { TrustedSenders } from '../ipc/trusted-sender.ts'
import { attachContextMenu } from '../menu/context-menu.ts'
import { START_URL } from '../protocol/our-url.ts'
import { windowOptions } from './window-options.ts'

type Deps = Readonly<{
  preload: string
  devTools: boolean
  senders: TrustedSenders
  log: Logger
}>

export function createMainWindow({ preload, devTools, senders, log }: Deps): BrowserWindow {
  const isDark = nativeTheme.shouldUseDarkColors
  const workArea = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow(windowOptions({ preload, devTools, isDark, workArea }))
  const { webContents } = window
  senders.add(webContents.id)
  window.once('closed', () => senders.remove(webContents.id))
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.error(`page ended: ${reason}`)
    if (reason !== 'clean-exit') webContents.reload()
  })
  attachContextMenu(window)
  window.loadURL(START_URL).catch((cause: unknown) => log.error('page not loaded', cause))
  return window
}

export function bringToFront(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
