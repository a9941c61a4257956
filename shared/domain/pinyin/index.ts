// How a name is found and sorted by typing Latin letters. Surnames are read as surnames (单 shan,
// 曾 zeng); ü is written v, and found as u and as the yu of passports too.
import { givenSyllables, isTwoParts, numberedSyllables } from './numbered.ts'
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
function variantsOf({ isCertain, syllables, full }: Part): readonly string[] {
  return isCertain ? NO_VARIANTS : combine(syllables).filter((variant) => variant !== full)
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

/** A whole name, or its surname or given name, read. */
type Part = Readonly<{
  syllables: readonly Syllable[]
  full: string
  /** `full` without blanks */
  joined: string
  initials: string
  sortKey: string
  /** there is no other way to read it */
  isCertain: boolean
}>

function toPart(syllables: readonly Syllable[]): Part {
  const full = syllables.map(({ reading }) => reading).join(' ')
  return {
    syllables,
    full,
    joined: full.replaceAll(' ', ''),
    initials: initialsOf(full),
    sortKey: syllables.map(({ character, reading, tone }) => reading + tone + character).join(''),
    isCertain: syllables.every((syllable) => readingsOf(syllable).length === 1),
  }
}

const nameOf = remembering((name) => toPart(readName(name)))
const surnameOf = remembering((surname) => toPart(readHan(surname, true)))
const givenNameOf = remembering((given) => {
  const numbered = givenSyllables(given)
  return toPart(Array.from(given, (character, at) => syllable(character, numbered[at] ?? '')))
})

function remembering(find: (text: string) => Part): (text: string) => Part {
  const known = new Map<string, Part>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) {
      found = find(text)
      if (known.size >= REMEMBERED) known.clear()
      known.set(text, found)
    }
    return found
  }
}

/** Most names differ, but not their parts: remembered apart they cost little to put together. */
function partOf(name: string): Part {
  if (name.length < 2 || !isTwoParts(name)) return nameOf(name)
  const surname = surnameOf(name.charAt(0))
  const given = givenNameOf(name.slice(1))
  const isCertain = surname.isCertain && given.isCertain
  return {
    syllables: isCertain ? [] : [...surname.syllables, ...given.syllables],
    full: `${surname.full} ${given.full}`,
    joined: surname.joined + given.joined,
    initials: surname.initials + given.initials,
    sortKey: surname.sortKey + given.sortKey,
    isCertain,
  }
}

/** How the name sorts; the same as `sortKey` of its keys. */
export function nameSortKey(name: string): string {
  return partOf(name).sortKey
}

/** The keys of a name. */
export function pinyinKeys(name: string): PinyinKeys {
  const part = partOf(name)
  const { full, initials, sortKey } = part
  return { full, initials, sortKey, variants: variantsOf(part) }
}

// The dot of 艾力·买买提 has several shapes and is often left out.
const IGNORED = /[\s\u200b-\u200d\ufeff·•‧・･]/g

/** What a user typed, in the form in which searchText holds it. */
export function searchNeedle(text: string): string {
  return text.normalize('NFKC').replace(IGNORED, '').toLowerCase().replaceAll('ü', 'v')
}

// What normalising leaves as it is.
const PLAIN = /^[0-9a-z\u4e00-\u9fff]*$/

function toNeedle(text: string): string {
  return PLAIN.test(text) ? text : searchNeedle(text)
}

export type SearchParts = Readonly<{
  name: string
  studentNo: string | null
  mobile: string | null
  idNumber: string | null
}>

function wordsOf(name: string): string[] {
  const part = partOf(name)
  if (part.isCertain) return [toNeedle(name), toNeedle(part.initials), toNeedle(part.joined)]
  const variants = variantsOf(part)
  return [
    name,
    part.initials,
    ...variants.map(initialsOf),
    part.joined,
    ...variants.map((reading) => reading.replaceAll(' ', '')),
  ].map(toNeedle)
}

/**
 * One text in which a person is found with LIKE '%needle%': name, initials and joined pinyin in
 * all their variants, student number, mobile, the last four of the ID number.
 */
export function searchText({ name, studentNo, mobile, idNumber }: SearchParts): string {
  const words = wordsOf(name)
  words.push(
    toNeedle(studentNo ?? ''),
    toNeedle(mobile ?? ''),
    toNeedle((idNumber ?? '').slice(-4)),
  )
  let text = ''
  for (const [at, word] of words.entries()) {
    if (word !== '' && words.indexOf(word) === at) text += text === '' ? word : ` ${word}`
  }
  return text
}
