// Whether a text says one of many words. A cohort has a million numbers and a file's findings a million signs, so words
// are looked up by how they begin and not tried one by one.

/** As two hands write the same word: width, blanks and capitals do not count. */
export function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

const BEGINNINGS = [8, 4, 2] as const
const SHORTEST = 2

export type Matcher = (text: string) => boolean

/** How long the longest of the words is that stands in a normalised text at a place; 0: none does. */
type Finder = (text: string, at: number) => number

export function createMatcher(words: Iterable<string>, kept: Iterable<string> = []): Matcher {
  const search = createSearch(words, kept)
  return (given) => {
    const text = normalised(given)
    const find = search(text)
    for (let at = 0; at < text.length; at++) if (find(at) > 0) return true
    return false
  }
}

/** Puts `stand` in the place of each of the words and leaves the rest of a text as it is. */
export function createReplacer(
  words: Iterable<string>,
  stand: string,
  kept: Iterable<string> = [],
): (text: string) => string {
  const search = createSearch(words, kept)
  return (given) => {
    const { text, origins } = traced(given)
    const find = search(text)
    let replaced = ''
    let kept = 0
    for (let at = 0; at < text.length; ) {
      const length = find(at)
      const last = origins[at + length - 1]
      if (length > 0 && last !== undefined) {
        replaced += given.slice(kept, origins[at]?.from) + stand
        kept = last.to
      }
      at += Math.max(length, 1)
    }
    return replaced + given.slice(kept)
  }
}

type Origin = Readonly<{ from: number; to: number }>

/** A text normalised sign by sign, and where each of its signs stood. */
function traced(given: string): Readonly<{ text: string; origins: readonly Origin[] }> {
  const origins: Origin[] = []
  let text = ''
  let from = 0
  for (const sign of given) {
    const to = from + sign.length
    const said = normalised(sign)
    text += said
    for (let unit = 0; unit < said.length; unit++) origins.push({ from, to })
    from = to
  }
  return { text, origins }
}

/** Finds the words in a text, but for those that are part of a longer one that is kept. */
function createSearch(
  words: Iterable<string>,
  kept: Iterable<string>,
): (text: string) => (at: number) => number {
  const find = createFinder(words)
  const longer = [...kept]
  if (longer.length === 0) return (text) => (at) => find(text, at)
  const findKept = createFinder(longer)
  return (text) => {
    const spans: Readonly<{ from: number; to: number }>[] = []
    for (let at = 0; at < text.length; at++) {
      const length = findKept(text, at)
      if (length > 0) spans.push({ from: at, to: at + length })
    }
    return (at) => {
      const length = find(text, at)
      const isPart = spans.some(
        ({ from, to }) => from <= at && at + length <= to && to - from > length,
      )
      return isPart ? 0 : length
    }
  }
}

function createFinder(words: Iterable<string>): Finder {
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
  return (text, at) => {
    let longest = 0
    for (const { length, byBeginning } of used) {
      for (const word of byBeginning.get(text.slice(at, at + length)) ?? []) {
        if (word.length > longest && text.startsWith(word, at)) longest = word.length
      }
    }
    return longest
  }
}
