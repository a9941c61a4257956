// protocol and net: the app's own scheme, and fetch in the main process.
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRunning } from './browser.ts'
import { known } from './unknown.ts'
import { addScheme, isOwnScheme } from './urls.ts'

type Serve = (request: Request) => Response | Promise<Response>

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const serving = new Map<string, Serve>()

export const protocol = known('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (isRunning()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme } of schemes) addScheme(scheme)
  },
  handle(scheme: string, serve: Serve): void {
    if (!isOwnScheme(scheme)) {
      throw new TypeError(
        `stand-in for Electron: protocol.handle of '${scheme}', a scheme that was not registered as privileged, is not implemented`,
      )
    }
    if (serving.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    serving.set(scheme, serve)
  },
  unhandle(scheme: string): void {
    serving.delete(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => serving.has(scheme),
}) satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>

/** What serves this address, if the app does. */
export function serverOf(url: string): Serve | undefined {
  return URL.canParse(url) ? serving.get(new URL(url).protocol.slice(0, -1)) : undefined
}

async function fetchFile(url: string): Promise<Response> {
  const file = fileURLToPath(url)
  try {
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'
    return new Response(await readFile(file), { headers: { 'content-type': type } })
  } catch (cause) {
    throw new Error('net::ERR_FILE_NOT_FOUND', { cause })
  }
}

export const net = known('net', {
  async fetch(input: string | Request, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    if (request.url.startsWith('file:')) return fetchFile(request.url)
    const serve = serverOf(request.url)
    return serve === undefined ? fetch(request) : serve(request)
  },
  isOnline: (): boolean => true,
}) satisfies Pick<Electron.Net, 'isOnline'>
