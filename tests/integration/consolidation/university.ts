// A centre and its schools, each a ledger of its own: joined, approved, with one published period. What one makes the
// others read from sealed files.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { approve, invite, listSchools } from '#data/features/consolidation/schools.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { checkPeriod } from '#data/features/submissions/check.ts'
import { explain } from '#data/features/submissions/explain.ts'
import { joinCentre } from '#data/features/submissions/join.ts'
import { signPeriod } from '#data/features/submissions/sign.ts'
import { submitPeriod } from '#data/features/submissions/submit.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import type { PackageOutcome } from '#shared/contract/packages.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

export type University = Readonly<{
  centre: TestLedger
  schools: readonly TestLedger[]
  /** of the period at the centre */
  periodId: number
  /** everything that waits is read by the other side; returns what was refused */
  exchange: () => Promise<readonly PackageOutcome[]>
  close: () => Promise<void>
}>

export const WEEK = {
  ...{ id: null, name: '第27周', dateFrom: '2020-06-29', dateTo: '2020-07-05' },
  ...({ kind: 'W', deadline: '2020-07-02', note: '', tables: [] as [] } as const),
} as const

/** Schools by name, with how many people; the first of each has landed. */
export async function openUniversity(
  people: Readonly<Record<string, number>>,
): Promise<University> {
  const centre = await openTestLedger({ role: 'central' })
  const schools: TestLedger[] = []
  for (const [position, [name, count]] of Object.entries(people).entries())
    schools.push(await joined(centre, { name, position, count }))
  const exchange = exchangeOf(centre, schools)
  await exchange()
  for (const { id } of listSchools(centre.session))
    await approve(centre.ctx, centre.session, { id: id ?? 0, approved: true })
  const { id: periodId } = savePeriod(centre.ctx, centre.session, WEEK, 'cli')
  await publishPeriod(centre.ctx, centre.session, periodId)
  await exchange()
  const close = async () => {
    for (const ledger of [...schools, centre]) await ledger.close()
  }
  return { centre, schools, periodId, exchange, close }
}

type Joining = Readonly<{ name: string; position: number; count: number }>

async function joined(centre: TestLedger, { name, position, count }: Joining): Promise<TestLedger> {
  const schoolId = insertRow(centre.session.db, 'school', { name, code: null, position })
  const ledger = await openTestLedger({ schoolName: name })
  for (let index = 1; index <= count; index++) {
    const person = { student_no: `2016${position}${index}`, name: `学生${index}` }
    addPerson(centre.session.db, { ...person, school_id: schoolId })
    const id = enrol(ledger, person)
    if (index === 1) type(ledger, id, 'destination', '80')
  }
  const path = join(ledger.dir, 'invitation.zip')
  writeFileSync(path, await invite(centre.ctx, centre.session, schoolId))
  await joinCentre(ledger.ctx, ledger.session, path, 'cli')
  return ledger
}

type Waiting = Readonly<{ uid: string; content: Buffer }>

function exchangeOf(centre: TestLedger, schools: readonly TestLedger[]): University['exchange'] {
  const delivered = new Set<string>()
  let refused: PackageOutcome[] = []
  // What waits at one is read by the other; each file once, as a folder would have it.
  const carry = async (from: TestLedger, to: TestLedger, uid: string | null): Promise<void> => {
    const rows = from.session.db
      .prepare(
        `SELECT p.uid, p.content FROM package p LEFT JOIN correspondent c ON c.id = p.correspondent_id
          WHERE p.direction = 'out' AND p.kind <> 'invitation' AND (? IS NULL OR c.uid = ?)
          ORDER BY p.id`,
      )
      .all(uid, uid) as Waiting[]
    for (const { uid: name, content } of rows.filter((row) => !delivered.has(row.uid))) {
      delivered.add(name)
      const read = await readPackage(to.ctx, to.session, `${name}.zip`, content)
      if (read.outcome === 'refused') refused.push(read)
    }
  }
  return async () => {
    refused = []
    for (const school of schools) await carry(school, centre, null)
    for (const school of schools) await carry(centre, school, uidOf(school))
    return refused
  }
}

const uidOf = ({ session }: TestLedger): string =>
  String(session.db.prepare('SELECT uid FROM own_keys').pluck().get())

/** Of the one period that a school has. */
export const periodIn = ({ session }: TestLedger): number =>
  Number(session.db.prepare('SELECT id FROM period').pluck().get())

/** What the self-check finds is explained, then it is signed and handed in; the package waits. */
export async function handIn(school: TestLedger): Promise<void> {
  const { ctx, session } = school
  const periodId = periodIn(school)
  for (const { level, rule, graduateId, about } of checkPeriod(ctx, session, periodId).findings)
    if (level !== 'W' && rule !== 'question')
      explain(ctx, session, { periodId, rule, graduateId, about, reason: '正在摸排' })
  const names = { preparedBy: '周老师', checkedBy: '', approvedBy: '李书记' }
  await signPeriod(ctx, session, { periodId, ...names, scan: null }, 'cli')
  await submitPeriod(ctx, session, { periodId, note: '', screen: 'cli' })
}
