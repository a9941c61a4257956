import type { ReportColumn } from '#shared/schemas/report.ts'

export type Counts = Readonly<Record<string, number>>

/** A column of figures. `of`: how often people who are alike count, all of them together. */
export type Figure<P> = ReportColumn & Readonly<{ of: (person: P) => number }>

export type Counting<P> = Readonly<{
  figures: readonly Figure<P>[]
  /** keys of the rows in which somebody stands; more than one where rows overlap */
  rowsOf: (person: P) => readonly string[]
  /** left out: whoever stands in a row */
  isInTotal?: (person: P) => boolean
}>

/** The total has everybody once, whatever rows they stand in. */
export function countRows<P>(
  counting: Counting<P>,
  people: Iterable<P>,
): Readonly<{ rows: ReadonlyMap<string, Counts>; total: Counts }> {
  const { figures, rowsOf, isInTotal } = counting
  const rows = new Map<string, number[]>()
  const empty = () => figures.map(() => 0)
  const total = empty()
  for (const person of people) {
    const keys = rowsOf(person)
    const into = keys.map((key) => {
      const known = rows.get(key)
      if (known !== undefined) return known
      const fresh = empty()
      rows.set(key, fresh)
      return fresh
    })
    if (isInTotal?.(person) ?? keys.length > 0) into.push(total)
    if (into.length > 0) add(figures, person, into)
  }
  const named = (counts: readonly number[]): Counts =>
    Object.fromEntries(figures.map(({ key }, at) => [key, counts[at] ?? 0]))
  return {
    rows: new Map([...rows].map(([key, counts]) => [key, named(counts)])),
    total: named(total),
  }
}

/** Adds people alike to all of these counts, which stand in the order of the figures. */
function add<P>(figures: readonly Figure<P>[], person: P, into: readonly number[][]): void {
  for (const [at, { of }] of figures.entries()) {
    const times = of(person)
    if (times === 0) continue
    for (const counts of into) counts[at] = (counts[at] ?? 0) + times
  }
}

const isInTotal = <P>({ isInTotal: says, rowsOf }: Counting<P>, person: P): boolean =>
  says === undefined ? rowsOf(person).length > 0 : says(person)

/** Whether somebody is behind a figure; `row` '' is the total. A column that is not counted has nobody behind it. */
export function behind<P>(
  counting: Counting<P>,
  row: string,
  column: string,
): (person: P) => boolean {
  const figure = counting.figures.find(({ key }) => key === column)
  if (figure === undefined) return () => false
  return (person) =>
    figure.of(person) > 0 &&
    (row === '' ? isInTotal(counting, person) : counting.rowsOf(person).includes(row))
}
