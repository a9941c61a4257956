import { type Day, todayIn } from '#shared/domain/day/index.ts'

/** Time is passed in, so that tests and imports with an effective day decide it. */
export type Clock = Readonly<{ now: () => Date }>

export const systemClock: Clock = { now: () => new Date() }

/** The calendar day in Asia/Shanghai. */
export function today(clock: Clock): Day {
  return todayIn(clock.now())
}
