// Windows 10 is the oldest system that Electron runs on; an older one, or a later one in compatibility mode, ends in
// faults that nobody understands. The installer says the same (build/resources/installer.nsh).
import { release } from 'node:os'
import type { App, Dialog } from 'electron'
import { TITLE } from './windows/window-options.ts'

const OLDEST_WINDOWS = 10
const TOO_OLD =
  '本程序需要 Windows 10 或更高版本（64 位）。如果这台电脑已经是 Windows 10 或更高版本，请在程序的“属性”中取消兼容模式。\n\n' +
  'This program needs Windows 10 or later (64 bit). If this computer has it, switch compatibility mode off in the ' +
  "program's properties."

type System = Readonly<{
  platform: NodeJS.Platform
  /** as os.release() says it: 10.0.19045 on Windows 10, 10.0.22631 on Windows 11 */
  version: string
}>

const THIS_ONE: System = { platform: process.platform, version: release() }

/** To be called before anything else: before the application is ready, its end is at once. */
export function endOnOldSystem(
  app: Pick<App, 'exit'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  system: System = THIS_ONE,
): void {
  if (isSupported(system)) return
  dialog.showErrorBox(TITLE, TOO_OLD)
  app.exit(1)
}

function isSupported({ platform, version }: System): boolean {
  if (platform !== 'win32') return true
  const major = Number.parseInt(version, 10)
  return Number.isNaN(major) || major >= OLDEST_WINDOWS
}
