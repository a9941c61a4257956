import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { acceptedFor, kindsFor } from '#shared/domain/evidence/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { ruleOn } from '../settings/rules.ts'
import { readContent, selectEvidence, selectEvidenceRow, selectPresentEvent } from './repository.ts'
import { selfCheck } from './self-check.ts'
import { addFile, addPaper, verify, voidEvidence } from './service.ts'

type Methods = Extract<keyof DataHandlers, `evidence.${string}`>

/** Every window message stays small: a page of a scan is about as large. */
const PIECE = 512 * 1024

export function evidenceHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'evidence.list': ({ graduateId }) => {
      const session = openSession(ctx)
      const present = selectPresentEvent(session.db, graduateId)
      if (present === undefined) throw new AppError('not_found')
      const destination = present.destination ?? ''
      const rule = ruleOn(session, 'evidence', today(ctx.clock))
      return {
        evidence: selectEvidence(session.db, graduateId),
        destination,
        kinds: [...kindsFor(rule, destination)],
        note: acceptedFor(rule, destination)?.note ?? '',
      }
    },
    'evidence.addFile': ({ token, ...said }) =>
      addFile(ctx, openSession(ctx), ctx.files.path(token), said),
    'evidence.addPaper': (said) => addPaper(ctx, openSession(ctx), said),
    'evidence.verify': (verified) => verify(ctx, openSession(ctx), verified),
    'evidence.void': (voided) => voidEvidence(ctx, openSession(ctx), voided),
    'evidence.content': ({ id, offset }) => contentOf(ctx, id, offset),
    'evidence.selfCheck': () => ({ signals: selfCheck(openSession(ctx), today(ctx.clock)) }),
  }
}

function contentOf(ctx: DataContext, id: number, offset: number) {
  const { db, info } = openSession(ctx)
  const row = selectEvidenceRow(db, id)
  if (row === undefined || typeof row.sha256 !== 'string') throw new AppError('not_found')
  const found = readContent(db, row.sha256, { offset, length: PIECE })
  const code = info.role === 'central' ? 'evidence_not_sent' : 'evidence_lost'
  if (found === undefined) throw new AppError(code, { file: `“${row.file_name}”` })
  return { base64: found.piece.toString('base64'), total: found.total }
}
