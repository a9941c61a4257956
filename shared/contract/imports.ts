import { z } from 'zod'
import { Day, FileToken, Handle, Nothing } from '../schemas/common.ts'
import { ImportCounts, ImportKind } from '../schemas/import.ts'
import { command, query } from './spec.ts'

export const imports = {
  /** A job; its result is an ImportPreview. Nothing is written. */
  'imports.preview': command(
    z.strictObject({
      token: FileToken,
      kind: ImportKind.nullable(),
      effective: Day.nullable(),
    }),
    z.strictObject({ jobId: z.string() }),
  ),
  /** A job; its result is an ImportResult. One transaction: all of it or nothing. */
  'imports.commit': command(
    z.strictObject({ previewId: Handle }),
    z.strictObject({ jobId: z.string() }),
  ),
  'imports.discard': command(z.strictObject({ previewId: Handle }), Nothing),
  'imports.list': query(
    Nothing,
    z.array(
      z.strictObject({
        batch: z.int(),
        kind: ImportKind,
        fileName: z.string(),
        effective: Day,
        startedAt: z.string(),
        userName: z.string(),
        reverted: z.boolean(),
        counts: ImportCounts,
      }),
    ),
  ),
}
