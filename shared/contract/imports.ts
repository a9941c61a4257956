import { z } from 'zod'
import { Day, FileToken, Handle, Nothing } from '../schemas/common.ts'
import {
  CellText,
  ImportCause,
  ImportChoices,
  ImportCounts,
  ImportFix,
  ImportKind,
  PreviewRow,
  Problem,
  RowState,
} from '../schemas/import.ts'
import { command, query } from './spec.ts'

const Job = z.strictObject({ jobId: z.string() })

export const imports = {
  /** A job; its result is an ImportPreview. Nothing is written. */
  'imports.preview': command(
    z.strictObject({
      token: FileToken,
      kind: ImportKind.nullable(),
      effective: Day.nullable(),
      /** with which the file opens; it is kept nowhere */
      password: z.string().max(255).nullish(),
    }),
    Job,
  ),
  /** The same of a block that was copied from a table, a document or a message. */
  'imports.previewPasted': command(
    z.strictObject({
      html: z.string().max(20_000_000),
      text: z.string().max(20_000_000),
      kind: ImportKind.nullable(),
    }),
    Job,
  ),
  /** A job; reads what was opened again with these choices. Its ImportPreview takes the place of the one before. */
  'imports.replan': command(z.strictObject({ previewId: Handle, choices: ImportChoices }), Job),
  /** Lines of the preview with old and new in the cell, in the order of the file; `state` null: all. */
  'imports.rows': query(
    z.strictObject({
      previewId: Handle,
      state: RowState.nullable(),
      /** only lines with a finding of this key of ImportCause */
      cause: CellText.nullable(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    z.strictObject({ total: z.int(), rows: z.array(PreviewRow) }),
  ),
  'imports.causes': query(z.strictObject({ previewId: Handle }), z.array(ImportCause)),
  /** Findings of one cause with their rows and proposals. */
  'imports.problems': query(
    z.strictObject({
      previewId: Handle,
      cause: CellText,
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    z.strictObject({ total: z.int(), problems: z.array(Problem) }),
  ),
  /** A job; its result is an ImportResult. One transaction: all of it or nothing. */
  'imports.commit': command(z.strictObject({ previewId: Handle }), Job),
  /** Writes the lines that were refused or have findings as a workbook, each finding in a comment at its cell. */
  'imports.saveBadRows': command(
    z.strictObject({ previewId: Handle, token: FileToken }),
    z.strictObject({ rows: z.int() }),
  ),
  /** Writes a workbook to fill in: drop-downs, notes and an example that is left out when it comes back. */
  'imports.template': command(z.strictObject({ kind: ImportKind, token: FileToken }), Nothing),
  /** Those whose lists come again, with what is remembered of them. */
  'imports.senders': query(
    Nothing,
    z.array(
      z.strictObject({
        id: z.int(),
        kind: ImportKind,
        name: z.string(),
        usedAt: z.string(),
        /** how many columns are read otherwise than they would be */
        columns: z.int(),
        fixes: z.array(ImportFix.extend({ id: z.int() })),
      }),
    ),
  ),
  /** Forgets a sender, or where `fixId` is given one of their fixes. */
  'imports.forget': command(
    z.strictObject({ senderId: z.int(), fixId: z.int().nullable() }),
    Nothing,
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
