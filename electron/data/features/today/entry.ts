import type { Day } from '#shared/domain/day/index.ts'

/** Somebody in a section of the day, before names are looked up. */
export type Entry = Readonly<{
  id: number
  day: Day | null
  groups: readonly string[]
  appointment: number | null
}>
