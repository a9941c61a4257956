// The centre from sealed packages of its schools to the finished table: schools, people of each, and how many in a
// hundred have a cell that the centre and the school changed differently. Whoever is disputed was handed in before.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertCorrespondent } from '#data/features/packages/correspondents.ts'
import { ownKeys, ownParty } from '#data/features/packages/own-keys.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { writeBatch } from '#data/write-batch.ts'
import { openTestLedger, TEST_CLOCK, type TestLedger } from '#tests/helpers/ledger.ts'
import {
  isAmong,
  type Numbered,
  nameOf,
  newSchool,
  type Round,
  type School,
  studentNo,
  submission,
} from './centre/school.ts'
import { answer, costWithTurns, peakMb } from './measure.ts'

const [, , schoolsSaid = '12', peopleSaid = '350', disputedSaid = '0'] = process.argv
const people = Number(peopleSaid)
const disputed = Number(disputedSaid)
const LABEL = { key: 'cells', params: { count: 1 } } as const

const ledger = await openTestLedger({ role: 'central' })
const folder = mkdtempSync(join(tmpdir(), 'bench-centre-'))

/** The centre has the roster, and knows every school. */
async function enter({ ctx, session }: TestLedger): Promise<School[]> {
  const schools: School[] = []
  for (let index = 0; index < Number(schoolsSaid); index++) schools.push(await newSchool(index))
  const changed_at = TEST_CLOCK.now().toISOString()
  writeBatch(ctx, session, { label: LABEL, screen: 'bench' }, (batch) => {
    for (const { index, name, party } of schools) {
      const school_id = insertRow(session.db, 'school', { name, code: null, position: index })
      const { uid, signingKey: signing_key, recipient } = party
      const known = { uid, role: 'school', name, school_id, signing_key, recipient }
      insertCorrespondent(session.db, { ...known, state: 'approved', changed_at })
      for (let at = 0; at < people; at++)
        batch.insert('graduate', {
          ...{ uid: `${index}-${at}`, cohort_year: 2020, student_no: studentNo(index, at) },
          ...{ name: nameOf(at), name_key: `x${at}`, search: `x${at}`, school_id },
          ...{ edu_level: '31', grad_date: '2020-06-30', grad_status: '1' },
        })
    }
  })
  const span = { dateFrom: '2020-06-29', dateTo: '2020-07-05', deadline: '2020-07-06' }
  savePeriod(
    ctx,
    session,
    { id: null, kind: 'W', name: '第27周', note: '', tables: [], ...span },
    'bench',
  )
  return schools
}

type Written = Readonly<{ path: string; sha256: string }>

async function seals(
  { ctx, session }: TestLedger,
  schools: readonly School[],
  round: Round,
  before: readonly Written[],
): Promise<Written[]> {
  const centre = await ownParty(session, await ownKeys(ctx, session))
  const periodUid = String(session.db.prepare('SELECT uid FROM period').pluck().get())
  const written: Written[] = []
  for (const [index, school] of schools.entries()) {
    const previous = before[index]?.sha256 ?? null
    const numbered: Numbered = { serial: previous === null ? 1 : 2, previous, periodUid }
    const { bytes, sha256 } = await submission(school, centre, numbered, round)
    const path = join(folder, `${index}-${numbered.serial}.zip`)
    writeFileSync(path, bytes)
    written.push({ path, sha256 })
  }
  return written
}

/** The centre corrects the same cells that the schools will tell anew. */
function dispute({ ctx, session }: TestLedger): void {
  writeBatch(ctx, session, { label: LABEL, screen: 'bench' }, (batch) => {
    const rows = session.db.prepare('SELECT id, student_no, mobile FROM graduate').all()
    for (const { id, student_no, mobile } of rows as { id: number; [key: string]: unknown }[])
      if (isAmong(Number(String(student_no).slice(5)), disputed))
        batch.update('graduate', id, { mobile: String(mobile) }, { mobile: `177${id}` })
  })
}

async function take({ ctx, session }: TestLedger, packages: readonly Written[]): Promise<void> {
  for (const { path } of packages) {
    const bytes = readFileSync(path)
    const outcome = await ctx.gate.run(() => readPackage(ctx, session, 'x.zip', bytes))
    if (outcome.outcome !== 'taken') throw new Error(JSON.stringify(outcome))
  }
}

async function figures({ ctx, session }: TestLedger): Promise<string> {
  const { total } = await viewReport(ctx, session, { report: 'R1', asOf: '2020-07-03' })
  return `${total?.graduates} ${total?.landed}`
}

try {
  const schools = await enter(ledger)
  const first = await seals(ledger, schools, { people, disputed: 0, changed: 0 }, [])
  let packages = first
  if (disputed > 0) {
    await take(ledger, first)
    dispute(ledger)
    packages = await seals(ledger, schools, { people, disputed, changed: 10 }, first)
  }
  const before = peakMb()
  let counted = ''
  const spent = await costWithTurns(async () => {
    await take(ledger, packages)
    counted = await figures(ledger)
  })
  const count = 'SELECT count(*) FROM merge_conflict'
  const conflicts = Number(ledger.session.db.prepare(count).pluck().get())
  answer({ ...spent, counted, conflicts, beforeMb: before, peakMb: peakMb() })
} finally {
  rmSync(folder, { recursive: true, force: true })
  await ledger.close()
}
