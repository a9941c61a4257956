import { z } from 'zod'
import { codeRows } from '../codes/lists.ts'
import { Day, GraduateId } from './common.ts'

const codes = (name: 'attachment_kind' | 'attachment_state') =>
  z.enum(codeRows[name].map(({ code }) => code))

export const EvidenceId = z.int().positive()
export const EvidenceKind = codes('attachment_kind')
/** 1 received, 2 checked by the school, 3 checked by the university, 4 rejected */
export const EvidenceState = codes('attachment_state')

/** A file in the ledger, or paper on a shelf (`shelfNo`); what was taken back is kept and says why. */
export const Evidence = z.strictObject({
  id: EvidenceId,
  graduateId: GraduateId,
  kind: EvidenceKind,
  fileName: z.string(),
  mime: z.enum(['application/pdf', 'image/jpeg', 'image/png']).nullable(),
  bytes: z.int(),
  shelfNo: z.string(),
  addedOn: Day,
  state: EvidenceState,
  verifiedBy: z.string(),
  verifiedOn: Day.nullable(),
  verifyNote: z.string(),
  note: z.string(),
  voidedOn: Day.nullable(),
  voidReason: z.string(),
  /** of a destination that was left since: it does not count for the present one */
  isEarlier: z.boolean(),
})
export type Evidence = z.infer<typeof Evidence>
