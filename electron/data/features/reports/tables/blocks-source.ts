import {
  behind,
  type Counting,
  type Dimension,
  dimensionOf,
  type PeopleBy,
  type Person,
  type ReportHead,
} from '#shared/domain/report/index.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import { type PeopleWish, selectAlikeInEach, selectSingly } from '../people.ts'
import type { Asked, TableSource } from './table-source.ts'

type Blocks = Readonly<{
  dimensions: readonly Dimension[]
  counting: (head: ReportHead, dimension: Dimension, people: readonly Person[]) => Counting<Person>
  report: (head: ReportHead, peopleBy: PeopleBy) => ReportTable
}>

/** A table of blocks: people are counted anew for each, because few are alike in all of its dimensions. */
export function blocksTable({ dimensions, counting, report }: Blocks): TableSource {
  const wished = ({ where }: Asked): PeopleWish => ({ placeOnly: true, where })
  const facts = dimensions.map(({ fact }) => fact)
  return {
    table(asked) {
      const people = selectAlikeInEach(asked.scope, facts, wished(asked))
      return report(asked.head, ({ fact }) => people.get(fact) ?? [])
    },
    behind(asked, row, column) {
      const dimension = row === '' ? dimensions[0] : dimensionOf(dimensions, row)
      if (dimension === undefined) return []
      const people = selectSingly(asked.scope, { ...wished(asked), facts: [dimension.fact] })
      const isBehind = behind(counting(asked.head, dimension, people), row, column)
      return people.filter(isBehind).map(({ id }) => id)
    },
  }
}
