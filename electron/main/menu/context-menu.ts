import { type BrowserWindow, Menu } from 'electron'
import { editItems } from './edit-items.ts'

/** A right click into a text field offers cut, copy and paste; a page's own menu prevents this event. */
export function attachContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, target) => {
    const items = editItems(target)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
