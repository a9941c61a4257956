// Chromium cannot be taught a scheme from outside, so app://bundle/x is shown to it as
// https://bundle.app.<SUFFIX>/x and never leaves the machine (.invalid resolves nowhere).
const SUFFIX = '.electron-stand-in.invalid'

const schemes = new Set<string>()

export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

export function isOwnScheme(scheme: string): boolean {
  return schemes.has(scheme)
}

/** app://bundle/x as Chromium sees it; other addresses stay as they are. */
export function toChromium(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  const scheme = url.protocol.slice(0, -1)
  if (!schemes.has(scheme)) return address
  return `https://${url.host}.${scheme}${SUFFIX}${url.pathname}${url.search}${url.hash}`
}

/** The address as the app knows it. */
export function fromChromium(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (!url.hostname.endsWith(SUFFIX)) return address
  const labels = url.hostname.slice(0, -SUFFIX.length).split('.')
  const scheme = labels.pop()
  return `${scheme}://${labels.join('.')}${url.pathname}${url.search}${url.hash}`
}

export function originOf(address: string): string {
  if (!URL.canParse(address)) return 'null'
  const url = new URL(address)
  return schemes.has(url.protocol.slice(0, -1)) ? `${url.protocol}//${url.host}` : url.origin
}
