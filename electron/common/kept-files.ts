// Paths by their opaque tokens: the newest few hundred that the user picked or dropped, here and in the data thread.
export type KeptFiles = Readonly<{
  set: (token: string, path: string) => void
  get: (token: string) => string | undefined
  all: () => readonly (readonly [token: string, path: string])[]
}>

const KEPT = 200

export function createKeptFiles(): KeptFiles {
  const paths = new Map<string, string>()
  return {
    set(token, path) {
      paths.set(token, path)
      const oldest = paths.keys().next().value
      if (paths.size > KEPT && oldest !== undefined) paths.delete(oldest)
    },
    get: (token) => paths.get(token),
    all: () => [...paths],
  }
}
