// What `import … from 'electron'` gives to the app's main process.
import { app } from './app.ts'
import { dialog, shell } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { net, protocol } from './protocol.ts'
import { session } from './session.ts'
import { powerMonitor, safeStorage, screen } from './system.ts'
import { nativeTheme } from './theme.ts'
import { known, unsupported } from './unknown.ts'
import { webContents } from './web-contents.ts'
import { BrowserWindow } from './windows.ts'

const implemented = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
} satisfies Partial<Record<keyof typeof Electron.CrossProcessExports, unknown>>

// A static import of a name that is not exported would be a SyntaxError without the reason.
export const autoUpdater = unsupported('autoUpdater')
export const BaseWindow = unsupported('BaseWindow')
export const BrowserView = unsupported('BrowserView')
export const clipboard = unsupported('clipboard')
export const contentTracing = unsupported('contentTracing')
export const crashReporter = unsupported('crashReporter')
export const desktopCapturer = unsupported('desktopCapturer')
export const globalShortcut = unsupported('globalShortcut')
export const MessageChannelMain = unsupported('MessageChannelMain')
export const nativeImage = unsupported('nativeImage')
export const netLog = unsupported('netLog')
export const Notification = unsupported('Notification')
export const powerSaveBlocker = unsupported('powerSaveBlocker')
export const pushNotifications = unsupported('pushNotifications')
export const systemPreferences = unsupported('systemPreferences')
export const Tray = unsupported('Tray')
export const utilityProcess = unsupported('utilityProcess')
export const View = unsupported('View')
export const WebContentsView = unsupported('WebContentsView')
export const webFrameMain = unsupported('webFrameMain')

const electron = known('electron', implemented)

export {
  app,
  BrowserWindow,
  dialog,
  electron as 'module.exports',
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}
// biome-ignore lint/style/noDefaultExport: electron has one
export default electron
