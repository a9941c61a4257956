import { today } from '#common/clock.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { removeFinding, saveFinding } from './findings.ts'
import { countGroups, countWillingness, selectFindings } from './repository.ts'
import { closeRound, listRounds, openRound, outstanding, removeRound } from './surveys.ts'

type Methods = Extract<keyof DataHandlers, `${'classes' | 'surveys' | 'findings'}.${string}`>

export function classesHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'classes.overview': () => {
      const { db, info } = openSession(ctx)
      const on = { db, cohort: info.cohort, asOf: today(ctx.clock) }
      const { willingness, outside } = countWillingness(on)
      return {
        inLedger: willingness.reduce((sum, { people }) => sum + people, 0),
        outside,
        willingness,
        groups: countGroups(on),
      }
    },
    'surveys.list': () => listRounds(ctx, openSession(ctx)),
    'surveys.open': (round) => openRound(ctx, openSession(ctx), round),
    'surveys.close': (round) => closeRound(ctx, openSession(ctx), round),
    'surveys.remove': ({ id }) => removeRound(ctx, openSession(ctx), id),
    'surveys.outstanding': ({ id }) => outstanding(ctx, openSession(ctx), id),
    'findings.list': () => selectFindings(openSession(ctx).db),
    'findings.save': (finding) => saveFinding(ctx, openSession(ctx), finding),
    'findings.remove': ({ id }) => removeFinding(ctx, openSession(ctx), id),
  }
}
