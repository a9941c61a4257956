import type { Change } from '#shared/contract/report-change.ts'
import type { ChangeAxis, ChangePart } from '#shared/domain/report/change.ts'
import { termsOf } from './terms.ts'

export type Bar = Readonly<{
  key: ChangePart | 'begin' | 'end'
  kind: 'end' | 'rising' | 'falling'
  /** the count before it */
  start: number
  low: number
  high: number
  label: string
}>

/** From the count at the beginning step by step to the one at the end. */
export function barsOf({ from, to, parts }: Change, axis: ChangeAxis): Bar[] {
  let count = from[axis]
  const whole = (key: 'begin' | 'end', own: number): Bar => ({
    ...{ key, kind: 'end', start: own, low: 0, high: own, label: String(own) },
  })
  const steps = termsOf(parts, axis).map(({ part, sign, count: size, shift }): Bar => {
    const start = count
    count += shift
    return {
      key: part,
      kind: shift > 0 ? 'rising' : 'falling',
      start,
      low: Math.min(start, count),
      high: Math.max(start, count),
      label: size === 0 ? '0' : `${sign}${size}`,
    }
  })
  return [whole('begin', from[axis]), ...steps, whole('end', to[axis])]
}

/** One person more or less of so many is seen. */
const SEEN_WHOLE = 30

/** From where on the counts are drawn: small changes of a large whole would not be seen from 0 on. */
export function floorOf(bars: readonly Bar[]): number {
  const levels = bars.flatMap(({ kind, low, high }) => (kind === 'end' ? [high] : [low, high]))
  const [least, most] = [Math.min(...levels), Math.max(...levels)]
  return most > SEEN_WHOLE && least > most / 2
    ? Math.max(0, Math.floor(least - (most - least) * 0.6 - 1))
    : 0
}
