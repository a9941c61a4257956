// Fills a practice ledger the way a user would: workbooks are written, imported by the ordinary import and thrown away.
// Its figures are counted from the people, nowhere stored.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../context.ts'
import { importFile } from '../features/imports/service.ts'
import type { JobControl } from '../jobs/jobs.ts'
import { first, sql } from '../ledger-file/query.ts'
import { makeOutcomes } from './destinations.ts'
import { makePeople } from './people.ts'
import { createRandom } from './random.ts'
import { writeWorkbooks } from './workbooks.ts'

const SEED = 20_200_703
const EFFECTIVE = '2020-07-03'

export type Filled = Readonly<{ graduates: number; landed: number }>

/** Imports 12 schools with 4,171 graduates of 2020 into an empty central ledger. */
export async function fillPractice(
  ctx: DataContext,
  session: Session,
  control: JobControl,
): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'practice-'))
  try {
    control.progress('practice', 0, PERCENT)
    const files = await writeWorkbooks(folder, generate())
    for (const [index, path] of files.entries()) {
      if (control.signal.aborted) throw new AppError('cancelled')
      const request = { path, kind: null, effective: EFFECTIVE, dryRun: false }
      await importFile(ctx, session, request, partOf(control, index))
    }
    control.progress('practice', PERCENT, PERCENT)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return ctx.gate.run(() => count(session))
}

function generate() {
  const random = createRandom(SEED)
  return makeOutcomes(random, makePeople(random))
}

const PERCENT = 100
/** Where each file's import begins and ends on the whole way. */
const BOUNDS = [5, 50, 92, 100] as const
/** Where each phase of an import begins, and how much of it is passed while its rows are counted. */
const PHASES: Readonly<Record<string, readonly [number, number]>> = {
  guard: [0, 0],
  parse: [0.05, 0],
  transfer: [0.25, 0.05],
  read: [0.3, 0.1],
  plan: [0.4, 0.15],
  write: [0.55, 0.35],
  derive: [0.9, 0],
  finish: [0.97, 0],
}

/** One file's progress as a part of the whole, so that the bar never goes back. */
function partOf({ signal, progress }: JobControl, file: number): JobControl {
  const from = BOUNDS[file] ?? PERCENT
  const width = (BOUNDS[file + 1] ?? PERCENT) - from
  return {
    signal,
    progress(phase, done, total) {
      const [start, share] = PHASES[phase] ?? [0, 0]
      const passed = start + (total ? (share * done) / total : 0)
      progress('practice', Math.round(from + width * passed), PERCENT)
    },
  }
}

function count({ db }: Session): Filled {
  const row = first(
    db,
    sql
      .selectFrom('ledger_state')
      .select(({ fn, eb }) => [
        fn.countAll<number>().as('graduates'),
        fn
          .sum<number | null>(eb.case().when('in_ledger', '=', 0).then(1).else(0).end())
          .as('landed'),
      ]),
  )
  return { graduates: row?.graduates ?? 0, landed: row?.landed ?? 0 }
}
