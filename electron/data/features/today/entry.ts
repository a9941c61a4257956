import type { Day } from '#shared/domain/day/index.ts'

/** Somebody in a section of the day, before names are looked up. */
export type Entry = Readonly<{
  id: number
  /** '' of those who have landed */
  willingness: string
  day: Day | null
  appointment: number | null
}>
