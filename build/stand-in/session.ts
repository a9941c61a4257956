// The one session. Permissions are decided when the app sets its handlers, for Chromium asks
// nobody later; requests pass webRequest on their way (requests.ts).
import { beforeReady, chromium, isRunning } from './browser.ts'
import { hint } from './log.ts'
import { protocol } from './protocol.ts'
import { known } from './unknown.ts'

type RequestHandler = (
  contents: null,
  permission: string,
  callback: (granted: boolean) => void,
  details: Readonly<Record<string, unknown>>,
) => void
type CheckHandler = (
  contents: null,
  permission: string,
  origin: string,
  details: Readonly<Record<string, unknown>>,
) => boolean
export type RequestDetails = Readonly<{
  id: number
  url: string
  method: string
  resourceType: string
}>
type Verdict = Readonly<{ cancel?: boolean; redirectURL?: string }>
type BeforeRequest = (details: RequestDetails, callback: (verdict: Verdict) => void) => void
type Filter = Readonly<{ urls: readonly string[] }>

// Electron's permission → Chromium's names for it.
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  media: ['camera', 'microphone'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
}

let requestHandler: RequestHandler | null = null
let checkHandler: CheckHandler | null = null
let blocking: { readonly pattern: RegExp; readonly listener: BeforeRequest } | null = null

function requested(permission: string): Promise<boolean> {
  const handler = requestHandler
  if (handler === null) return Promise.resolve(false)
  const details = { requestingUrl: '', isMainFrame: true }
  return new Promise((resolve) => handler(null, permission, resolve, details))
}

async function isGranted(permission: string): Promise<boolean> {
  const checked = checkHandler?.(null, permission, '', { isMainFrame: true }) ?? true
  return checked && (await requested(permission))
}

async function applyPermissions(): Promise<void> {
  for (const [permission, names] of Object.entries(PERMISSIONS)) {
    const setting = (await isGranted(permission)) ? 'granted' : 'denied'
    for (const name of names) {
      await chromium().cdp.send('Browser.setPermission', { permission: { name }, setting })
    }
  }
}

function permissionsChanged(): void {
  if (isRunning()) applyPermissions().catch((error: Error) => hint(error.message))
}

beforeReady(applyPermissions)

function patternOf(urls: readonly string[]): RegExp {
  if (urls.includes('<all_urls>')) return /^/
  const escaped = urls.map((url) =>
    url.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*'),
  )
  return new RegExp(`^(${escaped.join('|')})$`)
}

/** What the app's onBeforeRequest says to a request. */
export function verdictOn(details: RequestDetails): Promise<Verdict> {
  const rule = blocking
  if (rule === null || !rule.pattern.test(details.url)) return Promise.resolve({})
  return new Promise((resolve) => rule.listener(details, resolve))
}

const webRequest = known('session.webRequest', {
  onBeforeRequest(first: Filter | BeforeRequest | null, second?: BeforeRequest | null): void {
    const filter = typeof first === 'object' && first !== null ? first : { urls: ['<all_urls>'] }
    const listener = typeof first === 'function' ? first : (second ?? null)
    blocking = listener === null ? null : { pattern: patternOf(filter.urls), listener }
  },
})

const defaultSession = known('session', {
  protocol,
  webRequest,
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    requestHandler = handler
    permissionsChanged()
  },
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    checkHandler = handler
    permissionsChanged()
  },
  // No device chooser exists in a page without user and without display: nothing is ever chosen.
  setDevicePermissionHandler(_handler: unknown): void {},
  setSpellCheckerEnabled(_enabled: boolean): void {},
}) satisfies Pick<
  Record<keyof Electron.Session, unknown>,
  'protocol' | 'webRequest' | 'setPermissionRequestHandler' | 'setPermissionCheckHandler'
>

export const session = known('session', { defaultSession })
