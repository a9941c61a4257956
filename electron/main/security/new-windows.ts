// No page opens a window; further windows would be made by the shell on a command of the contract.
import type { WebContents } from 'electron'

export function denyNewWindows(contents: Pick<WebContents, 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
