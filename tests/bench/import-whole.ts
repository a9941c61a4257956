// A workbook from the file to the complete comparison, then what its preview asks, then the commit. The longest turn is
// what others wait for the data thread at most.
import { importCauses } from '#data/features/imports/preview-causes.ts'
import { previewRows } from '#data/features/imports/preview-rows.ts'
import { commitPreview, type Looked, previewFile } from '#data/features/imports/service.ts'
import { wordProposals } from '#data/features/imports/word-proposals.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { answer, cost, costWithTurns, peakMb } from './measure.ts'

const QUIET = { signal: new AbortController().signal, progress: () => undefined }
const PAGE = { state: null, cause: null, offset: 0, limit: 200 }

const [, , path = '', role = 'central'] = process.argv

async function preview({ ctx, session }: TestLedger): Promise<Looked> {
  return previewFile(ctx, session, { path, kind: null, effective: null }, QUIET)
}

async function school(ledger: TestLedger) {
  const first = await cost(() => preview(ledger))
  return { first, again: await cost(() => preview(ledger)) }
}

async function university(ledger: TestLedger) {
  const { ctx, session } = ledger
  const found: { looked?: Looked } = {}
  const diff = await costWithTurns(async () => {
    found.looked = await preview(ledger)
  })
  const { open } = found.looked ?? {}
  if (open === undefined) throw new Error('no preview')
  const { counts } = open.plan
  const diffPeakMb = peakMb()
  const { cohort } = session.info
  const rows = await cost(async () => previewRows(open.plan, PAGE, cohort))
  const more = await cost(async () =>
    previewRows(open.plan, { ...PAGE, state: 'inserted', offset: 50_000 }, cohort),
  )
  const causes = await cost(async () => importCauses(open.plan, wordProposals(session)))
  const commit = await costWithTurns(() => commitPreview(ctx, open, QUIET))
  return { counts, diff, diffPeakMb, rows, more, causes, commit, peakMb: peakMb() }
}

const ledger = await openTestLedger({ role: role === 'school' ? 'school' : 'central' })
try {
  answer(await (role === 'school' ? school(ledger) : university(ledger)))
} finally {
  await ledger.close()
}
