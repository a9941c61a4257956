import { Menu } from 'electron'
import { menuTemplate, type Where } from './menu-template.ts'

export function setApplicationMenu(where: Where): void {
  const template = menuTemplate(where)
  Menu.setApplicationMenu(template === null ? null : Menu.buildFromTemplate(template))
}
