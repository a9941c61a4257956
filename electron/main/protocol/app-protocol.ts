// app://bundle/ is the only origin of the page: files of the built page, read only, with the security headers.
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'
import { SCHEME } from './our-url.ts'
import { resolveAsset } from './resolve-asset.ts'

/** Once, before the application is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

export function serveBundle(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  const root = realpathSync(folder)
  protocol.handle(SCHEME, (request) => respond(root, request.method, request.url))
}

export async function respond(root: string, method: string, url: string): Promise<Response> {
  const asset = await resolveAsset(root, method, url)
  const headers = new Headers({
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  })
  if (!asset.ok) return new Response(null, { status: asset.status, headers })
  headers.set('Content-Type', asset.mediaType)
  return new Response(await readFile(asset.path), { status: 200, headers })
}
