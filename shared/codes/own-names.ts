// What a school calls codes itself: other names for those of a list, and further ones.
import type { CodeEntry } from './entry.ts'
import type { CodeListName } from './lists.ts'

/** A name; or one that is offered no more, while what is stored goes on saying it. */
type OwnName = string | Readonly<{ name: string; hidden: boolean }>
type OfList = Readonly<Record<string, OwnName>>

/** By list and code. */
export type OwnNames = Readonly<Partial<Record<CodeListName, OfList | undefined>>>

export function withOwnNames(entries: readonly CodeEntry[], names: OfList): readonly CodeEntry[] {
  const codes = Object.keys(names)
  if (codes.length === 0) return entries
  const renamed = entries.map((entry) => {
    const own = names[entry.code]
    if (own === undefined) return entry
    const { nameEn: _official, ...rest } = entry
    // Files go on saying the official name.
    return { ...rest, ...saidBy(own), aliases: [...entry.aliases, entry.name] }
  })
  const known = new Set(entries.map(({ code }) => code))
  const further = codes
    .filter((code) => !known.has(code))
    .map((code) => {
      const said = saidBy(names[code] ?? code)
      return { code, ...said, parent: null, aliases: [], fromYear: null, toYear: null }
    })
  // The last of a list ("other") stays the last.
  return [...renamed, ...further].toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

const saidBy = (own: OwnName): Pick<CodeEntry, 'name' | 'hidden'> =>
  typeof own === 'string' ? { name: own } : own
