import { z } from 'zod'
import { FileToken, GraduateId, Nothing, Reason } from '../schemas/common.ts'
import { Evidence, EvidenceId, EvidenceKind, EvidenceState } from '../schemas/evidence.ts'
import { command, query } from './spec.ts'

const Screen = z.string().max(40)
const Note = z.string().trim().max(200)
const Added = z.strictObject({ id: EvidenceId, batch: z.int().nullable() })

/** Proof that somebody landed: files in the encrypted ledger, or paper on a shelf. */
export const evidence = {
  /** Of one person, newest first, also what was taken back; and what the present destination asks for. */
  'evidence.list': query(
    z.strictObject({ graduateId: GraduateId }),
    z.strictObject({
      evidence: z.array(Evidence),
      destination: z.string(),
      /** kinds that the destination accepts, the usual one first */
      kinds: z.array(z.string()),
      /** words beside them */
      note: z.string(),
    }),
  ),
  'evidence.addFile': command(
    z.strictObject({
      graduateId: GraduateId,
      token: FileToken,
      kind: EvidenceKind,
      note: Note,
      screen: Screen,
    }),
    Added,
  ),
  'evidence.addPaper': command(
    z.strictObject({
      graduateId: GraduateId,
      shelfNo: z.string().trim().min(1).max(60),
      kind: EvidenceKind,
      note: Note,
      screen: Screen,
    }),
    Added,
  ),
  /** A rejection says why. */
  'evidence.verify': command(
    z.strictObject({ id: EvidenceId, state: EvidenceState, note: Note, screen: Screen }),
    z.strictObject({ batch: z.int().nullable() }),
  ),
  /** Taken back; the file stays until the person is erased. */
  'evidence.void': command(
    z.strictObject({ id: EvidenceId, reason: Reason, screen: Screen }),
    z.strictObject({ batch: z.int().nullable() }),
  ),
  /** The file in pieces, so that no message is large: the bytes from `offset` on, and how many there are in all. */
  'evidence.content': query(
    z.strictObject({ id: EvidenceId, offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int() }),
  ),
  /** What an examiner looks at first (V11, V14, V20 and kinds that do not fit), each with its people. */
  'evidence.selfCheck': query(
    Nothing,
    z.strictObject({
      signals: z.array(
        z.strictObject({
          rule: z.string(),
          /** the employer, or the destination's code; '' where there is none */
          about: z.string(),
          people: z.array(
            z.strictObject({ id: GraduateId, studentNo: z.string(), name: z.string() }),
          ),
        }),
      ),
    }),
  ),
}
