// The search field: every word of it is looked for in names, their pinyin, and numbers.
import { searchNeedle } from '#shared/domain/pinyin/index.ts'
import { textAt } from './dictionary.ts'
import { column, type Sheet } from './sheet.ts'

// Its last four are in the search column; shorter pieces of the rest (a region, a year) would find half a school.
const ID_FRAGMENT = /^\d{5,17}[\dx]$/

export function isIdFragment(needle: string): boolean {
  return ID_FRAGMENT.test(needle)
}

export function searchTest(sheet: Sheet, search: string): (place: number) => boolean {
  const words = search.trim().split(/\s+/).map(searchNeedle)
  const texts = column(sheet, 'search')
  const ids = words.some(isIdFragment) ? column(sheet, 'id_no') : null
  return (place) =>
    words.every((word) => {
      if (textAt(texts, place).includes(word)) return true
      return ids !== null && isIdFragment(word) && textAt(ids, place).includes(word.toUpperCase())
    })
}
