// Every request of every page passes here: navigation guards, webRequest, protocol.handle.
import { beforeReady, chromium } from './browser.ts'
import type { Cdp } from './cdp.ts'
import type { PausedRequest } from './cdp-types.ts'
import { hint, say } from './log.ts'
import { serverOf } from './protocol.ts'
import { verdictOn } from './session.ts'
import { fromChromium } from './urls.ts'

export type Navigation = Readonly<{ url: string; isMainFrame: boolean; isRedirect: boolean }>
/** Asks the page's owner; false stops the navigation. */
type Guard = (frameId: string, navigation: Navigation, chromiumUrl: string) => boolean | undefined

const guards = new Set<Guard>()

export function guardNavigation(guard: Guard): () => void {
  guards.add(guard)
  return () => guards.delete(guard)
}

function mayNavigate(paused: PausedRequest, url: string): boolean {
  const isRedirect = paused.redirectedRequestId !== undefined
  const shown = paused.request.url + (paused.request.urlFragment ?? '')
  for (const guard of guards) {
    const answer = guard(paused.frameId, { url, isMainFrame: true, isRedirect }, shown)
    if (answer !== undefined) return answer
  }
  return true // a page that belongs to no window is being closed already
}

function toRequest(paused: PausedRequest, url: string): Request {
  const { method, headers, postDataEntries } = paused.request
  const bytes = (postDataEntries ?? []).map((entry) => Buffer.from(entry.bytes ?? '', 'base64'))
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(bytes)
  const visible = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
  return new Request(url, { method, headers: Object.fromEntries(visible), body })
}

async function serve(cdp: Cdp, paused: PausedRequest, url: string): Promise<void> {
  const server = serverOf(url)
  if (server === undefined) {
    // Of an own scheme nothing may go out to the network, where nobody would answer anyway.
    if (url === paused.request.url) {
      await cdp.send('Fetch.continueRequest', { requestId: paused.requestId })
    } else await refuse(cdp, paused, 'Failed')
    return
  }
  const response = await server(toRequest(paused, url))
  const bytes = Buffer.from(await response.arrayBuffer())
  await cdp.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: Array.from(response.headers, ([name, value]) => ({ name, value })),
    body: bytes.toString('base64'),
  })
}

async function refuse(cdp: Cdp, paused: PausedRequest, errorReason: string): Promise<void> {
  await cdp.send('Fetch.failRequest', { requestId: paused.requestId, errorReason })
}

let lastId = 0

/** Chromium looks for an icon by itself, Electron does not: the app never hears of it. */
async function withoutIcon(cdp: Cdp, { requestId }: PausedRequest): Promise<void> {
  const nothing = { responseCode: 204, responseHeaders: [], body: '' }
  await cdp.send('Fetch.fulfillRequest', { requestId, ...nothing })
}

async function decide(cdp: Cdp, paused: PausedRequest): Promise<void> {
  const url = fromChromium(paused.request.url)
  const { method } = paused.request
  if (paused.resourceType === 'Other' && new URL(url).pathname === '/favicon.ico') {
    await withoutIcon(cdp, paused)
    return
  }
  if (paused.resourceType === 'Document' && !mayNavigate(paused, url)) {
    await refuse(cdp, paused, 'Aborted')
    return
  }
  lastId += 1
  const resourceType = paused.resourceType.toLowerCase()
  const { cancel, redirectURL } = await verdictOn({ id: lastId, url, method, resourceType })
  if (redirectURL !== undefined) {
    throw new TypeError('stand-in for Electron: webRequest redirectURL is not implemented')
  }
  if (cancel === true) await refuse(cdp, paused, 'BlockedByClient')
  else await serve(cdp, paused, url)
}

beforeReady(async (cdp) => {
  cdp.on('Fetch.requestPaused', (paused) => {
    decide(cdp, paused).catch((error: Error) => {
      say(`request ${fromChromium(paused.request.url)} failed: ${error.message}`)
      refuse(chromium().cdp, paused, 'Failed').catch((late: Error) => hint(late.message))
    })
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
})
