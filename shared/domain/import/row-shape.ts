// Objects of many rows that all have the same keys. Filled key by key, an object of more than a dozen keys becomes a
// hash table, slow to copy, to list and to write as JSON; copies of one that was parsed whole stay flat.

/** Makes rows with these keys, every value null. */
export function rowShape<T>(keys: readonly string[]): () => Record<string, T | null> {
  const empty: Record<string, null> = JSON.parse(
    `{${[...new Set(keys)].map((key) => `${JSON.stringify(key)}:null`).join(',')}}`,
  )
  return () => ({ ...empty })
}
