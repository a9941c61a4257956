import { today } from '#common/clock.ts'
import { codeByCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Parsed } from '#shared/contract/index.ts'
import { isDay } from '#shared/domain/day/index.ts'
import type { GroupCondition } from '#shared/schemas/group-rule.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { END_OF_TIME } from '../../state/intervals.ts'
import { storeTried } from '../../state/recompute.ts'
import { writeBatch } from '../../write-batch.ts'
import { selectGraduate } from '../graduates/repository.ts'
import { ruleOn } from '../settings/rules.ts'
import { countMembers, type GroupCount, selectMemberships } from './repository.ts'

type Wish = Omit<Parsed<'keyGroups.set'>, 'screen'>

/** Puts people into a group, or takes them out of it; see the contract. */
export function setGroup(
  ctx: DataContext,
  session: Session,
  { screen, ...wish }: Parsed<'keyGroups.set'>,
): { batch: number | null; changed: number } {
  requireSettable(ctx, session, wish)
  const ids = [...new Set(wish.ids)]
  for (const id of ids) {
    if (selectGraduate(session.db, id) === undefined) throw new AppError('not_found')
  }
  const label = {
    key: wish.on ? 'setGroup' : 'unsetGroup',
    params: { count: ids.length, group: wish.group },
  }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const put = wish.on ? into : outOf
    const changed = ids.filter((id) => put(session, batch, id, wish)).length
    return { batch: batch.current(), changed }
  })
}

function requireSettable(ctx: DataContext, session: Session, { group, on, from }: Wish): void {
  const now = today(ctx.clock)
  const entry = codeByCode('group', group, session.info.cohort)
  if (entry === undefined) throw new AppError('not_found', { what: group })
  if (!isDay(from) || from > now) throw new AppError('day_refused', { day: from })
  const isDerived = ruleOn(session, 'key_groups', now).some((rule) => rule.group === group)
  if (on && isDerived) throw new AppError('group_derived', { group: entry.name })
}

function into({ db }: Session, batch: BatchWriter, graduateId: number, wish: Wish): boolean {
  const { group, from, basis } = wish
  const spells = selectMemberships(db, graduateId, group)
  const present = spells.find((spell) => spell.valid_from <= from && from < spell.valid_to)
  // What is said of somebody who is in it already is the basis.
  if (present !== undefined && present.valid_to === END_OF_TIME) {
    return basis !== '' && batch.update('group_membership', present.id, present, { basis })
  }
  for (const later of spells.filter((spell) => spell.valid_from >= from)) {
    batch.remove('group_membership', later.id, later)
  }
  if (present !== undefined) {
    const patch = { valid_to: END_OF_TIME, ...(basis === '' ? {} : { basis }) }
    return batch.update('group_membership', present.id, present, patch)
  }
  batch.insert('group_membership', {
    graduate_id: graduateId,
    group_code: group,
    valid_from: from,
    valid_to: END_OF_TIME,
    basis,
  })
  return true
}

function outOf({ db }: Session, batch: BatchWriter, graduateId: number, wish: Wish): boolean {
  const ended = selectMemberships(db, graduateId, wish.group).filter(
    (spell) => spell.valid_to > wish.from,
  )
  for (const spell of ended) {
    if (spell.valid_from >= wish.from) batch.remove('group_membership', spell.id, spell)
    else batch.update('group_membership', spell.id, spell, { valid_to: wish.from })
  }
  return ended.length > 0
}

const NOBODY = { people: 0, inLedger: 0 }

/** Held by a group of its own, which is counted and taken back. */
export function tryRule(
  ctx: DataContext,
  session: Session,
  when: GroupCondition,
): Omit<GroupCount, 'group'> {
  const { db, info } = session
  const tried = 'tried'
  db.exec('SAVEPOINT tried')
  try {
    storeTried(session, tried, when)
    const counts = countMembers(db, info.cohort, today(ctx.clock))
    const { people, inLedger } = counts.find(({ group }) => group === tried) ?? NOBODY
    return { people, inLedger }
  } finally {
    db.exec('ROLLBACK TO tried; RELEASE tried')
  }
}
