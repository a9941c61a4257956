import { behind, type Counting, type Person, type ReportHead } from '#shared/domain/report/index.ts'
import type { ReportTable, ReportWhere } from '#shared/schemas/report.ts'
import { type PeopleWish, selectAlike, selectSingly } from '../people.ts'
import type { Scope } from '../repository.ts'

/** Of whom what is restricted may be seen. */
export type IsOpen = (graduateId: number) => boolean

export type Asked = Readonly<{
  head: ReportHead
  scope: Scope
  where: ReportWhere
  isOpen: IsOpen
  /** a first day was asked for */
  hasPeriod: boolean
  /** of today, by all that is known */
  isToday: boolean
}>

/** Where a table comes from. */
export type TableSource = Readonly<{
  table: (asked: Asked) => ReportTable
  /** numbers of those behind a figure, ascending; `row` '' is the total */
  behind: (asked: Asked, row: string, column: string) => readonly number[]
}>

type Counted = Readonly<{
  wish: (asked: Asked) => PeopleWish
  counting: (head: ReportHead, people: readonly Person[]) => Counting<Person>
  report: (head: ReportHead, people: readonly Person[], asked: Asked) => ReportTable
}>

/** A table that counts people: figures and names by the same counting. */
export function countedTable({ wish, counting, report }: Counted): TableSource {
  const wished = (asked: Asked): PeopleWish => ({ where: asked.where, ...wish(asked) })
  return {
    table: (asked) => report(asked.head, selectAlike(asked.scope, wished(asked)), asked),
    behind: (asked, row, column) => {
      const people = selectSingly(asked.scope, wished(asked))
      const isBehind = behind(counting(asked.head, people), row, column)
      return people.filter(isBehind).map(({ id }) => id)
    },
  }
}
