// A released application has no menu bar: its default one offers reload and developer tools. macOS cannot be without.
import type { MenuItemConstructorOptions } from 'electron'

export type Where = Readonly<{ packaged: boolean; platform: NodeJS.Platform }>

/** null: no menu at all. */
export function menuTemplate({ packaged, platform }: Where): MenuItemConstructorOptions[] | null {
  const system: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : []
  const development: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ label: '开发', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] }]
  const all = [...system, ...development]
  return all.length === 0 ? null : all
}
