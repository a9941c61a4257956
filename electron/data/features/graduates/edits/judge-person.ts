// All edits of one person: judged together against the person's row as they make it.
import { isLanded } from '#shared/domain/destination/index.ts'
import { contradicts } from '#shared/domain/willingness/index.ts'
import type { Row } from '../../../ledger-file/change-log.ts'
import { besideId, type Settling, settle } from './findings.ts'
import { type DestinationVerdict, judgeDestination } from './judge-destination.ts'
import { type HelperVerdict, judgeHelper } from './judge-helper.ts'
import { judgeRoster, type RosterVerdict } from './judge-roster.ts'
import { judgeWillingness, type WillingnessVerdict } from './judge-willingness.ts'
import type { Known } from './known.ts'
import { notice, type Remark, refusal } from './remark.ts'
import { cellsOf, type EditScope } from './scope.ts'

export type PersonVerdict = Readonly<{
  remarks: readonly Remark[]
  roster: RosterVerdict
  findings: Settling
  destination: DestinationVerdict
  willingness: WillingnessVerdict
  helper: HelperVerdict
}>

export function judgePerson(
  scope: EditScope,
  known: Known,
  values: Readonly<Record<string, string>>,
  isNumberTaken: boolean,
): PersonVerdict {
  const cells = cellsOf(values)
  const roster = judgeRoster(scope, known.person, cells.graduate, isNumberTaken)
  const row: Row = { ...known.person, ...roster.patch }
  const destination = judgeDestination(
    scope,
    known.destination,
    cells.destination,
    cells.destination_detail,
  )
  const willingness = judgeWillingness(scope, known.willingness, cells.willingness)
  const helper = judgeHelper(scope, cells.pairing)
  const beside = [
    ...(destination.stated === null ? [] : ['destination']),
    ...Object.keys(destination.details),
    ...Object.keys(willingness.said),
    ...(helper.staff === undefined ? [] : ['helper']),
  ]
  const findings = settle(roster, row, known.findings, beside)
  const remarks = [
    ...cells.unknown.map((key) => refusal(key, 'V08')),
    ...cells.group.map(({ field }) => refusal(field.key, 'LOCKED')),
    ...cells.follow_up.map(({ field }) => refusal(field.key, 'COUNTED')),
    ...cells.evidence.map(({ field }) => refusal(field.key, 'EVIDENCE')),
    ...roster.refusals,
    ...noticesOf(roster, findings),
    ...destination.remarks,
    ...willingness.refusals,
    ...helper.refusals,
    ...contradiction(scope, known, destination, willingness),
  ]
  return { remarks, roster, findings, destination, willingness, helper }
}

/** One of each cell, the first. */
function noticesOf({ patch, warnings }: RosterVerdict, { atId }: Settling): Remark[] {
  const notices: Remark[] = []
  for (const [field, [rule]] of warnings) if (rule !== undefined) notices.push(notice(field, rule))
  if (atId !== null) notices.push(notice(besideId(patch), atId))
  return notices
}

/** V13, at the cell that was edited; beside a landed destination only a new willingness is asked about. */
function contradiction(
  { session }: EditScope,
  known: Known,
  { holds, stated }: DestinationVerdict,
  { said }: WillingnessVerdict,
): Remark[] {
  const { cohort } = session.info
  const will = said.willingness ?? known.willingness.willingness
  const isAsked = 'willingness' in said || (stated !== null && !isLanded(stated, cohort))
  if (!isAsked || !contradicts(will, holds, cohort)) return []
  return [notice('willingness' in said ? 'willingness' : 'destination', 'V13')]
}

/** The edited cells that read otherwise than before. */
export function changedCells(
  known: Known,
  { roster, destination, willingness, helper }: PersonVerdict,
): readonly string[] {
  const { person, destination: present, willingness: before, pairing } = known
  const changed: string[] = []
  const compare = (field: string, from: unknown, to: unknown): void => {
    if ((from ?? '') !== (to ?? '')) changed.push(field)
  }
  for (const key in roster.patch) compare(key, person[key], roster.patch[key])
  if (destination.isNew) changed.push('destination')
  const { details } = destination
  for (const key in details) compare(key, present?.[key], details[key])
  const { said } = willingness
  if ('willingness' in said) compare('willingness', before.willingness, said.willingness)
  if ('reasons' in said) compare('reasons', before.reasons, said.reasons)
  if ('reason_note' in said) compare('reason_note', before.reasonNote, said.reason_note)
  if (helper.staff !== undefined) compare('helper', pairing?.staff_id, helper.staff?.id)
  return changed
}
