// Which page was open when the window was locked: the shell loads it anew. Not who was shown on it.
const KEPT = 'page'

export function keepPage(): void {
  sessionStorage.setItem(KEPT, location.hash.split('/')[1] ?? '')
}

/** The path of that page; null where none was open. */
export function lastPage(): string | null {
  const page = sessionStorage.getItem(KEPT) ?? ''
  return page === '' ? null : `/${page}`
}
