// What goes with a period: its tables, who came to a school or left it, and the settings of the centre; with a
// submission its evidence.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { listSchools } from '#data/features/consolidation/schools.ts'
import { selectEvidence } from '#data/features/evidence/repository.ts'
import { addFile } from '#data/features/evidence/service.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { undoLast } from '#data/features/history/service.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { ruleOn } from '#data/features/settings/rules.ts'
import { saveRule } from '#data/features/settings/save-rule.ts'
import { signPeriod } from '#data/features/submissions/sign.ts'
import { submissionState } from '#data/features/submissions/state.ts'
import { submitPeriod } from '#data/features/submissions/submit.ts'
import { createHandlers } from '#data/handlers.ts'
import { PNG, putFile } from '#tests/helpers/evidence-files.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'
import { handIn, openUniversity, periodIn, type University, WEEK } from './university.ts'

let university: University

beforeAll(async () => {
  university = await openUniversity({ 会计学院: 3, 财政金融学院: 3, 法学院: 2 })
}, 120_000)
afterAll(() => university.close())

const present = ({ session: { db } }: TestLedger) =>
  db.prepare('SELECT student_no FROM graduate ORDER BY 1').pluck().all()
const intervals = ({ session }: TestLedger) => ruleOn(session, 'intervals', '2020-07-03')

test('who came, moved or is gone, and what the centre set, follows a period as one batch', async () => {
  const { centre, schools, periodId: id } = university
  const [first, second, third] = schools
  if (first === undefined || second === undefined || third === undefined) throw new Error('none')
  await handIn(first)
  await handIn(second)
  await university.exchange()

  const { ctx, session } = centre
  const [accounting, finance] = listSchools(session).map(({ schoolId }) => schoolId)
  addPerson(session.db, { student_no: '201699', name: '新来', school_id: accounting ?? 0 })
  session.db
    .prepare("UPDATE graduate SET school_id = ? WHERE student_no = '201601'")
    .run(finance ?? 0)
  const gone = session.db.prepare("SELECT id FROM graduate WHERE student_no = '201612'").pluck()
  removePeople(ctx, session, { ids: [Number(gone.get())], reason: '退学', screen: 'cli' })
  const rule = { name: 'intervals', validFrom: '2020-07-01' } as const
  saveRule(ctx, session, { ...rule, content: '{"10":9}' }, 'cli')
  const own = { ...rule, validFrom: '2020-07-02', content: '{"10":3}' }
  saveRule(first.ctx, first.session, own, 'cli')
  savePeriod(ctx, session, { ...WEEK, id, tables: ['R3', 'R1'] }, 'cli')

  await publishPeriod(ctx, session, id, { withRoster: true })
  expect(await university.exchange()).toEqual([])
  expect(present(first)).toEqual(['201602', '201603', '201699'])
  expect(present(second)).toEqual(['201601', '201611', '201613'])
  expect(present(third)).toHaveLength(2)
  for (const school of schools) expect(intervals(school)).toEqual({ '10': 9 })
  expect((await submissionState(first.session)).periods).toMatchObject([{ tables: ['R1', 'R3'] }])

  expect(undoLast(first.ctx, first.session, 'ledger').label).toMatchObject({
    params: { added: 1, moved: 1, gone: 0, rules: 2 },
  })
  expect(present(first)).toEqual(['201601', '201602', '201603'])
  const events = first.session.db.prepare('SELECT count(*) FROM destination_event').pluck()
  expect(events.get()).toBe(1)
  expect(intervals(first)).toEqual({ '10': 3 })
}, 120_000)

test('evidence goes along where it is wished, and is seen at the centre', async () => {
  const { centre, schools } = university
  const [school] = schools
  if (school === undefined) throw new Error('no school')
  const periodId = periodIn(school)
  const personOf = ({ session: { db } }: TestLedger) =>
    Number(db.prepare("SELECT id FROM graduate WHERE student_no = '201602'").pluck().get())
  const said = { graduateId: personOf(school), kind: '2', note: '', screen: 'card' }
  await addFile(school.ctx, school.session, putFile(school.dir, '合同.png', PNG), said)
  expect((await submissionState(school.session)).evidence).toEqual({ files: 1, bytes: PNG.length })

  await handIn(school)
  await university.exchange()
  const seen = async () => {
    const [row] = selectEvidence(centre.session.db, personOf(centre))
    const piece = { id: row?.id ?? 0, offset: 0 }
    return Promise.resolve(createHandlers(centre.ctx)['evidence.content'](piece))
  }
  await expect(seen()).rejects.toMatchObject({ code: 'evidence_not_sent' })

  const names = { preparedBy: '周老师', checkedBy: '', approvedBy: '李书记', scan: null }
  await signPeriod(school.ctx, school.session, { periodId, ...names }, 'cli')
  const wish = { periodId, note: '', screen: 'cli', withEvidence: true }
  await submitPeriod(school.ctx, school.session, wish)
  expect(await university.exchange()).toEqual([])
  expect((await seen()).base64).toBe(PNG.toString('base64'))
}, 120_000)
