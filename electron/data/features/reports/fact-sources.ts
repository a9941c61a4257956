// What a person is, fact by fact: a number of each, and what it stands for.
import type { FactId } from '#shared/domain/report/index.ts'
import { OFFICE_FACTS } from '#shared/domain/report/report-ids.ts'
import type { ReportWhere } from '#shared/schemas/report.ts'
import { prepared } from '../../ledger-file/query.ts'
import { dayNumber } from '../../state/day-number.ts'
import type { Moment } from '../../state/moment.ts'
import { BOOKS, FACT_BOOKS, FURTHER_FACTS, groupsAt, OFFICE_BOOKS } from './books.ts'
import { factColumn, groupColumn, majorColumn, officeColumn, schoolColumn } from './columns.ts'
import type { Scope } from './repository.ts'
import type { Column } from './roll.ts'

type FactSource = Column &
  Readonly<{
    textOf: (number: number) => string | null
    numberOf: (text: string) => number | undefined
  }>

export function factSource(moment: Moment, { asOf }: Scope, fact: FactId): FactSource {
  if (fact === 'school') return schoolSource(moment)
  const office = (OFFICE_FACTS as readonly FactId[]).indexOf(fact)
  const further = FURTHER_FACTS.indexOf(fact)
  const book = OFFICE_BOOKS[office] ?? FACT_BOOKS[further] ?? BOOKS.major
  const column =
    office >= 0
      ? officeColumn(moment, dayNumber(asOf), office)
      : further >= 0
        ? factColumn(moment, further)
        : majorColumn(moment)
  return { ...column, textOf: book.at, numberOf: book.find }
}

function schoolSource(moment: Moment): FactSource {
  const rows = prepared(moment.db, 'SELECT id, name FROM school').all() as SchoolRow[]
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return {
    numbers: schoolColumn(moment).numbers,
    size: rows.reduce((most, { id }) => Math.max(most, id), 0) + 1,
    textOf: (id) => names.get(id) ?? null,
    numberOf: (text) => rows.find(({ name }) => name === text)?.id,
  }
}

type SchoolRow = Readonly<{ id: number; name: string }>

/** Whether all of it holds of the person in a row on the day; undefined: of everybody. */
export function passing(
  moment: Moment,
  scope: Scope,
  { group, ...facts }: ReportWhere,
): ((row: number) => boolean) | undefined {
  const tests = Object.entries(facts).map(([fact, text]) => {
    const { numbers, numberOf } = factSource(moment, scope, fact as FactId)
    const wanted = numberOf(text)
    return (row: number) => wanted !== undefined && numbers[row] === wanted
  })
  if (group !== undefined) {
    const { numbers } = groupColumn(moment, dayNumber(scope.asOf))
    tests.push((row) => groupsAt(numbers[row] ?? 0).includes(group))
  }
  return tests.length === 0 ? undefined : (row) => tests.every((test) => test(row))
}
