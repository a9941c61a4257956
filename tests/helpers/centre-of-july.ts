// Writes the ledger of a central office in July 2020 into the file it is told: twelve schools, of which three have
// handed in for week 27, one is late, one asks to be approved. A program of its own: a browser's test cannot load the
// database. What the schools read and make is left out but for what the centre sees of it.
import { copyFile } from 'node:fs/promises'
import { closeLedger } from '#data/features/accounts/service.ts'
import { readBoard } from '#data/features/consolidation/board.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { approve, invite, listSchools } from '#data/features/consolidation/schools.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import {
  joinBy,
  request,
  type School,
  type Sent,
  submission,
} from '../integration/consolidation/school.ts'
import { enrol, type } from './edits.ts'
import { openTestLedger, type TestLedger } from './ledger.ts'

const SCHOOLS = [
  ...['会计学院', '财政金融学院', '法学院', '工商管理学院', '统计学院', '外国语学院'],
  ...[
    '经济与贸易学院',
    '信息技术与管理学院',
    '体育学院',
    '理工学院',
    '文学与新闻传播学院',
    '设计艺术学院',
  ],
]
const NAMES = ['安然', '白露', '陈默', '丁一', '方圆', '高山', '何川', '江河'] as const
const WEEK = {
  tables: [] as [],
  ...({ id: null, kind: 'W', name: '第27周周报', note: '' } as const),
  ...{ dateFrom: '2020-06-29', dateTo: '2020-07-05', deadline: '2020-07-06' },
} as const
const MONTH = {
  tables: [] as [],
  ...({ id: null, kind: 'M', name: '六月月报', note: '', deadline: '2020-07-01' } as const),
  ...{ dateFrom: '2020-06-01', dateTo: '2020-06-30' },
} as const

type Side = Readonly<{ school: School; ledger: TestLedger; people: readonly number[] }>

async function keepCentre(file: string): Promise<void> {
  const centre = await openTestLedger({ role: 'central' })
  const { ctx, session } = centre
  const ids = SCHOOLS.map((name, position) =>
    insertRow(session.db, 'school', { name, code: `0${position + 1}`, position }),
  )
  for (const [place, schoolId] of ids.entries())
    for (const person of peopleOf(place)) enrol(withSchool(centre, schoolId), person)
  const sides: Side[] = []
  for (const place of [0, 1, 2, 3]) sides.push(await joined(centre, ids[place] ?? 0, place))
  for (const one of listSchools(session))
    if (one.id !== null) await approve(ctx, session, { id: one.id, approved: true })
  await ask(centre, ids[4] ?? 0)
  await invite(ctx, session, ids[5] ?? 0)
  savePeriod(ctx, session, MONTH, 'cli')
  const { id: periodId } = savePeriod(ctx, session, WEEK, 'cli')
  await publishPeriod(ctx, session, periodId)
  session.db.exec("UPDATE package SET state = 'delivered' WHERE kind = 'period'")
  const sent: Sent[] = []
  for (const side of sides.slice(0, 3)) sent.push(await hand(centre, side, null))
  await settle(centre, ids)
  const [first] = sides
  if (first !== undefined && options.has('again')) await handAgain(centre, first, sent[0] ?? null)
  const { path } = session
  await closeLedger(ctx)
  for (const part of ['', '.keys']) await copyFile(path + part, file + part)
  for (const { ledger } of [{ ledger: centre }, ...sides]) await ledger.close()
}

const withSchool = (ledger: TestLedger, schoolId: number): TestLedger => ({
  ...ledger,
  session: { ...ledger.session, schoolId },
})

const peopleOf = (place: number) =>
  NAMES.slice(0, NAMES.length - (place % 3)).map((name, at) => ({
    ...{ name, student_no: `2016${String(place + 1).padStart(2, '0')}${at + 1}` },
  }))

/** A school reads its invitation and asks; its own ledger has the same people, and knows where some went. */
async function joined(centre: TestLedger, schoolId: number, place: number): Promise<Side> {
  const school = await ask(centre, schoolId)
  const ledger = await openTestLedger({ schoolName: SCHOOLS[place] ?? '' })
  const people = peopleOf(place).map((person) => enrol(ledger, person))
  for (const id of people.slice(0, 5)) type(ledger, id, 'destination', '80')
  return { school, ledger, people }
}

async function ask(centre: TestLedger, schoolId: number): Promise<School> {
  const school = await joinBy(await invite(centre.ctx, centre.session, schoolId))
  await taken(centre, await request(school))
  return school
}

type Before = Pick<Sent, 'serial' | 'sha256'> | null

async function hand(centre: TestLedger, { school, ledger }: Side, before: Before): Promise<Sent> {
  const periodUid = String(
    centre.session.db.prepare("SELECT uid FROM period WHERE kind = 'W'").pluck().get(),
  )
  const { serial, sha256 } = before ?? { serial: 0, sha256: null }
  const numbered = { periodUid, serial: serial + 1, previous: sha256 }
  const madeAt = '2020-07-03T04:00:00.000Z'
  const explained = [{ rule: 'V16', graduateId: 6, about: '', reason: '正在摸排', madeAt }]
  const extra = new Map([['explained.ndjson', Buffer.from(explained.map(line).join(''))]])
  const sent = await submission(school, ledger.session, numbered, extra)
  await taken(centre, sent.bytes)
  return sent
}

const line = (row: object): string => `${JSON.stringify(row)}\n`

/** Two cells of one person are told otherwise by the school and the centre; another one has landed. */
async function handAgain(centre: TestLedger, side: Side, before: Before): Promise<void> {
  const { ledger, people } = side
  const here = Number(
    centre.session.db
      .prepare('SELECT id FROM graduate WHERE student_no = ?')
      .pluck()
      .get(peopleOf(0)[5]?.student_no),
  )
  for (const [field, ours, theirs] of [
    ['email', 'zx@example.edu.cn', 'gaoshan@example.edu.cn'],
    ['mobile', '17900000001', '17900000002'],
  ] as const) {
    type(centre, here, field, ours)
    type(ledger, people[5] ?? 0, field, theirs)
  }
  type(ledger, people[6] ?? 0, 'destination', '80')
  await hand(centre, side, before)
}

async function taken({ ctx, session }: TestLedger, bytes: Uint8Array): Promise<void> {
  const { outcome, finding } = await readPackage(ctx, session, 'package.zip', bytes)
  if (outcome !== 'taken') throw new Error(JSON.stringify(finding))
}

/** One is accepted, one goes back with questions on two cells. */
async function settle({ ctx, session }: TestLedger, schools: readonly number[]): Promise<void> {
  const { cells } = readBoard(ctx, session)
  const packageOf = (schoolId: number | undefined): number =>
    cells.find((cell) => cell.schoolId === schoolId && cell.packageId !== null)?.packageId ?? 0
  await acceptPackage(ctx, session, { packageId: packageOf(schools[1]), despiteOpen: false })
  const graduateId = Number(
    session.db.prepare('SELECT min(id) FROM graduate WHERE school_id = ?').pluck().get(schools[2]),
  )
  const question = { graduateId, report: '', rowKey: '', asked: '请与佐证材料核对' }
  await returnPackage(ctx, session, {
    ...{ packageId: packageOf(schools[2]), reason: '两处待核实', deadline: '2020-07-08' },
    questions: ['destination', 'mobile'].map((field) => ({ ...question, field })),
  })
}

const [file, ...words] = process.argv.slice(2)
/** `again`: the first school hands in a second time. */
const options: ReadonlySet<string> = new Set(words)
if (file !== undefined) await keepCentre(file)
