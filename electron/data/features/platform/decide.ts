// What is decided about differences: taken over, asked about, or left with a reason. Never by itself, always undoable.
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output, Parsed } from '#shared/contract/index.ts'
import { type Day, isDay } from '#shared/domain/day/index.ts'
import type { PlatformDecision } from '#shared/schemas/platform.ts'
import type { DataContext, Session } from '../../context.ts'
import type { BatchWriter } from '../../ledger-file/change-log.ts'
import { writeBatch } from '../../write-batch.ts'
import { recordDestination } from '../destinations/record.ts'
import { type Compared, type Comparison, compareWithPlatform, OPEN, TAKEN } from './compare.ts'
import { type PlatformDetails, WORD } from './details.ts'
import type { PlatformListRow } from './repository.ts'

const CODES: Readonly<Record<PlatformDecision, string>> = {
  open: OPEN,
  take: TAKEN,
  ask: '2',
  keep: '3',
}

/**
 * That somebody falls back is registered with its reason, in the ledger; what the standard does not know, by hand. What
 * was signed before a fallback is older than what the ledger knows: taken over, it would hide that it was broken off.
 */
export function canTake({ state, row, person, details }: Compared, list: PlatformListRow): boolean {
  if (state !== 'landed_there' && state !== 'different') return false
  if (row === null || row.destination === '' || details[WORD] !== undefined) return false
  const fellBackOn = person?.fellBackOn ?? null
  return fellBackOn === null || fellBackOn <= takenFrom(details, list)
}

/** From the day of signing, or else of the list. */
function takenFrom({ sign_date: signed = '' }: PlatformDetails, { day }: PlatformListRow): Day {
  return isDay(signed) && signed <= day ? signed : day
}

export function decide(
  ctx: DataContext,
  session: Session,
  { lines, decision, reason, screen }: Parsed<'platform.decide'>,
): Output<'platform.decide'> {
  if (decision === 'keep' && reason === '') throw new AppError('invalid_input', { field: 'reason' })
  const comparison = compareWithPlatform(session)
  const wanted = lines.map(({ rowId, graduateId }) =>
    comparison.differing.find(
      ({ row, person }) => (row?.id ?? null) === rowId && (person?.id ?? null) === graduateId,
    ),
  )
  const known = wanted.filter((one) => one !== undefined)
  const { list } = comparison
  const isReady = (one: Compared) => decision !== 'take' || (list !== null && canTake(one, list))
  const ready = known.filter(isReady)
  const refused = lines.length - ready.length
  if (ready.length === 0) return { batch: null, done: 0, refused }
  const label = { key: `platform_${decision}`, params: { count: ready.length } }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    const day = today(ctx.clock)
    const now = ctx.clock.now().toISOString()
    for (const one of ready) {
      if (decision === 'take') takeOver(session, batch, one, comparison, now)
      const decidedOn = decision === 'open' ? null : day
      const said = { decision: CODES[decision], reason, facts: one.facts, decided_on: decidedOn }
      keepDecision(batch, one, comparison, said)
    }
    return { batch: batch.current(), done: ready.length, refused }
  })
}

function takeOver(
  session: Session,
  batch: BatchWriter,
  { row, person, details }: Compared,
  { list }: Comparison,
  now: string,
): void {
  if (row === null || person === null || list === null) return
  recordDestination(session, batch, {
    graduateId: person.id,
    destination: row.destination,
    happenDate: takenFrom(details, list),
    recordedAt: now,
    details,
    by: 'import',
  })
}

type Said = Readonly<{ decision: string; reason: string; facts: string; decided_on: string | null }>

/** Who is not on the list has no row there; one is made that holds the decision alone. */
function keepDecision(
  batch: BatchWriter,
  { row, person }: Compared,
  { list }: Comparison,
  said: Said,
): void {
  if (row !== null) {
    batch.update('platform_row', row.id, row, said)
    return
  }
  if (person === null || list === null) return
  batch.insert('platform_row', {
    list_id: list.id,
    graduate_id: person.id,
    student_no: person.studentNo,
    name: person.name,
    destination: '',
    details: '',
    ...said,
  })
}
