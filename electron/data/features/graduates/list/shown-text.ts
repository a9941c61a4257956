// From the text that cells show back to the codes that are stored.
import { codeList } from '#shared/codes/index.ts'
import type { Field } from '#shared/domain/fields/index.ts'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import { allRegions } from '#shared/domain/regions/index.ts'

type Shown = Readonly<{ code: string; words: readonly string[] }>
export type Codes = Readonly<{ found: readonly string[]; known: readonly string[] }>

const LATIN = /^[a-z]+$/

/** The codes whose name (or its initials or pinyin) holds the text; null for a field that stores what it shows. */
export function codesShowing(field: Field, text: string, cohort: number): Codes | null {
  const names = namesOf(field, cohort)
  if (names === null) return null
  const needle = text.trim().toLowerCase()
  const isLatin = LATIN.test(needle)
  const found = names.filter(
    ({ words }) =>
      words.some((word) => word.toLowerCase().includes(needle)) ||
      (isLatin && spelled(words[0] ?? '').some((word) => word.includes(needle))),
  )
  return { found: found.map(({ code }) => code), known: names.map(({ code }) => code) }
}

function namesOf(field: Field, cohort: number): readonly Shown[] | null {
  if (field.type === 'region') {
    return allRegions().map(({ code, name }) => ({ code, words: [name] }))
  }
  if (field.list === null) return null
  return codeList(field.list, cohort).map(({ code, name, nameEn }) => ({
    code,
    words: nameEn === undefined ? [name] : [name, nameEn],
  }))
}

function spelled(name: string): readonly string[] {
  const { initials, full } = pinyinKeys(name)
  return [initials, full.replaceAll(' ', '')]
}
