// A school's ledger as its clerk left it yesterday evening: names and plan imported, everybody asked what they want, helpers
// paired, three vacancies open. A process of its own: `node school-of-yesterday.ts PATH PASSPHRASE SAMPLES`; it prints both days.
import { dirname, join } from 'node:path'
import { silentLogger } from '#common/logger.ts'
import { createDataContext } from '#data/create-context.ts'
import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { importFile } from '#data/features/imports/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { addDays, todayIn } from '#shared/domain/day/index.ts'
import { TEST_SCRYPT } from './ledger.ts'

const CLASSES = ['10', '11', '12', '20', '30', '70'] as const
/** Left for today: nobody has asked them yet. */
const UNASKED = 12
/** Called yesterday, to be called again today. */
const DUE_AGAIN = 6
const IN_LEDGER = 'SELECT graduate_id FROM ledger_state WHERE in_ledger = 1 ORDER BY graduate_id'
const VACANCIES = ['会计', '出纳', '审计助理'] as const

/** Somebody who has signed an agreement. */
const SIGNED = `SELECT name, student_no AS studentNo FROM graduate JOIN ledger_state ON graduate_id = graduate.id
  WHERE destination = '10' ORDER BY graduate.id LIMIT 1`
const SCREEN = 'ledger'

const CALL = {
  kind: '8',
  way: '1',
  result: '1',
  content: '',
  nextAction: '',
  staffId: null,
  minutes: null,
  expectedBefore: '',
  expectedAfter: '',
} as const

const VACANCY = {
  id: null,
  employer: '长沙博远商贸有限公司',
  region: '430100',
  industry: '',
  position: '',
  headcount: 3,
  payMin: 4000,
  payMax: 5000,
  payNote: '',
  education: '31',
  majors: '会计学',
  source: '',
  sourceRef: '',
  link: '',
  contact: '',
  note: '',
  screen: 'vacancies',
} as const

const [path = '', passphrase = '', samples = ''] = process.argv.slice(2)
const today = todayIn(new Date())
const yesterday = addDays(today, -1)
const ctx = createDataContext({
  clock: { now: () => new Date(`${yesterday}T16:00:00+08:00`) },
  log: silentLogger,
  emit: () => {},
  folders: { ledgers: dirname(path), state: dirname(path) },
})
const { session } = await createLedger(ctx, {
  path,
  role: 'school',
  schoolName: '会计学院',
  cohort: 2020,
  userName: '王老师',
  passphrase,
  scrypt: TEST_SCRYPT,
})
for (const name of ['school-roster.xlsx', 'plan-export.xlsx']) {
  const file = { path: join(samples, name), kind: null, effective: '2020-07-03', dryRun: false }
  await importFile(ctx, session, file)
}
const inLedger = session.db.prepare(IN_LEDGER).pluck().all() as number[]
await work(createHandlers(ctx), inLedger, yesterday)
const signed = session.db.prepare(SIGNED).get()
await closeLedger(ctx)
process.stdout.write(JSON.stringify({ yesterday, today, signed }))

type Handlers = ReturnType<typeof createHandlers>

/** What a school has done by then: helpers paired, wishes known, a few called who are due again, vacancies open. */
async function work(handlers: Handlers, ids: readonly number[], day: string): Promise<void> {
  for (const name of ['安宁', '陈静']) {
    await handlers['staff.save']({
      id: null,
      name,
      title: '',
      department: '',
      role: '4',
      mobile: '',
    })
  }
  const { pairs } = await handlers['staff.propose']({ of: null, among: null })
  await handlers['staff.pair']({ pairs, day, screen: SCREEN })
  const asked = ids.slice(UNASKED)
  for (const [at, willingness] of CLASSES.entries()) {
    await handlers['willingness.set']({
      ids: asked.filter((_, index) => index % CLASSES.length === at),
      willingness,
      reasons: ['R01'],
      reasonNote: '',
      happenDate: day,
      screen: SCREEN,
    })
  }
  await handlers['contacts.record']({
    ids: asked.slice(0, DUE_AGAIN),
    entry: { ...CALL, day, nextDate: addDays(day, 1) },
    lectureId: null,
    contactGroupId: null,
    appointmentId: null,
    screen: SCREEN,
  })
  for (const title of VACANCIES) {
    await handlers['vacancies.save']({ ...VACANCY, title, deadline: addDays(day, 30) })
  }
}
