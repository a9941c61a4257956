// A whole university through a reporting period, by every way that packages can go: thirteen ledgers that know nothing
// of each other but what they send.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archivePeriod, exportArchive, listArchives } from '#data/features/consolidation/archive.ts'
import { readBoard } from '#data/features/consolidation/board.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { approve, invite, listSchools } from '#data/features/consolidation/schools.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import {
  partyOfCorrespondent,
  selectCorrespondents,
} from '#data/features/packages/correspondents.ts'
import { exchange } from '#data/features/packages/exchange.ts'
import { keptKeys } from '#data/features/packages/own-keys.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { selectQuestions } from '#data/features/questions/repository.ts'
import { answerQuestion } from '#data/features/questions/service.ts'
import { viewReport } from '#data/features/reports/service.ts'
import { checkPeriod } from '#data/features/submissions/check.ts'
import { explain } from '#data/features/submissions/explain.ts'
import { joinCentre } from '#data/features/submissions/join.ts'
import { signPeriod } from '#data/features/submissions/sign.ts'
import { submitPeriod } from '#data/features/submissions/submit.ts'
import { openPackage } from '#data/package/open.ts'
import { QUESTION } from '#shared/domain/submission/check.ts'
import type { ManifestOf, Party } from '#shared/schemas/package.ts'
import { type } from '#tests/helpers/edits.ts'
import {
  type Built,
  buildUniversity,
  type Member,
  openUniversity,
  removeUniversity,
  type University,
} from '#tests/helpers/university.ts'
import { overFolder, overSftp, overWebdav, type Way } from './ways.ts'

const DAY = '2020-07-03'
const CLOCK = { now: () => new Date(`${DAY}T04:00:00Z`) }
const WEEK = {
  ...({ id: null, kind: 'W', name: '第27周', note: '', tables: [] as [] } as const),
  ...{ dateFrom: '2020-06-29', dateTo: '2020-07-05', deadline: '2020-07-02' },
} as const
/** Hands in after the others. */
const LATE = '理学院'
/** Forgot to put down where one of its people works. */
const FORGETFUL = '法学与公共管理学院'

const WAYS: readonly (readonly [string, () => Promise<Way>])[] = [
  ['a folder', overFolder],
  ['a WebDAV server', overWebdav],
  ['an SFTP server', overSftp],
]

/** Twenty-five workbooks are written and imported: much on a busy machine. */
const BUILD_MS = 600_000

let built: Built
/** Student number of whom the school forgot. */
let forgotten = ''

beforeAll(async () => {
  built = await buildUniversity((outcome) => {
    const { person, destination } = outcome
    if (forgotten !== '' || person.school.name !== FORGETFUL || destination !== '10') return outcome
    forgotten = person.studentNo
    return { ...outcome, ...NOWHERE }
  })
}, BUILD_MS)
afterAll(() => removeUniversity(built))

const NOWHERE = { destination: '70', signed: null, employer: null, contact: null, pay: null }

describe.each(WAYS)('over %s', (_name, begin) => {
  let way: Way
  let all: University
  let centre: Member
  let schools: readonly Member[]

  beforeAll(async () => {
    way = await begin()
    all = await openUniversity(built, CLOCK)
    centre = all.centre
    schools = all.schools
    for (const member of [centre, ...schools]) await way.connect(member)
  })
  afterAll(async () => {
    await all.close()
    await way.close()
  })

  /** Sends and fetches; everything is taken, and as many as expected. */
  async function meet(members: readonly Member[], expected: number): Promise<void> {
    const read = []
    for (const { ctx, session, name } of members) {
      const result = await exchange(ctx, session, { onlyDue: false })
      expect({ name, problem: result.problem }).toEqual({ name, problem: null })
      read.push(...result.read)
    }
    expect(read.filter(({ outcome }) => outcome !== 'taken')).toEqual([])
    expect(read).toHaveLength(expected)
  }

  const named = (name: string): Member => {
    const member = schools.find((one) => one.name === name)
    if (member === undefined) throw new Error(name)
    return member
  }
  const board = () => readBoard(centre.ctx, centre.session)
  const states = () => Object.groupBy(board().cells, ({ state }) => state)
  const total = () => viewReport(centre.ctx, centre.session, { report: 'R1', asOf: DAY }).total
  const packageOf = (name: string): number => {
    const id = board().schools.find((one) => one.name === name)?.id
    return board().cells.find(({ schoolId }) => schoolId === id)?.packageId ?? 0
  }

  it('twelve schools join and are told of the period', async () => {
    for (const { ctx, session, dir, name } of schools) {
      const school = listSchools(centre.session).find((one) => one.name === name)
      const path = join(dir, 'invitation.zip')
      writeFileSync(path, await invite(centre.ctx, centre.session, school?.schoolId ?? 0))
      await joinCentre(ctx, session, path, 'cli')
    }
    await meet(schools, 0)
    await meet([centre], 12)
    for (const { id } of listSchools(centre.session))
      await approve(centre.ctx, centre.session, { id: id ?? 0, approved: true })
    const { id } = savePeriod(centre.ctx, centre.session, WEEK, 'cli')
    expect(await publishPeriod(centre.ctx, centre.session, id)).toEqual({ schools: 12 })
    await meet([centre], 0)
    await meet(schools, 24)
    expect(states().late).toHaveLength(12)
    expect(total()).toMatchObject({ graduates: 4171, landed: 0 })
  })

  it('eleven hand in, and the provisional total says who is missing', async () => {
    const late = named(LATE)
    const inTime = schools.filter((one) => one !== late)
    for (const school of inTime) await handIn(school)
    await meet(inTime, 0)
    await meet([centre], 11)
    expect(states()).toMatchObject({ arrived: { length: 11 }, late: { length: 1 } })
    const [period] = board().periods
    expect(period).toMatchObject({ missing: [LATE], ...landedOf(inTime) })
    expect(total()).toMatchObject({ graduates: 4171, landed: landedOf(inTime).landed })
  })

  it('the late one arrives', async () => {
    await handIn(named(LATE))
    await meet([named(LATE)], 0)
    await meet([centre], 1)
    expect(board().periods).toMatchObject([{ missing: [], graduates: 4171, landed: 3620 }])
  })

  it('one gets two cells back, corrects them and hands in again', async () => {
    const school = named(FORGETFUL)
    const graduateId = personIn(centre, forgotten)
    const asked = { graduateId, report: '', rowKey: '', asked: '请核对' }
    await returnPackage(centre.ctx, centre.session, {
      ...{ packageId: packageOf(FORGETFUL), reason: '两处不清', deadline: DAY },
      questions: ['destination', 'mobile'].map((field) => ({ ...asked, field })),
    })
    await meet([centre], 0)
    await meet(schools, 13)
    const questions = selectQuestions(school.session.db)
    expect(questions.map(({ studentNo, field }) => [studentNo, field])).toEqual([
      [forgotten, 'destination'],
      [forgotten, 'mobile'],
    ])
    const person = personIn(school, forgotten)
    expect(type(school, person, 'destination', '10')).toMatchObject({ ok: true })
    expect(type(school, person, 'mobile', '17900000001')).toMatchObject({ ok: true })
    for (const { id } of questions)
      answerQuestion(school.ctx, school.session, { id, answer: '已改' })
    await handIn(school)
    await meet([school], 0)
    await meet([centre], 1)
    expect(total()).toMatchObject({ graduates: 4171, landed: 3621, rate: '86.81' })
    expect(board().cells.every(({ openQuestions }) => openQuestions === 0)).toBe(true)
  })

  it('all are accepted; every receipt is signed and of what was sent; nothing is lost or doubled', async () => {
    for (const { name } of schools) {
      const given = { packageId: packageOf(name), despiteOpen: false }
      await acceptPackage(centre.ctx, centre.session, given)
    }
    await meet([centre], 0)
    await meet(schools, 13)
    await meet([centre, ...schools], 0)
    expect(states()).toMatchObject({ accepted: { length: 12 } })
    for (const school of schools) await verifyReceipts(centre, school, 'accepted')
    expect(way.left()).toEqual([])
    expect(total()).toMatchObject({ graduates: 4171, landed: 3621, rate: '86.81' })
    for (const table of ['graduate', 'destination_event', 'willingness_event', 'employer'])
      expect([table, countIn(centre, table)]).toEqual([table, sumOf(schools, table)])
    expect(centre.session.db.prepare('SELECT count(*) FROM merge_conflict').pluck().get()).toBe(0)
  })

  it('the period is archived, every school is told, and nothing of it is handed in any more', async () => {
    const periodId = Number(centre.session.db.prepare('SELECT id FROM period').pluck().get())
    const { sha256 } = await archivePeriod(centre.ctx, centre.session, periodId)
    await meet([centre], 0)
    await meet(schools, 12)
    expect(states()).toMatchObject({ archived: { length: 12 } })
    const path = join(centre.dir, 'archive.zip')
    await exportArchive(centre.session, { periodId, path })
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256)
    const [archive] = listArchives(centre.session)
    expect(archive?.about).toMatchObject({ graduates: 4171, landed: 3621 })
    expect(archive?.about.schools.map((one) => one.package?.sha256)).toEqual(schools.map(lastSent))
    for (const school of schools) {
      await verifyReceipts(centre, school, 'archived')
      await expect(handIn(school)).rejects.toMatchObject({ code: 'period_closed' })
    }
  })
})

/** What is found is explained, signed and handed in. */
async function handIn({ ctx, session }: Member): Promise<void> {
  const periodId = Number(session.db.prepare('SELECT id FROM period').pluck().get())
  const { findings } = checkPeriod(ctx, session, periodId, Number.POSITIVE_INFINITY)
  const open = findings.filter(({ level, rule }) => level !== 'W' && rule !== QUESTION)
  // One commit for all of them: nobody clicks through four hundred here.
  session.db.transaction(() => {
    for (const { rule, graduateId, about } of open)
      explain(ctx, session, { periodId, rule, graduateId, about, reason: '正在摸排' })
  })()
  const names = { preparedBy: '周老师', checkedBy: '', approvedBy: '李书记' }
  await signPeriod(ctx, session, { periodId, ...names, scan: null }, 'cli')
  await submitPeriod(ctx, session, { periodId, note: '', screen: 'cli' })
}

const countIn = ({ session }: Member, table: string): number =>
  Number(session.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())

const sumOf = (members: readonly Member[], table: string): number =>
  members.reduce((sum, member) => sum + countIn(member, table), 0)

function landedOf(members: readonly Member[]): { graduates: number; landed: number } {
  const landed = members.map(({ session }) =>
    Number(
      session.db.prepare('SELECT count(*) FROM ledger_state WHERE in_ledger = 0').pluck().get(),
    ),
  )
  return { graduates: sumOf(members, 'graduate'), landed: landed.reduce((a, b) => a + b) }
}

const personIn = ({ session }: Member, studentNo: string): number =>
  Number(session.db.prepare('SELECT id FROM graduate WHERE student_no = ?').pluck().get(studentNo))

const lastSent = ({ session }: Member): unknown =>
  session.db
    .prepare("SELECT sha256 FROM package WHERE kind = 'submission' ORDER BY id DESC")
    .pluck()
    .get()

type Sent = Readonly<{ uid: string; sha256: string; state: string; last: string }>

/** The receipts as they went over the way: opened with the school's keys, held against the key of the centre. */
async function verifyReceipts(
  centre: Member,
  school: Member,
  last: 'accepted' | 'archived',
): Promise<void> {
  const receipts = await receiptsFor(centre, school)
  const sent = school.session.db
    .prepare("SELECT uid, kind, sha256, state FROM package WHERE direction = 'out' ORDER BY id")
    .all() as Sent[]
  for (const { uid, sha256, state } of sent) {
    expect(state).toBe('answered')
    const of = receipts.filter(({ body }) => body.of.uid === uid)
    expect(of.map(({ body }) => body.of.sha256)).toEqual(of.map(() => sha256))
    expect(of.map(({ body }) => body.outcome)).not.toContain('refused')
    expect(of.length).toBeGreaterThan(0)
  }
  expect(receipts.at(-1)).toMatchObject({ body: { outcome: last, serial: sent.length - 1 } })
}

async function receiptsFor(centre: Member, school: Member): Promise<ManifestOf<'receipt'>[]> {
  const keys = keptKeys(school.session)
  const party = correspondentOf(school)
  const rows = centre.session.db
    .prepare(
      `SELECT p.content FROM package p JOIN correspondent c ON c.id = p.correspondent_id
        WHERE p.direction = 'out' AND p.kind = 'receipt' AND c.uid = ? ORDER BY p.id`,
    )
    .pluck()
    .all(keys?.uid ?? '') as Buffer[]
  const opened = []
  for (const bytes of rows)
    opened.push(await openPackage(bytes, { file: 'r.zip', keys, signer: () => party }))
  return opened.flatMap(({ manifest }) => (manifest.kind === 'receipt' ? [manifest] : []))
}

function correspondentOf({ session }: Member): Party | null {
  const [known] = selectCorrespondents(session.db)
  return known === undefined ? null : partyOfCorrespondent(known)
}
