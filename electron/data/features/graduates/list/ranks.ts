// Where each text of a column stands among the others: codes as their list has them, names by their readings, numbers
// by size, schools as the office has them, other texts as a Chinese dictionary has them (pinyin, 2班 before 10班).
import { type CodeListName, codeList } from '#shared/codes/index.ts'
import { isRestricted, restrictedText } from '#shared/domain/fields/restricted.ts'
import { prepared } from '../../../ledger-file/query.ts'
import { shownField } from './columns.ts'
import type { Dictionary } from './dictionary.ts'
import { column, reading, type Sheet } from './sheet.ts'

export type Ranks = Readonly<{
  /** of whoever stands at a place; negative for an empty cell */
  ranks: (place: number) => number
  /** greater than every rank */
  size: number
}>
type Compare = (a: string, b: string) => number
type Ranked = Readonly<{ ofNumber: Int32Array; size: number }>

const byStored: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const { compare: byDictionary } = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Remembered with the column; new texts make them anew. */
const known = new WeakMap<Dictionary, Map<string, Ranked & Readonly<{ texts: number }>>>()

export function ranksOf(sheet: Sheet, field: string): Ranks {
  const key = field === 'name' ? 'name_key' : field
  return ranked(sheet, key, 'sort', () => asShown(field, comparison(sheet, field)))
}

/** What is restricted stands where its asterisks do. */
function asShown(field: string, compare: Compare): Compare {
  if (!isRestricted(field)) return compare
  return (a, b) => compare(restrictedText(field, a), restrictedText(field, b))
}

/** Texts by their characters' codes. */
export function storedRanks(sheet: Sheet, key: string): Ranks {
  return ranked(sheet, key, 'stored', () => byStored)
}

function ranked(sheet: Sheet, key: string, name: string, comparison: () => Compare): Ranks {
  const dictionary = column(sheet, key)
  const kept = known.get(dictionary) ?? new Map<string, Ranked & Readonly<{ texts: number }>>()
  known.set(dictionary, kept)
  const { texts, numbers } = dictionary
  let found = kept.get(name)
  if (found === undefined || found.texts !== texts.length) {
    found = { ...rank(texts, comparison()), texts: texts.length }
    kept.set(name, found)
  }
  const { ofNumber, size } = found
  return { ranks: (place) => ofNumber[numbers[place] ?? 0] ?? -1, size }
}

/** Texts that compare alike share a rank: the next sort decides. */
function rank(texts: readonly string[], compare: Compare): Ranked {
  const numbers = Array.from(texts.keys()).filter((number) => texts[number] !== '')
  const text = (number: number): string => texts[number] ?? ''
  numbers.sort((a, b) => compare(text(a), text(b)))
  const ofNumber = new Int32Array(texts.length).fill(-1)
  let size = 0
  for (const [index, number] of numbers.entries()) {
    const before = numbers[index - 1]
    if (before !== undefined && compare(text(before), text(number)) !== 0) size += 1
    ofNumber[number] = size
  }
  return { ofNumber, size: size + 1 }
}

function comparison(sheet: Sheet, key: string): Compare {
  const field = shownField(key)
  if (key === 'school_id') return bySchool(sheet)
  if (key === 'name' || field === undefined) return byStored
  if (field.list !== null) return byPosition(codePositions(field.list, sheet.scope.cohort))
  switch (field.type) {
    case 'number':
      return (a, b) => Number(a) - Number(b)
    case 'text':
      return byDictionary
    default:
      return byStored
  }
}

/** Several codes in one cell compare one after the other; what no list knows comes behind. */
function byPosition(positions: ReadonlyMap<string, number>): Compare {
  const keyOf = (text: string): string =>
    text
      .split(',')
      .map((code) => String(positions.get(code) ?? positions.size).padStart(6, '0') + code)
      .join(',')
  const keys = new Map<string, string>()
  const remembered = (text: string): string => {
    const key = keys.get(text) ?? keyOf(text)
    keys.set(text, key)
    return key
  }
  return (a, b) => byStored(remembered(a), remembered(b))
}

function codePositions(list: CodeListName, cohort: number): ReadonlyMap<string, number> {
  return new Map(codeList(list, cohort).map(({ code }, index) => [code, index]))
}

function bySchool(sheet: Sheet): Compare {
  const schools = 'SELECT name FROM school ORDER BY position, id'
  const names = reading(sheet, () => prepared(sheet.db, schools).pluck().all())
  const positions = new Map(names.map((name, index) => [String(name), index]))
  return (a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0)
}
