// A period that is closed for good: what is kept of it, who is told, and what is refused from then on.
import { createHash, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archivePeriod, exportArchive, listArchives } from '#data/features/consolidation/archive.ts'
import { readBoard } from '#data/features/consolidation/board.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { draw, recordCheck } from '#data/features/consolidation/sample.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { selectPeriods } from '#data/features/periods/repository.ts'
import { savePeriod, saveSubmission } from '#data/features/periods/service.ts'
import { signPeriod } from '#data/features/submissions/sign.ts'
import { submissionState } from '#data/features/submissions/state.ts'
import { verifyingKey } from '#data/package/keys.ts'
import { entriesOf } from '#data/package/unpack.ts'
import { ReportTable } from '#shared/schemas/report.ts'
import { handIn, openUniversity, periodIn, type University, WEEK } from './university.ts'

let university: University

beforeAll(async () => {
  university = await openUniversity({ 会计学院: 5, 财政金融学院: 4, 法学院: 3, 统计学院: 2 })
}, 120_000)
afterAll(() => university.close())

const cells = () => readBoard(university.centre.ctx, university.centre.session).cells
const closed = { code: 'period_closed', params: { title: '第27周' } }

test('three hand in, one is accepted, one returned, one never comes: archived, nothing of it moves any more', async () => {
  const { centre, schools, periodId, exchange } = university
  const [first, second, third] = schools
  if (first === undefined || second === undefined || third === undefined) throw new Error('schools')
  const archive = () => archivePeriod(centre.ctx, centre.session, periodId)
  await handIn(first)
  await handIn(second)
  expect(await exchange()).toEqual([])
  await expect(archive()).rejects.toMatchObject({
    ...{ code: 'archive_open', params: { title: '第27周', packages: 2, conflicts: 0 } },
  })
  const packageId = cells()[0]?.packageId ?? 0
  await acceptPackage(centre.ctx, centre.session, { packageId, despiteOpen: false })
  const back = { packageId: cells()[1]?.packageId ?? 0, reason: '请核对', deadline: null }
  await returnPackage(centre.ctx, centre.session, { ...back, questions: [] })
  const { batch: renamed } = savePeriod(
    centre.ctx,
    centre.session,
    { ...WEEK, id: periodId, note: '改' },
    'cli',
  )
  expect(await exchange()).toEqual([])
  expect(draw(centre.ctx, centre.session, { periodId, percent: 5 })).toEqual({ drawn: 2 })
  const checked = { id: 1, result: '1', note: '', checkedBy: '何老师' } as const
  recordCheck(centre.ctx, centre.session, checked)
  const { sha256 } = await archive()
  const again = () => recordCheck(centre.ctx, centre.session, checked)
  expect(again).toThrow(expect.objectContaining(closed))
  const more = () => draw(centre.ctx, centre.session, { periodId, percent: 100 })
  expect(more).toThrow(expect.objectContaining(closed))

  const { db } = centre.session
  expect(selectPeriods(db, 2020)).toMatchObject([{ archivedOn: '2020-07-03' }])
  expect(cells().map(({ state }) => state)).toEqual(['archived', 'returned', 'late', 'late'])
  await expect(archive()).rejects.toMatchObject(closed)
  await expect(publishPeriod(centre.ctx, centre.session, periodId)).rejects.toMatchObject(closed)
  const save = () => savePeriod(centre.ctx, centre.session, { ...WEEK, id: periodId }, 'cli')
  expect(save).toThrow(expect.objectContaining(closed))
  const register = () =>
    saveSubmission(
      centre.ctx,
      centre.session,
      {
        ...{ id: null, periodId, schoolId: 1, state: '4', submittedAt: null, note: '' },
        ...{ preparedBy: '', checkedBy: '', approvedBy: '', returnReason: '' },
      },
      'cli',
    )
  expect(register).toThrow(expect.objectContaining(closed))
  const undo = () => undoBatch(centre.ctx, centre.session, renamed ?? 0, 'cli')
  expect(undo).toThrow(expect.objectContaining(closed))

  // One was on its way while the period was closed: the school is told, and nothing of it enters.
  await handIn(third)
  expect(await exchange()).toMatchObject([{ from: '法学院', finding: closed }])
  expect(cells()[2]).toMatchObject({ state: 'late', packageId: null })

  await checkKept(sha256)
}, 120_000)

async function checkKept(sha256: string): Promise<void> {
  const { centre, periodId } = university
  const path = join(centre.dir, 'archive.zip')
  await exportArchive(centre.session, { periodId, path })
  const file = readFileSync(path)
  expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
  const [kept] = listArchives(centre.session)
  expect(kept).toMatchObject({ periodId, sha256, bytes: file.length })
  expect(kept?.about).toMatchObject({
    ...{ graduates: 14, landed: 2, asOf: '2020-07-03', archivedBy: centre.session.info.userName },
    sample: [
      { school: '会计学院', stratum: '', drawn: 1, results: { 1: 1 } },
      { school: '财政金融学院', stratum: '', drawn: 1, results: {} },
    ],
    schools: [
      { name: '会计学院', state: 'accepted', package: { serial: 1, graduates: 5, landed: 1 } },
      { name: '财政金融学院', state: 'returned', package: { signedBy: { approved: '李书记' } } },
      { name: '法学院', state: 'missing', package: null },
      { name: '统计学院', state: 'missing', package: null },
    ],
  })
  const { unpack, names } = entriesOf(file, 'archive.zip', () => true)
  const key = verifyingKey(kept?.about.office.signingKey ?? '')
  expect(key !== null && verify(null, unpack('archive.json'), key, unpack('archive.sig'))).toBe(
    true,
  )
  for (const { name, sha256: said } of kept?.about.files ?? [])
    expect(createHash('sha256').update(unpack(name)).digest('hex')).toBe(said)
  const [progress] = ReportTable.array().parse(JSON.parse(unpack('tables.json').toString('utf8')))
  expect(progress).toMatchObject({ report: 'R1', total: { graduates: 14, landed: 2 } })
  // Nobody is named in it.
  for (const name of names) expect(unpack(name).toString('utf8')).not.toContain('学生1')
}

test('each school is told: what was accepted is archived, and nobody signs or hands in any more', async () => {
  const { schools } = university
  const states = await Promise.all(
    schools.map(async ({ session }) => (await submissionState(session)).periods[0]),
  )
  const archivedOn = '2020-07-03'
  expect(states).toMatchObject([
    { state: '7', archivedOn },
    { state: '5', archivedOn, returnReason: '请核对' },
    { state: '5', archivedOn },
    { state: '', archivedOn },
  ])
  expect(states[2]?.returnReason).toContain('已归档')
  for (const school of schools) {
    const names = { preparedBy: '周老师', checkedBy: '', approvedBy: '李书记' }
    const sign = { periodId: periodIn(school), ...names, scan: null }
    await expect(signPeriod(school.ctx, school.session, sign, 'cli')).rejects.toMatchObject(closed)
  }
})
