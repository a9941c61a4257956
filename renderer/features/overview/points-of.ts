import { pointsAbove } from '#shared/domain/rates/index.ts'

type Rate = Readonly<{ landed: number; graduates: number }>

/** How far a rate is above another, in percentage points. */
export const pointsOf = (now: Rate, before: Rate): string =>
  pointsAbove(
    { part: now.landed, whole: now.graduates },
    { part: before.landed, whole: before.graduates },
  )
