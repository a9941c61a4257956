// Puts the two halves of the bridge into a page and carries the preload's messages.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename, join } from 'node:path'
import type { Cdp } from './cdp.ts'
import { headless } from './chromium.ts'
import { decode } from './codec.ts'
import { hint } from './log.ts'
import { fromChromium } from './urls.ts'

const WORLD = 'stand-in-preload'
const BINDING = '__standInSend'

const text = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8')
const MEMBRANE = text('world/membrane.js')
const PAGE = `if (window === window.top) (() => { ${MEMBRANE}\n${text('world/page.js')} })()`
const CODEC = stripTypeScriptTypes(text('codec.ts')).replaceAll(/^export /gm, '')
const PRELOAD = [CODEC, MEMBRANE, text('world/preload.js'), text('world/title.js')].join('\n')

export type Incoming = Readonly<{
  type: 'invoke' | 'send'
  id: number
  channel: string
  args: readonly unknown[]
  /** Where the preload was running when it spoke. */
  url: string
}>
export type Listener = Readonly<{
  onMessage: (message: Incoming) => void
  onTitle: (title: string) => void
  onOpen: (url: string, frameName: string) => void
}>
type Envelope = Readonly<{ url: string; tokens: readonly string[]; text: string }>
type Wire =
  | Readonly<{ type: 'invoke' | 'send'; id: number; channel: string; args: unknown }>
  | Readonly<{ type: 'title'; title: string }>
  | Readonly<{ type: 'open'; url: string; name: string }>

export type PreloadHost = Readonly<{
  install: (preload: string, argv: readonly string[]) => readonly Promise<unknown>[]
  post: (message: Readonly<Record<string, unknown>>) => void
}>

function rendererProcess(argv: readonly string[]): string {
  const { platform, arch, versions } = process
  const type = 'renderer'
  const flags = { sandboxed: true, contextIsolated: true, isMainFrame: true }
  const markTitle = !headless
  return JSON.stringify({
    markTitle,
    process: { platform, arch, versions, type, ...flags, argv, env: {} },
  })
}

/** The app's preload bundle, wrapped as Electron wraps it: a CommonJS function body. */
function preloadSource(preload: string, argv: readonly string[]): string {
  const app = `(function (require, process, module, exports) {${readFileSync(preload, 'utf8')}\n})`
  const body = `const standIn = ${rendererProcess(argv)};\n${PRELOAD}\nrunPreload(${app})`
  return `if (window === window.top) { (() => { ${body} })() }\n//# sourceURL=${basename(preload)}`
}

/** In the wire's JSON every token is replaced by the path of its file ('' if it has none). */
async function withPaths(
  cdp: Cdp,
  sessionId: string,
  contextId: number,
  { tokens, text: wire }: Envelope,
): Promise<string> {
  let result = wire
  for (const token of tokens) {
    const call = { functionDeclaration: '(token) => __standInFile(token)', silent: true }
    const where = { executionContextId: contextId, arguments: [{ value: token }] }
    const { result: file } = await cdp.send(
      'Runtime.callFunctionOn',
      { ...call, ...where },
      sessionId,
    )
    if (file.objectId === undefined) continue
    const { path } = await cdp.send('DOM.getFileInfo', { objectId: file.objectId }, sessionId)
    result = result.replaceAll(token, JSON.stringify(path).slice(1, -1))
  }
  return result
}

function deliver(json: string, url: string, listener: Listener): void {
  // Written by world/preload.js, the only script that can reach the binding.
  const wire = JSON.parse(json) as Wire
  if (wire.type === 'title') listener.onTitle(wire.title)
  else if (wire.type === 'open') listener.onOpen(wire.url, wire.name)
  else {
    const args = decode(wire.args)
    listener.onMessage({ ...wire, url, args: Array.isArray(args) ? args : [] })
  }
}

/** The main process's side of one page's preload world. */
export function hostPreload(
  cdp: Cdp,
  { sessionId, targetId }: Readonly<{ sessionId: string; targetId: string }>,
  listener: Listener,
): PreloadHost {
  let current: number | undefined
  // Messages keep their order although one of them may have to wait for paths.
  let inbox = Promise.resolve()

  cdp.on(
    'Runtime.executionContextCreated',
    ({ context }) => {
      if (context.name === WORLD && context.auxData?.frameId === targetId) current = context.id
    },
    sessionId,
  )
  cdp.on(
    'Runtime.bindingCalled',
    ({ payload, executionContextId }) => {
      if (executionContextId !== current) return // a document that is no longer shown
      const envelope = JSON.parse(payload) as Envelope
      inbox = inbox
        .then(() => withPaths(cdp, sessionId, executionContextId, envelope))
        .then((json) => deliver(json, fromChromium(envelope.url), listener))
        .catch((error: Error) => hint(`a message of the preload was lost: ${error.message}`))
    },
    sessionId,
  )

  return {
    install(preload, argv) {
      const scripts = [{ source: PAGE }, { source: preloadSource(preload, argv), worldName: WORLD }]
      return [
        cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }, sessionId),
        ...scripts.map((script) =>
          cdp.send('Page.addScriptToEvaluateOnNewDocument', script, sessionId),
        ),
      ]
    },
    post(message) {
      if (current === undefined) return // as in Electron: nobody listens yet
      const call = {
        functionDeclaration: '(text) => __standInReceive(text)',
        executionContextId: current,
        arguments: [{ value: JSON.stringify(message) }],
        silent: true,
      }
      cdp
        .send('Runtime.callFunctionOn', call, sessionId)
        .catch((error: Error) => hint(`a message to the page was lost: ${error.message}`))
    },
  }
}
