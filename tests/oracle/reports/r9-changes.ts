// R9 日报/变动表 (domain.md §6, §7; cli.md, day figures): a row a day, each from the evening before to its own.
import { isDeepStrictEqual } from 'node:util'
import { addDays } from '#shared/domain/day/index.ts'
import { isWanted, type Sight } from './asked.ts'
import { destinationOf, isInN, isLanded, isUnemployed } from './on-a-day.ts'
import { schemeOf } from './schemes.ts'
import { type Cell, count, type Row, said, type Table, times } from './table.ts'
import { type Finished, knownOn, type Page, type Person, type World } from './world.ts'

export function changesTable(sight: Sight): Table {
  const { asked } = sight
  const days: string[] = []
  for (let day = asked.from; day <= asked.asOf; day = addDays(day, 1)) days.push(day)
  const known = days.map((day) => {
    const now = dayOf(sight, sight.pages, day)
    const finished = sight.registers.finished.find((one) => one.day === day)
    return { day, now, told: finished === undefined ? now : asFinished(sight, finished, now) }
  })
  const told = withCorrected(known.map((one) => one.told))
  const rows = known.flatMap(({ day, now, told: frozen }, at) => [
    [day, told[at] ?? {}] as const,
    ...(isDeepStrictEqual(now, frozen) ? [] : [[`${day}~`, now] as const]),
  ])
  return { rows: new Map(rows), total: totalOf(told) }
}

/**
 * As it was when the day was finished. The domain does not say who is behind work that was frozen: how often is kept, with
 * whom is told as it stands now, and so is the work that was done with some people alone.
 */
function asFinished(sight: Sight, { day, pages }: Finished, now: Row): Row {
  const then = dayOf(sight, pages, day)
  const isPart = Object.keys(sight.asked.where).length > 0
  const work = (key: 'contacts' | 'pushes'): Cell => {
    const [frozen, present] = [then[key] ?? said(0), now[key] ?? said(0)]
    return isPart ? present : { ...frozen, who: present.who }
  }
  return { ...then, contacts: work('contacts'), pushes: work('pushes') }
}

/** What was learnt between two rows: where a day begins otherwise than the one before it ended. */
function withCorrected(rows: readonly Row[]): readonly Row[] {
  const gaps = rows.map((row, at) => {
    const before = rows[at - 1]
    return before === undefined ? 0 : Number(row.opening?.value) - Number(before.closing?.value)
  })
  if (gaps.every((gap) => gap === 0)) return rows
  return rows.map((row, at) => ({ ...row, corrected: said(gaps[at] ?? 0) }))
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
  if (cells.every(({ who }) => who === null)) return said(value)
  const who = new Set(cells.flatMap((cell) => cell.who ?? []))
  return { value, who: [...who].sort((a, b) => a - b) }
}
