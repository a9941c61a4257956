// Which of the words that a field knows come near one that it does not know: by common characters, by spelling, by
// sound (土目 is 土木), by one being part of the other.
import { normaliseCodeText } from '../../codes/index.ts'
import { pinyinKeys } from '../pinyin/index.ts'

export type Candidate = Readonly<{
  value: string
  label: string
  /** everything that it is called */
  words: readonly string[]
}>

const LONGEST = 40
const NEAR = 0.45
const SAME_SOUND = 0.9
const SHORTEST_PART = 2

/** The nearest first, at most `most`. */
export function nearestWords(
  text: string,
  candidates: readonly Candidate[],
  most = 5,
): readonly Candidate[] {
  const given = wordOf(text)
  if (given.text === '') return []
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(given, candidate.words) }))
    .filter(({ score }) => score >= NEAR)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

type Word = Readonly<{ text: string; characters: readonly string[]; pairs: readonly string[] }>

const remembered = new Map<string, Word>()
const REMEMBERED = 20_000

function wordOf(text: string): Word {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const characters = [...normaliseCodeText(text)].slice(0, LONGEST)
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  const word = { text: characters.join(''), characters, pairs }
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(text, word)
  return word
}

function scoreOf(given: Word, words: readonly string[]): number {
  return words.reduce((best, word) => Math.max(best, similarity(given, wordOf(word))), 0)
}

function similarity(one: Word, other: Word): number {
  if (one.text === other.text) return 1
  const shared = common(one.characters, other.characters)
  if (shared === 0) return sameSound(one, other)
  const overlap =
    0.5 * dice(shared, one.characters, other.characters) +
    0.5 * dice(common(one.pairs, other.pairs), one.pairs, other.pairs)
  const longest = Math.max(one.characters.length, other.characters.length)
  const spelling = 1 - editDistance(one.characters, other.characters) / longest
  return Math.max(overlap, spelling, partOf(one, other), sameSound(one, other))
}

function dice(shared: number, one: readonly string[], other: readonly string[]): number {
  const all = one.length + other.length
  return all === 0 ? 0 : (2 * shared) / all
}

function common(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const part of other) left.set(part, (left.get(part) ?? 0) + 1)
  let shared = 0
  for (const part of one) {
    const count = left.get(part) ?? 0
    if (count === 0) continue
    shared++
    left.set(part, count - 1)
  }
  return shared
}

/** More often a name is cut short than lengthened. */
function partOf(given: Word, known: Word): number {
  const isShorter = given.characters.length < known.characters.length
  const [short, long] = isShorter ? [given, known] : [known, given]
  if (short.characters.length < SHORTEST_PART || !long.text.includes(short.text)) return 0
  return (isShorter ? 0.5 : 0.4) + 0.5 * (short.characters.length / long.characters.length)
}

const HAN_ONLY = /^\p{Script=Han}+$/u

function sameSound(one: Word, other: Word): number {
  if (one.characters.length !== other.characters.length) return 0
  if (!HAN_ONLY.test(one.text) || !HAN_ONLY.test(other.text)) return 0
  return pinyinKeys(one.text).full === pinyinKeys(other.text).full ? SAME_SOUND : 0
}

/** How many characters have to be put in, taken out or changed. */
export function editDistance(one: readonly string[], other: readonly string[]): number {
  let above = other.map((_character, at) => at + 1)
  one.forEach((character, row) => {
    let before = row
    let left = row + 1
    above = other.map((also, at) => {
      const up = above[at] ?? 0
      const cost = Math.min(up + 1, left + 1, before + (character === also ? 0 : 1))
      before = up
      left = cost
      return cost
    })
  })
  return above.at(-1) ?? one.length
}
