// webContents: one page in Chromium and what the main process may do with it.
import { chromium, type Page } from './browser.ts'
import type { Cdp } from './cdp.ts'
import type { Commands } from './cdp-types.ts'
import { encode } from './codec.ts'
import { dispatch, mainFrame } from './ipc-main.ts'
import { hint, say } from './log.ts'
import { relayConsole } from './page-console.ts'
import { hostPreload, type PreloadHost } from './preload-host.ts'
import { pdfOptions } from './print.ts'
import { guardNavigation, type Navigation } from './requests.ts'
import { session } from './session.ts'
import { currentTheme } from './theme.ts'
import { Emitter, known, preventable } from './unknown.ts'
import { fromChromium, toChromium } from './urls.ts'

// 'context-menu' and 'will-attach-webview' never come: the menu is Chromium's own, and it knows no
// <webview>.
const EVENTS = [
  'console-message',
  'context-menu',
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'page-title-updated',
  'render-process-gone',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
]

export type Owner = Readonly<{ close: () => void; title: () => string }>
type OpenHandler = (details: Electron.HandlerDetails) => { action: 'allow' | 'deny' }
type Preload = Readonly<{ file: string | undefined; argv: readonly string[] }>

const contents = new Map<number, WebContents>()
let lastId = 0

export class WebContents extends Emitter {
  readonly id: number
  readonly session = session.defaultSession
  private readonly owner: Owner
  private page: Page | undefined
  private host: PreloadHost | undefined
  private url = ''
  private destroyed = false
  private openHandler: OpenHandler | undefined
  // The address of our own loadURL: navigation events are about the page's wishes only.
  private own: string | undefined
  private readonly frames = new Set<string>()
  private readonly ready = Promise.withResolvers<void>()
  private unguard: () => void = () => {}

  constructor(owner: Owner) {
    super('webContents', EVENTS)
    this.owner = owner
    lastId += 1
    this.id = lastId
    // An unopened window fails where it is awaited, in loadURL.
    this.ready.promise.catch((error: Error) => hint(error.message))
  }

  static create(owner: Owner): WebContents {
    const made = known('webContents', new WebContents(owner))
    contents.set(made.id, made)
    return made
  }

  /** Equips the page before its first document and lets it run. */
  async attach(page: Page, preload: Preload): Promise<void> {
    const { cdp } = chromium()
    this.page = page
    this.listen(cdp, page)
    relayConsole(cdp, page.sessionId, this)
    const sender = this as unknown as Electron.WebContents
    const host = hostPreload(cdp, page, {
      onMessage: (message) => {
        dispatch(sender, message, host).catch((error: Error) => say(error.message))
      },
      onOpen: (address, frameName) => this.onOpen(address, frameName),
      onTitle: (title) => this.emit('page-title-updated', preventable({}), title, true),
    })
    this.host = host
    this.unguard = guardNavigation((frameId, navigation, shown) =>
      this.allows(page, frameId, navigation, shown),
    )
    const theme = currentTheme()
    await Promise.all([
      this.cdp('Page.enable', {}),
      this.cdp('Runtime.enable', {}),
      this.cdp('Inspector.enable', {}),
      this.cdp('Log.enable', {}),
      ...(preload.file === undefined ? [] : host.install(preload.file, preload.argv)),
      ...(theme === undefined ? [] : [this.emulateTheme(theme)]),
      this.cdp('Runtime.runIfWaitingForDebugger', {}),
    ])
    this.ready.resolve()
  }

  failed(error: Error): void {
    this.ready.reject(error)
  }

  private cdp<M extends keyof Commands>(
    method: M,
    params: Commands[M][0],
  ): Promise<Commands[M][1]> {
    return chromium().cdp.send(method, params, this.page?.sessionId)
  }

  private listen(cdp: Cdp, { sessionId, targetId }: Page): void {
    cdp.on('Page.frameAttached', ({ frameId }) => void this.frames.add(frameId), sessionId)
    cdp.on(
      'Page.frameNavigated',
      ({ frame }) => {
        if (frame.id !== targetId) return
        this.url = fromChromium(frame.url)
        this.frames.clear()
        this.emit('did-navigate', {}, this.url, 200, '')
      },
      sessionId,
    )
    cdp.on(
      'Page.navigatedWithinDocument',
      ({ frameId, url }) => {
        if (frameId !== targetId) return
        this.url = fromChromium(url)
        this.emit('did-navigate-in-page', {}, this.url, true)
      },
      sessionId,
    )
    cdp.on('Page.windowOpen', ({ url, windowName }) => this.onOpen(url, windowName), sessionId)
    cdp.on('Page.domContentEventFired', () => this.emit('dom-ready', {}), sessionId)
    cdp.on(
      'Page.loadEventFired',
      () => {
        if (this.url !== '' && this.url !== 'about:blank') this.emit('did-finish-load', {})
      },
      sessionId,
    )
    cdp.on(
      'Inspector.targetCrashed',
      () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
      sessionId,
    )
  }

  /** No window comes of it in any case (targets.ts, world/page.js); the app is asked as ever. */
  private onOpen(url: string, frameName: string): void {
    const details = { url: fromChromium(url), frameName, features: '', disposition: 'new-window' }
    const answer = this.openHandler?.(details as Electron.HandlerDetails)
    if (answer?.action !== 'deny') {
      say(`child windows are not implemented, denied: ${details.url}`)
    }
  }

  private allows(
    page: Page,
    frameId: string,
    { url, isRedirect }: Navigation,
    shown: string,
  ): boolean | undefined {
    const isMainFrame = frameId === page.targetId
    if (!isMainFrame && !this.frames.has(frameId)) return undefined
    if (isMainFrame && this.own === shown) {
      this.own = undefined
      return true
    }
    const event = preventable({ url, isMainFrame, isSameDocument: false, frame: null })
    if (isRedirect) this.emit('will-redirect', event, url, false, isMainFrame)
    else {
      this.emit('will-frame-navigate', event)
      if (isMainFrame) this.emit('will-navigate', event, url, false, true)
    }
    return !event.defaultPrevented
  }

  async load(url: string): Promise<void> {
    await this.ready.promise
    this.own = toChromium(url)
    const { errorText } = await this.cdp('Page.navigate', { url: this.own })
    if (errorText === undefined) return
    this.emit('did-fail-load', {}, -2, errorText, url, true)
    throw new Error(`${errorText} (-2) loading '${url}'`)
  }

  /** The page is closed: called by the window when Chromium says so. */
  gone(): void {
    this.destroyed = true
    contents.delete(this.id)
    this.unguard()
    this.emit('destroyed')
  }

  targetId(): string | undefined {
    return this.page?.targetId
  }

  async emulateTheme(theme: 'light' | 'dark' | ''): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value: theme }]
    await this.cdp('Emulation.setEmulatedMedia', { features })
  }

  async bringToFront(): Promise<void> {
    await this.ready.promise
    await this.cdp('Page.bringToFront', {})
  }

  send(channel: string, ...args: readonly unknown[]): void {
    const message = { type: 'event', channel, args: encode(args) }
    if (!this.destroyed) this.host?.post(message)
  }

  get mainFrame(): ReturnType<typeof mainFrame> {
    return mainFrame(this.url)
  }

  getURL(): string {
    return this.url
  }

  getTitle(): string {
    return this.owner.title()
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  close(): void {
    this.owner.close()
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    await this.ready.promise
    const how = { awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.cdp('Runtime.evaluate', { expression, ...how })
    if (exceptionDetails === undefined) return result.value
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  async printToPDF(options: Electron.PrintToPDFOptions = {}): Promise<Buffer> {
    const { data } = await this.cdp('Page.printToPDF', pdfOptions(options))
    return Buffer.from(data, 'base64')
  }

  reload(): void {
    this.own = toChromium(this.url)
    this.cdp('Page.reload', {}).catch((error: Error) => hint(error.message))
  }

  forcefullyCrashRenderer(): void {
    this.cdp('Page.crash', {}).catch((error: Error) => hint(error.message))
  }
}

export const allContents = (): readonly WebContents[] => [...contents.values()]

export const webContents = known('webContents', {
  getAllWebContents: (): WebContents[] => [...contents.values()],
  fromId: (id: number): WebContents | undefined => contents.get(id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    allContents().find((each) => each.targetId() === targetId),
}) satisfies Record<
  keyof Pick<typeof Electron.WebContents, 'getAllWebContents' | 'fromId' | 'fromDevToolsTargetId'>,
  unknown
>
