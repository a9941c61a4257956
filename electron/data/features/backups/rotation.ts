// Which backups are kept: three of today, one a day, ten in all. Those made before something that cannot be taken back
// are counted apart, so that three closings after a wrong restore do not push out what was there before it.
import type { OCCASIONS } from '#shared/contract/backups.ts'
import { addDays, type Day, todayIn } from '#shared/domain/day/index.ts'

type Occasion = (typeof OCCASIONS)[number]
export type Dated = Readonly<{ madeAt: string; occasion: Occasion }>

const OF_TODAY = 3
const IN_ALL = 10
const APART: readonly Occasion[] = ['migration', 'restore', 'rekey']
const OF_EACH_APART = 3

export type Rotation<T> = Readonly<{
  /** newest first */
  keep: readonly T[]
  remove: readonly T[]
}>

export function rotate<T extends Dated>(backups: readonly T[], today: Day): Rotation<T> {
  const keep = new Set([
    ...ordinary(backups, today),
    ...APART.flatMap((occasion) =>
      newestFirst(backups.filter((backup) => backup.occasion === occasion)).slice(0, OF_EACH_APART),
    ),
  ])
  const sorted = newestFirst(backups)
  return {
    keep: sorted.filter((backup) => keep.has(backup)),
    remove: sorted.filter((backup) => !keep.has(backup)),
  }
}

/**
 * The day on which the rule removes a kept backup if the ledger is used every day, which is the latest: each day
 * without a backup makes it a day later. null = apart, kept until three newer ones of its kind are there.
 */
export function expiryOf<T extends Dated>(
  backup: T,
  backups: readonly T[],
  today: Day,
): Day | null {
  if (isApart(backup)) return null
  const others = newestFirst(backups.filter((other) => !isApart(other)))
  const day = dayOf(backup)
  if (others.find((other) => dayOf(other) === day) !== backup) return addDays(today, 1)
  const days = [...new Set(others.map(dayOf))].sort((one, other) => byUse(one, other, today))
  return addDays(today, Math.max(IN_ALL - days.indexOf(day), 1))
}

function ordinary<T extends Dated>(backups: readonly T[], today: Day): T[] {
  const sorted = newestFirst(backups.filter((backup) => !isApart(backup)))
  const perDay = new Map<Day, T[]>()
  for (const backup of sorted) {
    const day = dayOf(backup)
    const known = perDay.get(day) ?? []
    if (known.length < (day === today ? OF_TODAY : 1)) perDay.set(day, [...known, backup])
  }
  return [...perDay.keys()]
    .sort((one, other) => byUse(one, other, today))
    .flatMap((day) => perDay.get(day) ?? [])
    .slice(0, IN_ALL)
}

// A day that has not come yet was dated by a wrong clock: it goes first, and never pushes out what is made today.
function byUse(one: Day, other: Day, today: Day): number {
  if (one > today !== other > today) return one > today ? 1 : -1
  return one < other ? 1 : one > other ? -1 : 0
}

const isApart = ({ occasion }: Dated): boolean => APART.includes(occasion)
const dayOf = ({ madeAt }: Dated): Day => todayIn(new Date(madeAt))

function newestFirst<T extends Dated>(backups: readonly T[]): T[] {
  return backups.toSorted((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt))
}
