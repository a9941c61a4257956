// Tables whose rows stand in blocks, one a dimension: everybody stands in each of the blocks once.
import { type CodeListName, codeList, codeName } from '#shared/codes/index.ts'
import { regionName } from '../regions/index.ts'
import { type FactId, type Person, unitKey, unitOf } from './count/index.ts'
import { LEVEL_ORDER, levelOf } from './levels.ts'

export type Dimension = Readonly<{
  key: string
  title: string
  fact: FactId
  /** what of the fact makes a row; null: not filled in */
  valueIn: (person: Person, cohort: number) => string | null
  /** the rows that come first, in this order; the others follow by their values */
  order: (cohort: number) => readonly string[]
  nameOf: (value: string, cohort: number) => string
}>

const own =
  (fact: FactId) =>
  ({ facts }: Person): string | null =>
    facts[fact] || null

/** The values of a code list in its order. */
export const byCode = (
  fact: FactId,
  title: string,
  list: CodeListName,
  valueIn: Dimension['valueIn'] = own(fact),
): Dimension => ({
  key: fact,
  title,
  fact,
  valueIn,
  order: (cohort) => codeList(list, cohort).map(({ code }) => code),
  nameOf: (value, cohort) => codeName(list, value, cohort),
})

/** By province, as its code says. */
export const byProvince = (
  fact: FactId,
  title: string,
  valueIn: Dimension['valueIn'] = own(fact),
): Dimension => ({
  key: fact,
  title,
  fact,
  valueIn,
  order: () => [],
  nameOf: (value) => regionName(value) ?? value,
})

const LEVEL_NAMES: Readonly<Record<string, string>> = { 本科: '本科（含二学位）' }

/** 博士, 硕士, 本科, 专科. */
export const byLevel: Dimension = {
  key: 'edu_level',
  title: '学历',
  fact: 'edu_level',
  valueIn: ({ facts }, cohort) => levelOf(facts.edu_level, cohort),
  order: () => LEVEL_ORDER,
  nameOf: (value) => LEVEL_NAMES[value] ?? value,
}

/** Key of a row: sex=1; sex= is not filled in. */
export const dimensionRow =
  ({ key, valueIn }: Dimension, cohort: number) =>
  (person: Person): string =>
    `${key}${unitKey(valueIn(person, cohort))}`

/** The dimension in which a row stands. */
export const dimensionOf = (dimensions: readonly Dimension[], row: string): Dimension | undefined =>
  dimensions.find(({ key }) => row.startsWith(`${key}=`))

/** The value of a row; null: not filled in. */
const valueOfRow = ({ key }: Dimension, row: string): string | null => unitOf(row.slice(key.length))

/** Rows of a dimension in its order, what is not filled in last, each with what it is called. */
export function dimensionRows(
  dimension: Dimension,
  rows: Iterable<string>,
  cohort: number,
): { key: string; name: string }[] {
  const places = new Map(dimension.order(cohort).map((value, at) => [value, at]))
  const place = (value: string | null): number =>
    value === null ? Number.MAX_SAFE_INTEGER : (places.get(value) ?? places.size)
  return [...rows]
    .map((key) => ({ key, value: valueOfRow(dimension, key) }))
    .sort((one, other) => place(one.value) - place(other.value) || (one.key < other.key ? -1 : 1))
    .map(({ key, value }) => ({
      key,
      name: value === null ? `（未填${dimension.title}）` : dimension.nameOf(value, cohort),
    }))
}
