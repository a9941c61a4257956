import type { ReportTable } from '#shared/schemas/report.ts'
import { type Counting, type Counts, countRows, type Person } from './count/index.ts'
import { type Dimension, dimensionRows } from './dimension.ts'
import type { ReportHead } from './types.ts'

/** The people of a dimension: alike in its fact. */
export type PeopleBy = (dimension: Dimension) => readonly Person[]

type Blocks = Readonly<{
  dimensions: readonly Dimension[]
  countingOf: (dimension: Dimension) => Counting<Person>
  cellsOf: (counts: Counts, total: Counts) => ReportTable['rows'][number]
}>

type Counted = Readonly<{
  rows: readonly { key: string; cells: ReportTable['rows'][number] }[]
  /** of everybody, whose blocks all have the same */
  total: ReportTable['rows'][number]
}>

/** The rows of the blocks, one block after the other. */
export function countBlocks(
  { cohort }: ReportHead,
  { dimensions, countingOf, cellsOf }: Blocks,
  peopleBy: PeopleBy,
): Counted {
  const counted = dimensions.map((dimension) => ({
    dimension,
    ...countRows(countingOf(dimension), peopleBy(dimension)),
  }))
  const total = counted[0]?.total ?? {}
  return {
    rows: counted.flatMap(({ dimension, rows }) =>
      dimensionRows(dimension, rows.keys(), cohort).map(({ key, name }) => ({
        key,
        cells: { dimension: dimension.title, value: name, ...cellsOf(rows.get(key) ?? {}, total) },
      })),
    ),
    total: { dimension: '合计', value: '', ...cellsOf(total, total) },
  }
}
