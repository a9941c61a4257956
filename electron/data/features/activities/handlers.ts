import { today } from '#common/clock.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { ratio } from '#shared/domain/rates/index.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import { ruleOn } from '../settings/rules.ts'
import {
  selectAttendance,
  selectContactGroups,
  selectFairs,
  selectFairTotals,
  selectLectures,
  selectMeasures,
} from './repository.ts'
import {
  closeContactGroup,
  removeFair,
  removeLecture,
  removeMeasure,
  saveContactGroup,
  saveFair,
  saveLecture,
  saveMeasure,
} from './save.ts'

type Methods = Extract<
  keyof DataHandlers,
  `${'fairs' | 'lectures' | 'contactGroups' | 'measures'}.${string}`
>

export function activitiesHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'fairs.list': () => listFairs(ctx, openSession(ctx)),
    'fairs.save': (fair) => saveFair(ctx, openSession(ctx), fair),
    'fairs.remove': ({ id }) => removeFair(ctx, openSession(ctx), id),
    'lectures.list': () => selectLectures(openSession(ctx).db),
    'lectures.save': (lecture) => saveLecture(ctx, openSession(ctx), lecture),
    'lectures.remove': ({ id }) => removeLecture(ctx, openSession(ctx), id),
    'lectures.attendance': ({ id }) => selectAttendance(openSession(ctx).db, id),
    'contactGroups.list': () => selectContactGroups(openSession(ctx).db),
    'contactGroups.save': (group) => saveContactGroup(ctx, openSession(ctx), group),
    'contactGroups.close': ({ id }) => closeContactGroup(ctx, openSession(ctx), id),
    'measures.list': () => selectMeasures(openSession(ctx).db),
    'measures.save': (measure) => saveMeasure(ctx, openSession(ctx), measure),
    'measures.remove': ({ id }) => removeMeasure(ctx, openSession(ctx), id),
  }
}

/** The denominator of 供需比 is entered by hand: no count of ours stands for it (domain.md §0, finding 5). */
function listFairs(ctx: DataContext, session: Session) {
  const { db } = session
  const { seekers } = ruleOn(session, 'seekers', today(ctx.clock))
  const online = selectFairTotals(db, true)
  const offline = selectFairTotals(db, false)
  const of = (demand: number) => (seekers === null ? null : ratio(demand, seekers))
  return {
    fairs: selectFairs(db),
    online,
    offline,
    seekers,
    onlineRatio: of(online.demand),
    offlineRatio: of(offline.demand),
  }
}
