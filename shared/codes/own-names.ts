// What a school calls codes itself: other names for those of a list, and further ones.
import type { CodeEntry } from './entry.ts'
import type { CodeListName } from './lists.ts'

/** By list and code. */
export type OwnNames = Readonly<
  Partial<Record<CodeListName, Readonly<Record<string, string>> | undefined>>
>

export function withOwnNames(
  entries: readonly CodeEntry[],
  names: Readonly<Record<string, string>>,
): readonly CodeEntry[] {
  const codes = Object.keys(names)
  if (codes.length === 0) return entries
  const renamed = entries.map((entry) => {
    const name = names[entry.code]
    if (name === undefined) return entry
    const { nameEn: _official, ...rest } = entry
    // Files go on saying the official name.
    return { ...rest, name, aliases: [...entry.aliases, entry.name] }
  })
  const known = new Set(entries.map(({ code }) => code))
  const further = codes
    .filter((code) => !known.has(code))
    .map((code) => {
      const name = names[code] ?? code
      return { code, name, parent: null, aliases: [], fromYear: null, toYear: null }
    })
  // The last of a list ("other") stays the last.
  return [...renamed, ...further].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
