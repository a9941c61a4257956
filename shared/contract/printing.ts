import { z } from 'zod'
import { FileToken, GraduateId } from '../schemas/common.ts'
import { PersonalFile } from '../schemas/personal-file.ts'
import { command, query } from './spec.ts'

/** In characters; a name list of a university has some hundreds of pages. */
const LONGEST = 200_000_000

export const printing = {
  /** R8; what is restricted of the person is in it once it was asked for (`graduates.revealDetails`). */
  'printing.personalFile': query(z.strictObject({ id: GraduateId }), PersonalFile),
  /** Keeps what the shell has printed (`window.savePdf`) as a file, whole or not at all. */
  'printing.store': command(
    z.strictObject({
      token: FileToken,
      /** in base64 */
      pdf: z.string().max(LONGEST),
    }),
    z.strictObject({ fileName: z.string() }),
  ),
}
