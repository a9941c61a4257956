import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { hasRestrictedNote } from '#shared/domain/fields/restricted.ts'
import type { StatusEvent } from '#shared/schemas/graduate.ts'
import type { Past } from '#shared/schemas/past.ts'
import { type DataContext, openSession, type Session } from '../../context.ts'
import { inThePast } from '../../past/in-the-past.ts'
import { knowledgeOf } from '../../past/knowledge.ts'
import { ruleOn } from '../settings/rules.ts'
import { addPeople } from './add.ts'
import { conceal, reveal, revealDetails, shownRow, shownValue } from './concealment.ts'
import { selectEvents } from './events.ts'
import { exportList } from './export-list.ts'
import { listHandlers } from './list/handlers.ts'
import { readExtra } from './list-cells.ts'
import { removePeople } from './remove.ts'
import {
  selectGraduate,
  selectGroups,
  selectIssues,
  selectPeople,
  selectShared,
} from './repository.ts'
import { setCells } from './set-cells.ts'
import { toRows } from './view.ts'

type Methods = Extract<keyof DataHandlers, `graduates.${string}`>

export function graduatesHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const rowsOf = (ids: readonly number[], past: Past | undefined) => {
    const session = openSession(ctx)
    const { db, info } = session
    const day = past?.asOf ?? today(ctx.clock)
    const scope = {
      cohort: info.cohort,
      today: day,
      intervals: ruleOn(session, 'intervals', day),
      evidence: ruleOn(session, 'evidence', day),
    }
    const stored = {
      people: selectPeople(db, ids),
      issues: selectIssues(db, ids),
      groups: selectGroups(db, ids, scope.today),
      shared: selectShared(db, ids),
    }
    return toRows(ids, stored, scope).map((row) => shownRow(session, row))
  }
  const asOf = <T>(ids: readonly number[], past: Past | undefined, read: () => T): T =>
    past === undefined ? read() : inThePast(openSession(ctx), past, read, ids)
  return {
    ...listHandlers(ctx),
    'graduates.rows': ({ ids, past }) => asOf(ids, past, () => rowsOf(ids, past)),
    'graduates.card': ({ id, past }) =>
      asOf([id], past, () => {
        const [row] = rowsOf([id], past)
        const session = openSession(ctx)
        const { db } = session
        const person = selectGraduate(db, id)
        if (row === undefined || person === undefined) throw new AppError('not_found')
        const events = selectEvents(db, id).map((event) => shownEvent(session, id, event))
        const had = past && events.filter(({ happenDate }) => happenDate <= past.asOf)
        return { row, extra: readExtra(person.extra), events: had ?? events }
      }),
    'graduates.past': ({ past }) => knowledgeOf(openSession(ctx).db, past),
    'graduates.setCells': ({ edits, screen, dryRun }) =>
      setCells(ctx, openSession(ctx), edits, { screen, dryRun }),
    'graduates.reveal': ({ ids, screen }) => reveal(ctx, openSession(ctx), ids, screen),
    'graduates.revealDetails': (wish) => revealDetails(ctx, openSession(ctx), wish),
    'graduates.export': ({ token, reason = null, ...wish }) => {
      const wanted = { ...wish, reason, path: ctx.files.path(token) }
      const work = exportList.bind(null, ctx, openSession(ctx), wanted)
      return { jobId: ctx.jobs.start('graduates.export', work) }
    },
    'graduates.conceal': () => {
      conceal(ctx, openSession(ctx))
      return {}
    },
    'graduates.add': ({ people, screen, dryRun }) =>
      addPeople(ctx, openSession(ctx), people, { screen, dryRun }),
    'graduates.remove': (removal) => removePeople(ctx, openSession(ctx), removal),
  }
}

function shownEvent(session: Session, id: number, event: StatusEvent): StatusEvent {
  if (event.axis !== 'willingness') return event
  const shown = (field: string, value: string): string => shownValue(session, id, field, value)
  const { reasons = '', reason_note: note = '' } = event.details
  const isAbout = hasRestrictedNote({ willingness: event.to, reasons })
  return {
    ...event,
    from: event.from === null ? null : shown('willingness', event.from),
    to: shown('willingness', event.to),
    details: {
      ...event.details,
      reasons: shown('reasons', reasons),
      reason_note: isAbout ? shown('reason_note', note) : note,
    },
  }
}
