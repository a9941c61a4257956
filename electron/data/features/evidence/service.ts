import { today } from '#common/clock.ts'
import { codeName } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { isOfInternship } from '#shared/domain/evidence/index.ts'
import type { DataContext, Session } from '../../context.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { writeBatch } from '../../write-batch.ts'
import { ruleOn } from '../settings/rules.ts'
import { readEvidenceFile } from './read-file.ts'
import {
  type EvidenceRow,
  isKnownOf,
  putContent,
  selectEvidenceRow,
  selectPresentEvent,
} from './repository.ts'

type Said = Readonly<{ graduateId: number; kind: string; note: string; screen: string }>
type Added = Readonly<{ id: number; batch: number | null }>

const RECEIVED = '1'
const REJECTED = '4'

export async function addFile(
  ctx: DataContext,
  session: Session,
  path: string,
  said: Said,
): Promise<Added> {
  const { maxBytes } = ruleOn(session, 'evidence', today(ctx.clock))
  const { content, ...file } = await readEvidenceFile(path, maxBytes)
  refuseInternship([file.name, said.note], file.name)
  if (isKnownOf(session.db, said.graduateId, file.sha256)) {
    throw new AppError('evidence_known', { file: `“${file.name}”` })
  }
  return add(ctx, session, said, {
    file_name: file.name,
    mime: file.mime,
    bytes: content.length,
    sha256: file.sha256,
    shelf_no: '',
    content,
  })
}

export function addPaper(
  ctx: DataContext,
  session: Session,
  { shelfNo, ...said }: Said & Readonly<{ shelfNo: string }>,
): Added {
  const kind = codeName('attachment_kind', said.kind, session.info.cohort)
  refuseInternship([shelfNo, said.note], kind)
  const none = { file_name: '', mime: '', bytes: 0, sha256: null, content: null }
  return add(ctx, session, said, { ...none, shelf_no: shelfNo })
}

/** V15. */
function refuseInternship(texts: readonly string[], what: string): void {
  if (texts.some(isOfInternship)) throw new AppError('evidence_internship', { file: `“${what}”` })
}

type Kept = Readonly<{
  file_name: string
  mime: string
  bytes: number
  sha256: string | null
  shelf_no: string
  content: Buffer | null
}>

function add(
  ctx: DataContext,
  session: Session,
  { graduateId, kind, note, screen }: Said,
  { content, ...kept }: Kept,
): Added {
  const { db } = session
  const label = {
    key: 'addEvidence',
    params: { name: nameOf(session, graduateId), evidenceKind: kind },
  }
  return writeBatch(ctx, session, { label, screen }, (batch) => {
    if (kept.sha256 !== null && content !== null) putContent(db, kept.sha256, content)
    const id = batch.insert('attachment', {
      graduate_id: graduateId,
      event_id: selectPresentEvent(db, graduateId)?.event ?? null,
      kind,
      ...kept,
      taken_on: null,
      added_on: today(ctx.clock),
      state: RECEIVED,
      verified_by: '',
      verified_on: null,
      verify_note: '',
      note,
      voided_on: null,
      void_reason: '',
    })
    return { id, batch: batch.current() }
  })
}

type Verified = Readonly<{ id: number; state: string; note: string; screen: string }>

/** Who checked it and when is kept with it; to 已收 is back to unchecked. */
export function verify(ctx: DataContext, session: Session, { id, state, note, screen }: Verified) {
  if (state === REJECTED && note === '') throw new AppError('evidence_unexplained')
  const isChecked = state !== RECEIVED
  return change(ctx, session, id, {
    label: { key: 'verifyEvidence', params: { evidenceState: state } },
    screen,
    patch: {
      state,
      verified_by: isChecked ? session.info.userName : '',
      verified_on: isChecked ? today(ctx.clock) : null,
      verify_note: note,
    },
  })
}

type Voided = Readonly<{ id: number; reason: string; screen: string }>

export function voidEvidence(ctx: DataContext, session: Session, { id, reason, screen }: Voided) {
  return change(ctx, session, id, {
    label: { key: 'voidEvidence', params: {} },
    screen,
    patch: { voided_on: today(ctx.clock), void_reason: reason },
  })
}

type Change = Readonly<{
  label: Readonly<{ key: string; params: Readonly<Record<string, string>> }>
  screen: string
  patch: Row
}>

function change(
  ctx: DataContext,
  session: Session,
  id: number,
  { label, screen, patch }: Change,
): { batch: number | null } {
  const row = presentRow(session, id)
  const params = { name: nameOf(session, row.graduate_id), ...label.params }
  return writeBatch(ctx, session, { label: { key: label.key, params }, screen }, (batch) => {
    batch.update('attachment', id, row, patch)
    return { batch: batch.current() }
  })
}

function presentRow({ db }: Session, id: number): EvidenceRow {
  const row = selectEvidenceRow(db, id)
  if (row === undefined || row.voided_on !== null) throw new AppError('not_found')
  return row
}

function nameOf({ db }: Session, graduateId: number): string {
  const name = prepared(db, 'SELECT name FROM graduate WHERE id = ?').pluck().get(graduateId)
  if (typeof name !== 'string') throw new AppError('not_found')
  return name
}
