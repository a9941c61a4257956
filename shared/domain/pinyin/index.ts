// How a name is found and sorted by typing Latin letters. Surnames are read as surnames (单 shan,
// 曾 zeng); ü is written v, and found as u and as the yu of passports too.
import { numberedSyllables } from './numbered.ts'
import { nameBeginnings, otherReadings } from './readings.ts'

export type PinyinKeys = Readonly<{
  /** 'shan xiong xin' */
  full: string
  /** 'sxx' */
  initials: string
  /** Sorts by reading, then tone, then character: all 李 stand together, apart from 黎. */
  sortKey: string
  /** Other ways to read or spell the name, as `full`. */
  variants: readonly string[]
}>

type Syllable = Readonly<{ character: string; reading: string; tone: string }>

const REMEMBERED = 200_000
const MOST_VARIANTS = 8
const WORDS = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
const HAN = /^\p{Script=Han}/u
const U_UMLAUT = /^([ln])v/

const remembered = new Map<string, PinyinKeys>()

function syllable(character: string, numbered: string): Syllable {
  const last = numbered.at(-1) ?? ''
  const tone = last >= '0' && last <= '9' ? last : ''
  return { character, reading: numbered.slice(0, numbered.length - tone.length), tone }
}

function readHan(word: string, isSurnameFirst: boolean): readonly Syllable[] {
  const characters = [...word]
  const numbered = numberedSyllables(word, isSurnameFirst)
  const known = isSurnameFirst
    ? nameBeginnings.find(([start]) => word.startsWith(start))
    : undefined
  return characters.map((character, at) =>
    syllable(character, known?.[1][at] ?? numbered[at] ?? character),
  )
}

function readName(name: string): readonly Syllable[] {
  const words = name.normalize('NFC').toLowerCase().match(WORDS) ?? []
  return words.flatMap((word, at) =>
    HAN.test(word) ? readHan(word, at === 0) : [{ character: '', reading: word, tone: '' }],
  )
}

const knownReadings = new Map<string, readonly string[]>()

function readingsOf(syllable: Syllable): readonly string[] {
  const key = syllable.character + syllable.reading
  const known = knownReadings.get(key)
  if (known !== undefined) return known
  const readings = findReadings(syllable)
  if (knownReadings.size >= REMEMBERED) knownReadings.clear()
  knownReadings.set(key, readings)
  return readings
}

function findReadings({ character, reading }: Syllable): readonly string[] {
  const readings = [reading, ...(otherReadings.get(character) ?? [])]
  const respelled = readings.flatMap((text) =>
    U_UMLAUT.test(text) ? [text, text.replace('v', 'u'), text.replace('v', 'yu')] : [text],
  )
  return [...new Set(respelled)]
}

const NO_VARIANTS: readonly string[] = []

/** Other ways to read the name than `full`; most names have none. */
function variantsOf(syllables: readonly Syllable[], full: string): readonly string[] {
  if (syllables.every((syllable) => readingsOf(syllable).length === 1)) return NO_VARIANTS
  return combine(syllables).filter((variant) => variant !== full)
}

function combine(syllables: readonly Syllable[]): readonly string[] {
  let combined: readonly (readonly string[])[] = [[]]
  for (const readings of syllables.map(readingsOf)) {
    combined = readings
      .flatMap((reading) => combined.map((start) => [...start, reading]))
      .slice(0, MOST_VARIANTS)
  }
  return combined.map((parts) => parts.join(' '))
}

const FIRST_LETTERS = /(?<=^| )[^ ]/gu

function initialsOf(full: string): string {
  return full.match(FIRST_LETTERS)?.join('') ?? ''
}

/** The keys of a name; asked for the same name again, they come from memory. */
export function pinyinKeys(name: string): PinyinKeys {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const syllables = readName(name)
  const full = syllables.map(({ reading }) => reading).join(' ')
  const keys = {
    full,
    initials: initialsOf(full),
    sortKey: syllables.map(({ character, reading, tone }) => reading + tone + character).join(''),
    variants: variantsOf(syllables, full),
  }
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(name, keys)
  return keys
}

// The dot of 艾力·买买提 has several shapes and is often left out.
const IGNORED = /[\s\u200b-\u200d\ufeff·•‧・･]/g

/** What a user typed, in the form in which searchText holds it. */
export function searchNeedle(text: string): string {
  return text.normalize('NFKC').replace(IGNORED, '').toLowerCase()
}

const PLAIN = /^[0-9a-z]*$/

function toNeedle(text: string): string {
  return PLAIN.test(text) ? text : searchNeedle(text)
}

export type SearchParts = Readonly<{
  name: string
  studentNo: string | null
  mobile: string | null
  idNumber: string | null
}>

const nameWords = new Map<string, readonly string[]>()

function wordsOf(name: string): readonly string[] {
  const known = nameWords.get(name)
  if (known !== undefined) return known
  const { full, initials, variants } = pinyinKeys(name)
  const words = [
    name,
    initials,
    ...variants.map(initialsOf),
    ...[full, ...variants].map((reading) => reading.replaceAll(' ', '')),
  ].map(toNeedle)
  if (nameWords.size >= REMEMBERED) nameWords.clear()
  nameWords.set(name, words)
  return words
}

/**
 * One text in which a person is found with LIKE '%needle%': name, initials and joined pinyin in
 * all their variants, student number, mobile, the last four of the ID number.
 */
export function searchText({ name, studentNo, mobile, idNumber }: SearchParts): string {
  const parts = [...wordsOf(name)]
  for (const text of [studentNo ?? '', mobile ?? '', (idNumber ?? '').slice(-4)]) {
    parts.push(toNeedle(text))
  }
  return parts.filter((part, at) => part !== '' && parts.indexOf(part) === at).join(' ')
}
