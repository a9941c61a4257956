// Makes the pages that windows live in, and closes those that the page itself tried to make.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { beforeReady, chromium, type Page } from './browser.ts'
import type { Cdp } from './cdp.ts'
import { headless } from './chromium.ts'
import { hint } from './log.ts'

type Waiter = Readonly<{ token: string; resolve: (page: Page) => void }>

const PAGES = [{ type: 'page' }]
// In headless mode a page is known by its id, which may be told before or after the page attaches.
const attached = new Map<string, Page>()
const waitingForId = new Map<string, (page: Page) => void>()
const waitingForToken: Waiter[] = []
const destroyed = new Map<string, () => void>()
let asking = 0

function refuse(cdp: Cdp, targetId: string): void {
  cdp.send('Target.closeTarget', { targetId }).catch((error: Error) => hint(error.message))
}

function onAttached(cdp: Cdp, page: Page, opener: string | undefined, url: string): void {
  const byToken = waitingForToken.find((waiter) => url.includes(waiter.token))
  const byId = waitingForId.get(page.targetId)
  if (byToken !== undefined) {
    waitingForToken.splice(waitingForToken.indexOf(byToken), 1)
    byToken.resolve(page)
  } else if (byId !== undefined) {
    waitingForId.delete(page.targetId)
    byId(page)
  } else if (opener === undefined && asking > 0) {
    attached.set(page.targetId, page)
  } else {
    refuse(cdp, page.targetId)
  }
}

beforeReady(async (cdp) => {
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const page = { sessionId, targetId: targetInfo.targetId }
    onAttached(cdp, page, targetInfo.openerId, targetInfo.url)
  })
  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    destroyed.get(targetId)?.()
    destroyed.delete(targetId)
  })
  await cdp.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: PAGES,
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true, filter: PAGES })
})

async function createHeadless(width: number, height: number): Promise<Page> {
  asking += 1
  try {
    const { cdp } = chromium()
    const made = { url: 'about:blank', width, height, newWindow: true }
    const { targetId } = await cdp.send('Target.createTarget', made)
    const early = attached.get(targetId)
    attached.delete(targetId)
    return early ?? (await new Promise((resolve) => waitingForId.set(targetId, resolve)))
  } finally {
    asking -= 1
  }
}

/** A window of its own without a tab strip is made only by the command line. */
function createVisible(width: number, height: number): Promise<Page> {
  const { program, sameInstance } = chromium()
  const token = randomUUID()
  return new Promise((resolve, reject) => {
    waitingForToken.push({ token, resolve })
    const args = [`--app=data:text/html,#${token}`, `--window-size=${width},${height}`]
    // It hands over to the running instance and ends. Where that one is ending at this moment it
    // would stay as an instance of its own: the pipe ends it with us, the kill a little earlier.
    const child = spawn(program, [...sameInstance, '--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    child.once('error', reject)
    process.once('exit', () => child.kill('SIGKILL'))
  })
}

export async function createPage(
  width: number,
  height: number,
  onDestroyed: () => void,
): Promise<Page> {
  const page = headless ? await createHeadless(width, height) : await createVisible(width, height)
  destroyed.set(page.targetId, onDestroyed)
  return page
}
