// Services that are still missing to the minimum, by person with the helper.
import { today } from '#common/clock.ts'
import type { Output } from '#shared/contract/index.ts'
import { gapsOf } from '#shared/domain/follow-up/index.ts'
import type { DataContext, Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { selectGroups } from '../graduates/repository.ts'
import { ruleOn } from '../settings/rules.ts'
import { HELPER } from '../staff/repository.ts'
import { standingsOn } from './follow-ups.ts'

type Who = Readonly<{ id: number; name: string; studentNo: string; helper: string }>

/** Of those in the ledger, in the order of their helpers and student numbers. */
export function serviceGaps(ctx: DataContext, session: Session): Output<'contacts.gaps'> {
  const { db } = session
  const day = today(ctx.clock)
  const minimums = ruleOn(session, 'minimums', day)
  const standings = new Map(
    standingsOn(session, day, null).map((standing) => [standing.graduateId, standing]),
  )
  const inGroup = new Set(
    selectGroups(db, [...standings.keys()], day).map(({ graduate_id }) => graduate_id),
  )
  const people = prepared(
    db,
    `SELECT g.id, g.name, coalesce(g.student_no, '') AS studentNo, coalesce(${HELPER}, '') AS helper
       FROM ledger_state s JOIN graduate g ON g.id = s.graduate_id
      WHERE s.in_ledger = 1 ORDER BY helper = '', helper, g.student_no, g.id`,
  ).all() as Who[]
  return people.flatMap(({ id, ...who }) => {
    const standing = standings.get(id)
    if (standing === undefined) return []
    const isKeyGroup = inGroup.has(id)
    const gaps = gapsOf(standing, minimums, isKeyGroup)
    const isMissing = Object.values(gaps).some((count) => count > 0)
    return isMissing ? [{ graduateId: id, ...who, isKeyGroup, ...gaps }] : []
  })
}
