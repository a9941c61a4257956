// Turns a request of app:// into a file of the page's folder, or refuses it. Knows nothing of Electron.
import { realpath, stat } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { isOurs } from './our-url.ts'

export type Asset = Readonly<
  { ok: true; path: string; mediaType: string } | { ok: false; status: 400 | 403 | 404 | 405 }
>

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  // what PDFs are drawn with: characters of fonts, and fonts that a file may leave out
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
}

const refuse = (status: 400 | 403 | 404 | 405): Asset => ({ ok: false, status })

/** `root` must be the folder's real path: links that lead out of it are refused. */
export async function resolveAsset(root: string, method: string, rawUrl: string): Promise<Asset> {
  if (method !== 'GET') return refuse(405)
  if (!isOurs(rawUrl)) return refuse(403)
  const path = pathInside(new URL(rawUrl).pathname)
  if (path === null) return refuse(400)
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()]
  if (mediaType === undefined) return refuse(404)
  const real = await realFile(join(root, path))
  if (real === null) return refuse(404)
  return leavesFolder(root, real) ? refuse(403) : { ok: true, path: real, mediaType }
}

/** Names of plain folders and files only: no encoded separators, drives, streams, dots that climb, or control characters. */
function pathInside(pathname: string): string | null {
  if (pathname === '/') return 'index.html'
  const names = pathname.slice(1).split('/')
  return names.every((name) => /^[\w.-]+$/.test(name) && !/^\.+$/.test(name))
    ? join(...names)
    : null
}

async function realFile(path: string): Promise<string | null> {
  try {
    const real = await realpath(path)
    return (await stat(real)).isFile() ? real : null
  } catch {
    return null // whatever the file system says, the page learns only that there is no such file
  }
}

function leavesFolder(root: string, path: string): boolean {
  const way = relative(root, path)
  return way.startsWith('..') || isAbsolute(way)
}
