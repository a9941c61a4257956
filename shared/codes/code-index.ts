// Everything a list can be called is written into one map beforehand, because an import asks
// millions of times: a look-up is one hash access, and nothing is ever matched by substring.
import type { CodeEntry } from './entry.ts'
import { normaliseCodeText } from './normalise.ts'

export type CodeIndex = Readonly<{
  entries: readonly CodeEntry[]
  byCode: ReadonlyMap<string, CodeEntry>
  find: (text: string) => CodeEntry | undefined
}>

type Options = Readonly<{
  /** Spreadsheets drop leading zeros: "1" may stand for "01", "R1" for "R01". */
  padded: boolean
  /** Further words, such as codes of older or provincial lists, with the entry they stand for. */
  further: ReadonlyMap<string, CodeEntry>
}>

const SEPARATORS = ['', '-', '.', ':', '、', '_', '/', '|', ',']
const REMEMBERED = 20_000
const LIST_SEPARATOR = /[,;、/()[\]]/

function codeForms(code: string, padded: boolean): readonly string[] {
  const lower = normaliseCodeText(code)
  if (!padded) return [lower]
  const short = lower.replace(/^([a-z]?)0(\d)$/, '$1$2')
  return short === lower ? [lower] : [lower, short]
}

/** "10 签就业协议形式就业", "10-…", "签就业协议形式就业(10)" and their relatives. */
function combinedForms(code: string, word: string): readonly string[] {
  return [
    ...SEPARATORS.flatMap((separator) => [code + separator + word, word + separator + code]),
    `${word}(${code})`,
    `${word}[${code}]`,
    `(${code})${word}`,
    `[${code}]${word}`,
  ]
}

function buildWords(entries: readonly CodeEntry[], options: Options): Map<string, CodeEntry> {
  const words = new Map<string, CodeEntry>()
  const add = (word: string, entry: CodeEntry): void => {
    if (word !== '' && !words.has(word)) words.set(word, entry)
  }
  const wordsOf = (entry: CodeEntry): readonly string[] =>
    [entry.name, ...entry.aliases].map(normaliseCodeText)

  // Codes before names before aliases before combinations: the earlier meaning wins.
  for (const entry of entries) add(normaliseCodeText(entry.code), entry)
  for (const entry of entries)
    for (const form of codeForms(entry.code, options.padded)) add(form, entry)
  for (const entry of entries) add(normaliseCodeText(entry.name), entry)
  for (const entry of entries) for (const word of wordsOf(entry)) add(word, entry)
  for (const [word, entry] of options.further) add(normaliseCodeText(word), entry)
  for (const entry of entries) {
    for (const code of codeForms(entry.code, options.padded)) {
      for (const word of wordsOf(entry)) {
        for (const form of combinedForms(code, word)) add(form, entry)
      }
    }
  }
  return words
}

/** Several whole words in one cell, "出国(等签证)", count when all mean the same. */
function findAgreeing(words: ReadonlyMap<string, CodeEntry>, text: string): CodeEntry | undefined {
  const parts = text.split(LIST_SEPARATOR).filter((part) => part !== '')
  const [first, ...rest] = parts
  if (first === undefined || rest.length === 0) return undefined
  const entry = words.get(first)
  return rest.every((part) => words.get(part) === entry) ? entry : undefined
}

/** Prepares one version of one list for fast look-ups. */
export function buildCodeIndex(entries: readonly CodeEntry[], options: Options): CodeIndex {
  const words = buildWords(entries, options)
  const remembered = new Map<string, CodeEntry | undefined>()

  const find = (text: string): CodeEntry | undefined => {
    const direct = words.get(text) ?? remembered.get(text)
    if (direct !== undefined || remembered.has(text)) return direct
    const normalised = normaliseCodeText(text)
    const found = words.get(normalised) ?? findAgreeing(words, normalised)
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(text, found)
    return found
  }
  return { entries, byCode: new Map(entries.map((entry) => [entry.code, entry])), find }
}
