// R9 日报/变动表 (domain.md §6, §7; cli.md, day figures): a row a day, each from the evening before to its own.
import { addDays } from '#shared/domain/day/index.ts'
import { isWanted, type Sight } from './asked.ts'
import { destinationOf, isInN, isLanded, isUnemployed } from './on-a-day.ts'
import { schemeOf } from './schemes.ts'
import { type Cell, count, type Row, type Table, times } from './table.ts'
import { knownOn, type Page, type Person, type World } from './world.ts'

export function changesTable(sight: Sight): Table {
  const { asked } = sight
  const days: string[] = []
  for (let day = asked.from; day <= asked.asOf; day = addDays(day, 1)) days.push(day)
  const rows = days.map((day) => [day, dayOf(sight, sight.pages, day)] as const)
  return { rows: new Map(rows), total: totalOf(rows.map(([, row]) => row)) }
}

/** Everybody who ever stood on the list of names, as they were known last. */
function everKnown(pages: readonly Page[]): World {
  const all = new Map<number, Person>()
  for (const { world } of pages) for (const one of world) all.set(one.id, one)
  return [...all.values()]
}

/** A day as these pages know it: several destinations on one day count as the last of them. */
function dayOf(sight: Sight, pages: readonly Page[], day: string): Row {
  const { cohort } = sight.asked
  const eve = addDays(day, -1)
  const all = everKnown(pages).filter((one) => isWanted(sight, one))
  const [had, has] = [knownOn(pages, eve), knownOn(pages, day)].map(
    (world) => new Set(world.filter(isInN).map(({ id }) => id)),
  )
  const wasIn = ({ id }: Person) => had?.has(id) === true
  const isIn = ({ id }: Person) => has?.has(id) === true
  const wasOpen = (one: Person) => isUnemployed(one, eve)
  const isOpen = (one: Person) => isUnemployed(one, day)
  const landed = all.filter((one) => isIn(one) && wasOpen(one) && isLanded(one, day))
  const ofGroups = Object.entries(schemeOf(cohort).groups).map(([group, codes]) => [
    group,
    count(landed.filter((one) => codes.includes(destinationOf(one, day)))),
  ])
  const listed = (pages.at(-1)?.world ?? []).filter((one) => isWanted(sight, one))
  const onDay = ({ on }: Readonly<{ on: string }>) => on === day
  return {
    opening: count(all.filter((one) => wasIn(one) && wasOpen(one))),
    landed: count(landed),
    ...Object.fromEntries(ofGroups),
    fallback: count(all.filter((one) => isIn(one) && isLanded(one, eve) && isOpen(one))),
    moved_in: count(all.filter((one) => !wasIn(one) && isIn(one) && wasOpen(one))),
    moved_out: count(all.filter((one) => wasIn(one) && !isIn(one) && wasOpen(one))),
    closing: count(all.filter((one) => isIn(one) && isOpen(one))),
    contacts: times(listed, (one) => one.contacts.filter(onDay).length),
    pushes: times(listed, (one) => one.pushes.filter(onDay).length),
  }
}

/** From the first morning to the last evening. */
function totalOf(rows: readonly Row[]): Row {
  const keys = Object.keys(rows[0] ?? {})
  return Object.fromEntries(keys.map((key) => [key, ofAll(key, rows)]))
}

function ofAll(key: string, rows: readonly Row[]): Cell {
  const cells = rows.map((row) => row[key]).filter((cell) => cell !== undefined)
  const end = key === 'opening' ? cells[0] : key === 'closing' ? cells.at(-1) : undefined
  if (end !== undefined) return end
  const value = cells.reduce((sum, cell) => sum + Number(cell.value), 0)
  const who = new Set(cells.flatMap((cell) => cell.who ?? []))
  return { value, who: [...who].sort((a, b) => a - b) }
}
