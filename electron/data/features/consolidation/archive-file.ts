// The file of an archived period: archive.json with its signature, the tables as data and as a workbook. It holds
// figures, hashes and who signed; no list of names, so that whoever is erased from the ledger is in no archive.
import { createHash } from 'node:crypto'
import { PeriodArchive } from '#shared/schemas/period-archive.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import type { DataContext, Session } from '../../context.ts'
import { workbookBytes } from '../../excel/write/index.ts'
import { chainHead } from '../../ledger-file/chain.ts'
import { newest } from '../../ledger-file/migrate.ts'
import { READ_ME } from '../../package/names.ts'
import { signed, zipped } from '../../package/seal.ts'
import { entriesOf } from '../../package/unpack.ts'
import { ownKeys, ownParty } from '../packages/own-keys.ts'
import { viewReport } from '../reports/service.ts'
import { layOutTables } from '../reports/workbook.ts'
import { spanIn, tablesOf } from '../submissions/check.ts'
import type { PeriodRow } from '../submissions/repository.ts'
import type { readBoard } from './board.ts'
import { keptSubmission } from './packages.ts'
import { countSample } from './sample.ts'
import { listSchools } from './schools.ts'

type Cells = ReturnType<typeof readBoard>['cells']
type Files = readonly (readonly [name: string, bytes: Uint8Array])[]

const ABOUT = 'archive.json'
const SIGNATURE = 'archive.sig'
const TABLES = 'tables.json'
const WORKBOOK = 'tables.xlsx'
const NAMES: ReadonlySet<string> = new Set([READ_ME, ABOUT, SIGNATURE, TABLES, WORKBOOK])

const WORD = `这是“毕业生就业台账”一个报送期的存档，只读保存。\r
tables.xlsx 是当时的报表，archive.json 写明各学院的上报包及其校验值，archive.sig 是就业中心的签名（Ed25519）。\r
This is the archive of a reporting period of the Graduate Employment Ledger: its tables, the packages of the schools\r
with their hashes, and the signature of the central office.\r
`

export async function archiveFile(
  ctx: DataContext,
  session: Session,
  period: PeriodRow,
  cells: Cells,
): Promise<Buffer> {
  const asked = spanIn(ctx, period)
  const tables = tablesOf(period)
    .filter((report) => report !== 'R7')
    .map((report) => withoutNames(viewReport(ctx, session, { ...asked, report })))
  const files: Files = [
    [TABLES, Buffer.from(JSON.stringify(tables, null, 1))],
    [WORKBOOK, await workbookBytes(layOutTables(ctx, session, tables, asked))],
  ]
  const keys = await ownKeys(ctx, session)
  const about = { ...(await aboutOf(ctx, session, period, cells)), files: files.map(fileOf) }
  const said = Buffer.from(JSON.stringify(PeriodArchive.parse(about), null, 1))
  return zipped([
    [READ_ME, Buffer.from(WORD)],
    [ABOUT, said],
    [SIGNATURE, signed(said, keys)],
    ...files,
  ])
}

const withoutNames = (table: ReportTable): ReportTable => ({ ...table, details: null })

const fileOf = ([name, bytes]: Files[number]): PeriodArchive['files'][number] => ({
  ...{ name, bytes: bytes.length },
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

async function aboutOf(
  ctx: DataContext,
  session: Session,
  period: PeriodRow,
  cells: Cells,
): Promise<Omit<PeriodArchive, 'files'>> {
  const { db, info } = session
  const { asOf } = spanIn(ctx, period)
  const { total } = viewReport(ctx, session, { report: 'R1', asOf })
  const office = await ownParty(session, await ownKeys(ctx, session))
  return {
    ...{ format: 'jytz-period-archive', version: 1, office, asOf, cohort: info.cohort },
    ...{ archivedAt: ctx.clock.now().toISOString(), archivedBy: info.userName },
    ...{ program: ctx.program.version, schemaVersion: newest() },
    chainHead: chainHead(db)?.digest ?? null,
    period: {
      ...{ uid: period.uid, kind: period.kind as PeriodArchive['period']['kind'] },
      ...{ name: period.name, dateFrom: period.date_from, dateTo: period.date_to },
      ...{ deadline: period.deadline, tables: [...tablesOf(period)] },
    },
    ...{ graduates: Number(total?.graduates ?? 0), landed: Number(total?.landed ?? 0) },
    sample: countSample(session, period.id).map(({ schoolId: _, ...count }) => count),
    schools: listSchools(session).map(({ schoolId, name }) => {
      const cell = cells.find((one) => one.schoolId === schoolId)
      return { name, ...(cell === undefined ? NOTHING : arrivedIn(db, cell)) }
    }),
  }
}

type Archived = Omit<PeriodArchive['schools'][number], 'name'>
const SETTLED = ['accepted', 'returned'] as const
const NOTHING: Archived = { state: 'missing', sequence: 0, package: null }

function arrivedIn(db: Session['db'], cell: Cells[number]): Archived {
  const { packageId, sequence, arrivedAt } = cell
  const state = SETTLED.find((one) => one === cell.state) ?? 'missing'
  if (packageId === null) return { ...NOTHING, state, sequence }
  const { manifest, sha256 } = keptSubmission(db, packageId)
  const { uid, createdAt, body } = manifest
  const { graduates, landed } = body.counts
  return {
    ...{ state, sequence },
    package: {
      ...{ uid, serial: body.serial, sha256, createdAt, arrivedAt: arrivedAt ?? '' },
      ...{ signedBy: body.signedBy, graduates, landed },
    },
  }
}

export function readArchive(content: Buffer): PeriodArchive {
  const said = entriesOf(content, ABOUT, (name) => NAMES.has(name)).unpack(ABOUT)
  return PeriodArchive.parse(JSON.parse(said.toString('utf8')))
}
