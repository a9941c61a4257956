// BrowserWindow: sandboxed, isolated windows only, which is all that the app may have.
import { app } from './app.ts'
import { chromium } from './browser.ts'
import { hint, say } from './log.ts'
import { createPage } from './targets.ts'
import { nativeTheme } from './theme.ts'
import { Emitter, knownClass, type Preventable, preventable } from './unknown.ts'
import { allContents, WebContents } from './web-contents.ts'
import { closing, openWindows } from './window-list.ts'
import { fitPage } from './window-size.ts'

const EVENTS = [
  'close',
  'closed',
  'focus',
  'minimize',
  'page-title-updated',
  'ready-to-show',
  'restore',
  'show',
]
const MARK = ' [stand-in]'

type Options = Electron.BrowserWindowConstructorOptions
type Size = Readonly<{ width: number; height: number }>

const windows = new Set<Window>()
let focused: Window | null = null
let lastId = 0

function refuseUnsafe({ nodeIntegration, contextIsolation, sandbox }: Electron.WebPreferences) {
  if (nodeIntegration === true || contextIsolation === false || sandbox === false) {
    throw new TypeError(
      'stand-in for Electron: a window without sandbox and contextIsolation is not implemented',
    )
  }
}

const UNSAID_MS = 5000

class Window extends Emitter {
  readonly id: number
  readonly webContents: WebContents
  private readonly preferences: Electron.WebPreferences
  private readonly size: Size
  private title: string
  private visible: boolean
  private minimized = false
  private dead = false

  constructor(options: Options = {}) {
    super('BrowserWindow', EVENTS)
    const preferences = options.webPreferences ?? {}
    refuseUnsafe(preferences)
    lastId += 1
    this.id = lastId
    this.size = { width: options.width ?? 800, height: options.height ?? 600 }
    this.title = options.title ?? app.getName()
    this.visible = options.show !== false
    this.preferences = preferences
    this.webContents = WebContents.create({
      close: () => this.close(),
      title: () => this.getTitle(),
    })
  }

  /** `guarded` is this same window as the app sees it. */
  static begin(guarded: Window): void {
    windows.add(guarded)
    openWindows.add(guarded)
    focused = guarded
    guarded.open().catch((error: Error) => {
      guarded.webContents.failed(error)
      if (!closing()) say(`a window could not be opened: ${error.message}`)
    })
    app.emit('browser-window-created', {}, guarded)
    app.emit('web-contents-created', {}, guarded.webContents)
  }

  private async open(): Promise<void> {
    const { width, height } = this.size
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}))
    this.webContents.on('page-title-updated', (event: Preventable, title: string) => {
      this.emit('page-title-updated', event, title, true)
      if (!event.defaultPrevented) this.title = title
    })
    const page = await createPage(width, height, () => this.onGone())
    await fitPage(page.targetId, this.size)
    await this.webContents.attach(page, {
      file: this.preferences.preload,
      argv: this.preferences.additionalArguments ?? [],
    })
  }

  private onGone(): void {
    if (this.dead) return
    this.dead = true
    for (const each of windows) if (each.id === this.id) windows.delete(each)
    for (const each of openWindows) if (each.id === this.id) openWindows.delete(each)
    if (focused?.id === this.id) focused = [...windows].at(-1) ?? null
    this.webContents.gone()
    this.emit('closed')
    app.windowGone()
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url)
  }

  close(): void {
    if (this.dead) return
    const event = preventable({})
    this.emit('close', event)
    if (event.defaultPrevented) app.closeRefused()
    else this.destroy()
  }

  destroy(): void {
    const targetId = this.webContents.targetId()
    if (this.dead) return
    if (targetId === undefined) {
      this.onGone()
      return
    }
    chromium()
      .cdp.send('Target.closeTarget', { targetId })
      .catch((error: Error) => hint(error.message))
    // A busy Chromium can close a page without ever saying so: the app would wait for it for ever.
    setTimeout(() => this.onGone(), UNSAID_MS).unref()
  }

  isDestroyed(): boolean {
    return this.dead
  }

  show(): void {
    this.visible = true
    this.emit('show')
    this.focus()
  }

  isVisible(): boolean {
    return this.visible
  }

  focus(): void {
    focused = Window.fromId(this.id)
    this.emit('focus')
    this.webContents.bringToFront().catch((error: Error) => hint(error.message))
  }

  isFocused(): boolean {
    return focused?.id === this.id
  }

  minimize(): void {
    this.minimized = true
    this.emit('minimize')
  }

  restore(): void {
    this.minimized = false
    this.emit('restore')
  }

  isMinimized(): boolean {
    return this.minimized
  }

  getTitle(): string {
    return this.title.endsWith(MARK) ? this.title : this.title + MARK
  }

  setTitle(title: string): void {
    this.title = title
  }

  // A window of Chromium has no menu bar, taskbar entry, frame or background of ours to change.
  setMenu(_menu: unknown): void {}
  removeMenu(): void {}
  setProgressBar(_progress: number): void {}
  setBackgroundColor(_color: string): void {}

  static getAllWindows(): Window[] {
    return [...windows]
  }

  static getFocusedWindow(): Window | null {
    return focused
  }

  static fromId(id: number): Window | null {
    return [...windows].find((each) => each.id === id) ?? null
  }

  static fromWebContents(contents: { readonly id: number } | undefined): Window | null {
    return [...windows].find((each) => each.webContents.id === contents?.id) ?? null
  }
}

export const BrowserWindow = knownClass('BrowserWindow', Window, (made) => Window.begin(made))

nativeTheme.on('updated', () => {
  const source = nativeTheme.themeSource
  for (const each of allContents()) {
    each
      .emulateTheme(source === 'system' ? '' : source)
      .catch((error: Error) => hint(error.message))
  }
})
