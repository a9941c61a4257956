// Preview and commit of one file: read in a thread of its own, understood, compared with the ledger, written at once.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { hasCome, today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { NO_CHOICES } from '#shared/domain/import/no-choices.ts'
import type { ProblemCause } from '#shared/domain/import/problem-causes.ts'
import { statedDay } from '#shared/domain/import/stated-day.ts'
import type {
  ImportCause,
  ImportChoices,
  ImportPreview,
  ImportResult,
} from '#shared/schemas/import.ts'
import type { DataContext, Session } from '../../context.ts'
import { type Pasted, readPasted, readWorkbook, type Workbook } from '../../excel/read/index.ts'
import type { JobControl } from '../../jobs/jobs.ts'
import { acceptedProposals } from './accepted.ts'
import { saveBadRows } from './bad-rows.ts'
import { checkedChoices } from './check-choices.ts'
import { commitPlan, type ImportSource } from './commit.ts'
import type { OpenPreview, ReadFile } from './open-preview.ts'
import { createPace, type Pace } from './pace.ts'
import { planImport } from './plan.ts'
import { type Plan, withoutChanges } from './planned.ts'
import { toPreview } from './preview.ts'
import { importCauses } from './preview-causes.ts'
import { type Recognised, recognise } from './recognise.ts'
import { batchOfFile, lastChange } from './repository.ts'
import { recall, type Said } from './senders.ts'
import { wordProposals } from './word-proposals.ts'

export type ImportRequest = Readonly<{
  path: string
  /** with which the file opens; kept nowhere */
  password?: string | null | undefined
  kind: ImportChoices['kind']
  /** null = today */
  effective: string | null
  /** what else was said about how the file is to be read; without `sender` whoever it seems to be is remembered */
  choices?: Partial<Omit<ImportChoices, 'kind' | 'effective'>>
  /** rows from 1 of the header of every sheet that is read */
  header?: Readonly<{ top: number; bottom: number }> | null
}>

/** A workbook that was parsed. */
type Parsed = Readonly<{ workbook: Workbook; fileName: string; sha256: string }>

export type Looked = Readonly<{ open: OpenPreview; preview: ImportPreview }>

const NO_CONTROL: JobControl = { signal: new AbortController().signal, progress: () => undefined }

/** What is not asked when a file is imported in one go. */
export type OneGo = ImportRequest &
  Readonly<{
    dryRun: boolean
    /** the same file again changes nothing, whatever became of its people since */
    once?: boolean
    /** causes of which a row's only proposal is taken */
    accept?: readonly ProblemCause[]
    /** where the rows with findings are written */
    badRows?: string | null
    /** whether the findings are wanted in groups too, with what unknown words may mean */
    explained?: boolean
  }>

export type OneGoResult = ImportResult &
  Readonly<{ sender: string | null; causes: readonly ImportCause[] }>

/** Reads, compares and, unless it is a dry run, writes a file in one go. */
export async function importFile(
  ctx: DataContext,
  session: Session,
  { dryRun, once = false, accept = [], badRows = null, explained = false, ...request }: OneGo,
  control: JobControl = NO_CONTROL,
): Promise<OneGoResult> {
  // Rows in the place of all rows could not be had back.
  if (badRows !== null && resolve(badRows) === resolve(request.path))
    throw new AppError('file_not_writable', { file: basename(badRows), reason: 'source' })
  const first = await previewFile(ctx, session, request, control)
  const decisions = acceptedProposals(first.open, accept)
  const choices = { ...first.preview.choices, decisions: [...decisions] }
  const { open, preview } =
    decisions.length === 0 ? first : await replanFile(ctx, first.open, choices, control)
  if (badRows !== null) await saveBadRows(open, badRows)
  const { counts, conflicts, problems } = open.plan
  const { sameAs, kind } = preview
  const about = {
    sender: preview.choices.sender,
    causes: explained ? importCauses(open.plan, wordProposals(session)) : [],
  }
  const unwritten = { batch: null, kind, sameAs, conflicts, problems: [...problems], ...about }
  if (once && open.isDone) return { ...unwritten, ...withoutChanges(counts) }
  if (dryRun) return { ...unwritten, ...counts }
  return { ...(await commitPreview(ctx, open, control)), ...about }
}

/** Reads a file and compares it with the ledger; nothing is written. */
export async function previewFile(
  ctx: DataContext,
  session: Session,
  { path, password, kind, effective, choices, header = null }: ImportRequest,
  control: JobControl,
): Promise<Looked> {
  refuseFuture(ctx, effective)
  const parsed = await parse(path, password ?? null, control)
  const heads =
    header === null
      ? {}
      : { headers: parsed.workbook.sheets.map(({ name }) => ({ sheet: name, ...header })) }
  const said = { ...WITHOUT_SENDER, ...choices, ...heads, kind, effective }
  return ctx.gate.run(() => look(ctx, session, remembering(ctx, session, parsed, said), control))
}

const PASTED = '粘贴的表格'

/** The same of a block of the clipboard. */
export async function previewPasted(
  ctx: DataContext,
  session: Session,
  { pasted, kind }: Readonly<{ pasted: Pasted; kind: ImportChoices['kind'] }>,
  control: JobControl,
): Promise<Looked> {
  const sha256 = createHash('sha256').update(`${pasted.html}\n${pasted.text}`).digest('hex')
  const workbook = await naming(PASTED, () => readPasted(pasted))
  const parsed = { workbook, fileName: PASTED, sha256 }
  const said = { ...WITHOUT_SENDER, kind }
  return ctx.gate.run(() => look(ctx, session, remembering(ctx, session, parsed, said), control))
}

/** Reads what is open again with other choices; the workbook is not parsed again. */
export function replanFile(
  ctx: DataContext,
  { session, source, workbook, memory }: OpenPreview,
  choices: ImportChoices,
  control: JobControl,
): Promise<Looked> {
  refuseFuture(ctx, choices.effective)
  const { cohort } = session.info
  const checked = checkedChoices(choices, cohort)
  return ctx.gate.run(() => {
    const remembered = memory.columns
    const recognised = recognise(workbook, checked, { cohort, remembered })
    const file = {
      workbook,
      recognised,
      memory,
      source: sourceOf(ctx, source, recognised, checked),
    }
    return look(ctx, session, file, control)
  })
}

/** While the caller holds the gate. */
async function look(
  ctx: DataContext,
  session: Session,
  file: ReadFile,
  control: JobControl,
): Promise<Looked> {
  const plan = await planFile(ctx, session, file, createPace(control))
  const previewId = randomUUID()
  const earlier = batchOfFile(session.db, file.source)
  const open = {
    ...{ ...file, previewId, session, plan, seenChange: lastChange(session.db) },
    sameAs: earlier?.batch ?? null,
    isDone: earlier?.counts.rejected === 0,
  }
  return { open, preview: toPreview(open) }
}

/** Writes what was previewed; compared anew where the ledger has changed since. */
export function commitPreview(
  ctx: DataContext,
  { session, plan, seenChange, sameAs, ...file }: OpenPreview,
  control: JobControl,
): Promise<ImportResult> {
  const pace = createPace(control)
  return ctx.gate.run(async () => {
    if (ctx.holder.current !== session) throw new AppError('preview_gone')
    const isFresh = lastChange(session.db) === seenChange
    const present = isFresh ? plan : await planFile(ctx, session, file, pace)
    return { ...(await commitPlan(ctx, session, file, present, pace)), sameAs }
  })
}

const { sender: _none, ...WITHOUT_SENDER } = NO_CHOICES

function parse(
  path: string,
  password: string | null,
  { signal, progress }: JobControl,
): Promise<Parsed> {
  const fileName = basename(path)
  return naming(fileName, async () => {
    const workbook = await readWorkbook(path, {
      password,
      signal,
      onProgress: (phase, done, total) => progress(phase, done, total),
    })
    return { workbook, fileName, sha256: await fileHash(path) }
  })
}

/** What is dated into the future stands in no report until that day comes, and nobody would know why. */
function refuseFuture(ctx: DataContext, day: string | null): void {
  if (day !== null && !hasCome(day, ctx.clock)) throw new AppError('day_refused', { day })
}

/** An error's sentence names the file. */
async function naming<T>(fileName: string, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (cause) {
    throw named(fileName, cause)
  }
}

function named(fileName: string, cause: unknown): unknown {
  if (!(cause instanceof AppError) || 'file' in cause.params) return cause
  return new AppError(cause.code, { ...cause.params, file: fileName }, { cause })
}

/** Understands a file with the help of what is remembered of its sender. */
function remembering(ctx: DataContext, session: Session, parsed: Parsed, said: Said): ReadFile {
  try {
    const { cohort } = session.info
    const checked = { ...checkedChoices({ ...said, sender: null }, cohort), sender: said.sender }
    const { choices, recognised, memory } = recall(session.db, { ...parsed, cohort }, checked)
    const source = sourceOf(ctx, parsed, recognised, choices)
    return { workbook: parsed.workbook, recognised, memory, source }
  } catch (cause) {
    throw named(parsed.fileName, cause)
  }
}

function sourceOf(
  ctx: DataContext,
  { fileName, sha256 }: Pick<ImportSource, 'fileName' | 'sha256'>,
  { kind, sheets }: Recognised,
  choices: ImportChoices,
): ImportSource {
  // A list that was filled in some days ago says how things stood then.
  const stated = statedDay(sheets)
  const present = stated !== null && hasCome(stated, ctx.clock) ? stated : today(ctx.clock)
  const effective = choices.effective ?? present
  return { kind, fileName, sha256, effective, choices }
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

function planFile(
  ctx: DataContext,
  session: Session,
  { source, recognised }: Pick<ReadFile, 'source' | 'recognised'>,
  pace: Pace,
): Promise<Plan> {
  return planImport(ctx, session, recognised, source, pace)
}
