// The choices in a column's header: which values it has among those whom the filter shows, and how often.
import { AppError } from '#shared/contract/app-error.ts'
import { holdsSeveral } from '#shared/domain/fields/index.ts'
import { showsTest } from './column-filter.ts'
import { shownField } from './columns.ts'
import { countsAmong } from './dictionary.ts'
import { type AskedFilter, shownBy } from './places.ts'
import { column, type Sheet } from './sheet.ts'

type Wish = Readonly<{ filter: AskedFilter; field: string; search: string; limit: number }>
type Value = Readonly<{ value: string; count: number }>
export type Values = Readonly<{ values: Value[]; distinct: number; filled: number }>

/** `isConcealed`: the numbers are not shown, so they are not listed either; only how many cells are empty. */
export function valuesOf(
  sheet: Sheet,
  { filter, field: key, search, limit }: Wish,
  isConcealed: boolean,
): Values {
  const field = shownField(key)
  if (field === undefined) throw new AppError('invalid_input')
  const columns = filter.columns.filter((other) => other.field !== key)
  const places = shownBy(sheet, { ...filter, columns })
  const dictionary = column(sheet, key)
  const counted = Array.from(countsAmong(dictionary, places), (count, number) => ({
    value: dictionary.texts[number] ?? '',
    count,
  })).filter(({ count }) => count > 0)
  const empty = counted.filter(({ value }) => value === '')
  const filled = places.length - (empty[0]?.count ?? 0)
  if (isConcealed) return { values: empty, distinct: empty.length, filled }
  const passes = search.trim() === '' ? () => true : showsTest(field, search, sheet.scope.cohort)
  const values = (holdsSeveral(field) ? byCode(counted) : counted)
    .filter(({ value }) => passes(value))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return { values: values.slice(0, limit), distinct: values.length, filled }
}

/** Somebody with several codes counts for each. */
function byCode(counted: readonly Value[]): Value[] {
  const counts = new Map<string, number>()
  for (const { value, count } of counted) {
    for (const code of value.split(',')) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return Array.from(counts, ([value, count]) => ({ value, count }))
}
