// Whether a text says one of many words. A cohort has a million numbers and a file's findings a million signs, so words
// are looked up by how they begin and not tried one by one.

/** As two hands write the same word: width, blanks and capitals do not count. */
export function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

const BEGINNINGS = [8, 4, 2] as const
const SHORTEST = 2

export type Matcher = (text: string) => boolean

export function createMatcher(words: Iterable<string>): Matcher {
  const levels = BEGINNINGS.map((length) => ({ length, byBeginning: new Map<string, string[]>() }))
  for (const word of new Set(words)) {
    const level = levels.find(({ length }) => word.length >= length)
    if (level === undefined || word.length < SHORTEST) continue
    const beginning = word.slice(0, level.length)
    const alike = level.byBeginning.get(beginning)
    if (alike === undefined) level.byBeginning.set(beginning, [word])
    else alike.push(word)
  }
  const used = levels.filter(({ byBeginning }) => byBeginning.size > 0)
  return (given) => {
    const text = normalised(given)
    for (let at = 0; at < text.length; at++) {
      for (const { length, byBeginning } of used) {
        const alike = byBeginning.get(text.slice(at, at + length))
        if (alike?.some((word) => text.startsWith(word, at)) === true) return true
      }
    }
    return false
  }
}
