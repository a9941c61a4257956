// Preview and commit of one file: read in a thread of its own, understood, compared with the ledger, written at once.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { hasCome, today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportKind, ImportPreview, ImportResult } from '#shared/schemas/import.ts'
import type { DataContext, Session } from '../../context.ts'
import { readWorkbook } from '../../excel/read/index.ts'
import type { JobControl } from '../../jobs/jobs.ts'
import { commitPlan, type ImportSource } from './commit.ts'
import { createPace, type Pace } from './pace.ts'
import { planImport } from './plan.ts'
import type { Plan } from './planned.ts'
import { toPreview } from './preview.ts'
import { type Recognised, recognise } from './recognise.ts'
import { lastChange } from './repository.ts'

export type ImportRequest = Readonly<{
  path: string
  kind: ImportKind | null
  /** null = today */
  effective: string | null
}>

type ReadFile = Readonly<{ source: ImportSource; recognised: Recognised }>

/** A file that was looked at and may be committed. */
export type OpenPreview = ReadFile &
  Readonly<{ previewId: string; session: Session; plan: Plan; seenChange: number }>

const NO_CONTROL: JobControl = { signal: new AbortController().signal, progress: () => undefined }

/** Reads, compares and, unless it is a dry run, writes a file in one go. */
export async function importFile(
  ctx: DataContext,
  session: Session,
  request: ImportRequest & Readonly<{ dryRun: boolean }>,
  control: JobControl = NO_CONTROL,
): Promise<ImportResult> {
  const pace = createPace(control)
  const file = await readFile(ctx, request, control)
  return ctx.gate.run(async () => {
    const plan = await planFile(ctx, session, file, pace)
    if (!request.dryRun) return commitPlan(ctx, session, file.source, plan, pace)
    const { counts, problems } = plan
    return { batch: null, kind: file.source.kind, ...counts, problems: [...problems] }
  })
}

/** Reads a file and compares it with the ledger; nothing is written. */
export async function previewFile(
  ctx: DataContext,
  session: Session,
  request: ImportRequest,
  control: JobControl,
): Promise<Readonly<{ open: OpenPreview; preview: ImportPreview }>> {
  const pace = createPace(control)
  const file = await readFile(ctx, request, control)
  return ctx.gate.run(async () => {
    const plan = await planFile(ctx, session, file, pace)
    const previewId = randomUUID()
    const open = { ...file, previewId, session, plan, seenChange: lastChange(session.db) }
    return { open, preview: toPreview(previewId, file.source, file.recognised, plan) }
  })
}

/** Writes what was previewed; compared anew where the ledger has changed since. */
export function commitPreview(
  ctx: DataContext,
  { source, recognised, session, plan, seenChange }: OpenPreview,
  control: JobControl,
): Promise<ImportResult> {
  const pace = createPace(control)
  return ctx.gate.run(async () => {
    if (ctx.holder.current !== session) throw new AppError('preview_gone')
    const isFresh = lastChange(session.db) === seenChange
    const present = isFresh ? plan : await planFile(ctx, session, { source, recognised }, pace)
    return commitPlan(ctx, session, source, present, pace)
  })
}

async function readFile(
  ctx: DataContext,
  { path, kind, effective }: ImportRequest,
  { signal, progress }: JobControl,
): Promise<ReadFile> {
  const fileName = basename(path)
  const day = effective ?? today(ctx.clock)
  // What is dated into the future stands in no report until that day comes, and nobody would know why.
  if (!hasCome(day, ctx.clock)) throw new AppError('day_refused', { day })
  try {
    const workbook = await readWorkbook(path, {
      signal,
      onProgress: (phase, done, total) => progress(phase, done, total),
    })
    const recognised = recognise(workbook, kind)
    const sha256 = await fileHash(path)
    return { source: { kind: recognised.kind, fileName, sha256, effective: day }, recognised }
  } catch (cause) {
    if (!(cause instanceof AppError) || 'file' in cause.params) throw cause
    throw new AppError(cause.code, { ...cause.params, file: fileName }, { cause })
  }
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

function planFile(
  ctx: DataContext,
  session: Session,
  { source, recognised }: ReadFile,
  pace: Pace,
): Promise<Plan> {
  return planImport(ctx, session, recognised, source, pace)
}
