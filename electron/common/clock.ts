import { type Day, isDay, todayIn } from '#shared/domain/day/index.ts'

/** Time is passed in, so that tests and imports with an effective day decide it. */
export type Clock = Readonly<{ now: () => Date }>

export const systemClock: Clock = { now: () => new Date() }

/** The calendar day in Asia/Shanghai. */
export function today(clock: Clock): Day {
  return todayIn(clock.now())
}

/** Whether it is a day that exists and is not after today: nothing that a clerk records can have happened tomorrow. */
export function hasCome(day: string, clock: Clock): day is Day {
  return isDay(day) && day <= today(clock)
}
