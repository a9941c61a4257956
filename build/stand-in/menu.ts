// Menu: kept, found and clicked, but never shown; Chromium's window has no place for it.
import { knownClass } from './unknown.ts'
import { BrowserWindow } from './windows.ts'

type Options = Electron.MenuItemConstructorOptions

class Item {
  readonly id: string
  readonly label: string
  readonly role: Options['role']
  readonly type: NonNullable<Options['type']>
  readonly accelerator: Options['accelerator']
  readonly submenu: List | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  private readonly onClick: Options['click']

  constructor(options: Options) {
    const { submenu } = options
    this.id = options.id ?? ''
    this.label = options.label ?? ''
    this.role = options.role
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = options.accelerator
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.onClick = options.click
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined
  }

  /** What a person's click does: the item's own function, with the window in front. */
  click(): void {
    const item = this as unknown as Electron.MenuItem
    const window = (BrowserWindow.getFocusedWindow() ?? undefined) as unknown
    this.onClick?.(item, window as Electron.BrowserWindow, {})
  }
}

let applicationMenu: List | null = null

class List {
  readonly items: Item[] = []

  append(item: Item): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  static buildFromTemplate(template: readonly (Options | Item)[]): List {
    const menu = new Menu()
    for (const each of template) {
      menu.append(each instanceof Item ? each : new MenuItem(each))
    }
    return menu
  }

  static setApplicationMenu(menu: List | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): List | null {
    return applicationMenu
  }
}

export const MenuItem = knownClass('MenuItem', Item)
export const Menu = knownClass('Menu', List)
