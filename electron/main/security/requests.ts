// The page loads nothing from a network: only its own files, data: and blob: pictures, and the developer tools.
import type { Session } from 'electron'
import { isOurs } from '../protocol/our-url.ts'

const LOCAL_SCHEMES: readonly string[] = ['data:', 'blob:', 'devtools:']

export function isLocalRequest(raw: string): boolean {
  return isOurs(raw) || (URL.canParse(raw) && LOCAL_SCHEMES.includes(new URL(raw).protocol))
}

export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !isLocalRequest(details.url) }),
  )
}
