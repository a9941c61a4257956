// A stick or a share may hang for minutes in the middle of a read. Nothing waits for it longer than its limit, and as
// long as one operation hangs no other is begun: a few of them would stop every file operation of the process.
import type { DataContext } from '#data/context.ts'
import { AppError } from '#shared/contract/app-error.ts'

/** Says that there was progress; throws once nobody waits any more, so that the work ends where it stands. */
export type Beat = () => void

const hanging = new WeakMap<DataContext, Set<symbol>>()

/** Runs work on a place that may hang; throws second_place_silent after `limitMs` without progress. */
export async function withPatience<T>(
  ctx: DataContext,
  limitMs: number,
  work: (beat: Beat) => Promise<T>,
): Promise<T> {
  const stuck = hanging.get(ctx) ?? new Set()
  hanging.set(ctx, stuck)
  if (stuck.size > 0) throw new AppError('second_place_silent')
  const mine = Symbol('work')
  let late = false
  const gaveUp = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late = true
    stuck.add(mine)
    gaveUp.reject(new AppError('second_place_silent'))
  }, limitMs)
  const beat: Beat = () => {
    if (late) throw new AppError('second_place_silent')
    timer.refresh()
  }
  const running = work(beat).finally(() => {
    clearTimeout(timer)
    stuck.delete(mine)
  })
  return Promise.race([running, gaveUp.promise])
}
