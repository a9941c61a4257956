// What the header of a column keeps, as a test of the text that is stored in a cell.
import { AppError } from '#shared/contract/app-error.ts'
import { type Field, holdsSeveral } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { shownField } from './columns.ts'

type TextTest = (text: string) => boolean

/** A cell that holds several codes passes when one of them does. */
export function columnTest(
  filter: ColumnFilter,
  { cohort }: Readonly<{ cohort: number }>,
): TextTest {
  const field = shownField(filter.field)
  if (field === undefined) throw new AppError('invalid_input')
  switch (filter.kind) {
    case 'values': {
      const wanted = new Set(filter.values)
      if (!holdsSeveral(field)) return (text) => wanted.has(text)
      return (text) => text.split(',').some((code) => wanted.has(code))
    }
    case 'text':
      return showsTest(field, filter.text, cohort)
    case 'range':
      return rangeTest(field, filter.from, filter.to)
    case 'empty':
      return (text) => (text === '') === filter.isEmpty
  }
}

const LETTERS = /^[a-z]+$/

/** What the cell shows in either language holds the text, or its pinyin does. */
export function showsTest(field: Field, wanted: string, cohort: number): TextTest {
  const needle = wanted.trim().toLowerCase()
  const holds = (shown: string): boolean => shown.toLowerCase().includes(needle)
  const isSpelled = LETTERS.test(needle)
  return (text) => {
    const shown = valueText(field, text, { cohort, lang: 'zh' })
    if (holds(shown)) return true
    if (field.list !== null && holds(valueText(field, text, { cohort, lang: 'en' }))) return true
    return isSpelled && shown !== '' && spellings(shown).some((word) => word.includes(needle))
  }
}

function spellings(shown: string): readonly string[] {
  const { initials, full, variants } = pinyinKeys(shown)
  const joined = [full, ...variants].map((reading) => reading.replaceAll(' ', ''))
  return [initials, ...joined]
}

/** Both ends belong to it. Numbers are compared as numbers, days and other texts as texts. */
function rangeTest(field: Field, from: string | null, to: string | null): TextTest {
  if (field.type === 'number') {
    const low = from === null ? Number.NEGATIVE_INFINITY : Number(from)
    const high = to === null ? Number.POSITIVE_INFINITY : Number(to)
    return (text) => text !== '' && Number(text) >= low && Number(text) <= high
  }
  return (text) => text !== '' && (from === null || text >= from) && (to === null || text <= to)
}
