// The only place that decides whether an address is ours. Parsed, never compared by its beginning;
// `origin` is the string "null" for a scheme of one's own and cannot be used.
export const SCHEME = 'app'
export const HOST = 'bundle'
export const START_URL = `${SCHEME}://${HOST}/`

export function isOurs(raw: string): boolean {
  if (!URL.canParse(raw)) return false
  const url = new URL(raw)
  return (
    url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
  )
}
