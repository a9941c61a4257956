// A school's ledger and a centre made of its keys alone: joined, checked, signed, submitted, returned, submitted again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { undoLast } from '#data/features/history/service.ts'
import { selectPackages } from '#data/features/packages/repository.ts'
import { selectQuestions } from '#data/features/questions/repository.ts'
import { answerQuestion } from '#data/features/questions/service.ts'
import { changesSince } from '#data/features/submissions/changes.ts'
import { checkPeriod } from '#data/features/submissions/check.ts'
import { explain } from '#data/features/submissions/explain.ts'
import { joinCentre } from '#data/features/submissions/join.ts'
import { selectSubmission } from '#data/features/submissions/repository.ts'
import { signPeriod } from '#data/features/submissions/sign.ts'
import { submissionState } from '#data/features/submissions/state.ts'
import { submitPeriod } from '#data/features/submissions/submit.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { erasePeople } from '../erasure/support.ts'
import { type Centre, linesOf, newCentre, SCHOOL_UID } from './centre.ts'

const screen = 'submissions'
const refusal = (code: string, params?: object) =>
  expect.objectContaining({ code, ...(params === undefined ? {} : { params }) })

let ledger: TestLedger
let centre: Centre
beforeEach(async () => {
  ledger = await openTestLedger()
  centre = await newCentre(ledger.ctx, ledger.session, ledger.dir)
  await graduatesHandlers(ledger.ctx)['graduates.add']({
    people: [
      { name: '安然', student_no: '201601' },
      { name: '白露', student_no: '201602' },
    ],
    screen,
    dryRun: false,
  })
})
afterEach(() => ledger.close())

async function joined(): Promise<void> {
  const { packageId } = await joinCentre(ledger.ctx, ledger.session, await centre.invite(), screen)
  const request = await centre.opened(packageId)
  expect(await centre.receipt(request, { outcome: 'approved' })).toMatchObject({ outcome: 'taken' })
}

async function published(): Promise<number> {
  expect(await centre.publish()).toMatchObject({ kind: 'period', outcome: 'taken' })
  return Number(ledger.session.db.prepare('SELECT id FROM period').pluck().get())
}

function explainAll(periodId: number): void {
  for (const one of checkPeriod(ledger.ctx, ledger.session, periodId).findings) {
    if (one.level === 'W' || one.rule === 'question') continue
    const { rule, graduateId, about } = one
    const said = { periodId, rule, graduateId, about, reason: '正在摸排' }
    explain(ledger.ctx, ledger.session, said)
  }
}

const sign = (periodId: number) =>
  signPeriod(
    ledger.ctx,
    ledger.session,
    { periodId, preparedBy: '周老师', checkedBy: '', approvedBy: '李书记', scan: null },
    screen,
  )
const submit = (periodId: number) =>
  submitPeriod(ledger.ctx, ledger.session, { periodId, note: '', screen })
const standing = (periodId: number) => selectSubmission(ledger.session.db, periodId)

describe('joining', () => {
  it('asks the centre by its invitation; approved by a receipt', async () => {
    const { ctx, session } = ledger
    const path = await centre.invite()
    const told = await joinCentre(ctx, session, path, screen)
    expect(told.fingerprint).toMatch(/^(\d{5} ){4}\d{5}$/)
    expect(told.ownFingerprint).not.toBe(told.fingerprint)
    const request = await centre.opened(told.packageId)
    expect(request.manifest).toMatchObject({
      kind: 'request',
      from: { uid: SCHOOL_UID, role: 'school', name: '会计学院' },
    })
    expect(await submissionState(session)).toMatchObject({ centre: { state: 'asking' } })
    await centre.receipt(request, { outcome: 'approved' })
    expect(await submissionState(session)).toMatchObject({
      centre: { name: '招生就业指导处', state: 'approved', fingerprint: told.fingerprint },
    })
  })

  it('refuses the invitation of another school, of another year and of another centre', async () => {
    const { ctx, session, dir } = ledger
    const join = async (path: string) => joinCentre(ctx, session, path, screen)
    await expect(join(await centre.invite('理学院'))).rejects.toEqual(
      refusal('join_other_school', { school: '理学院', own: '会计学院' }),
    )
    await expect(join(await centre.invite('会计学院', 2021))).rejects.toEqual(
      refusal('package_content'),
    )
    await expect(join('/nowhere/invitation.zip')).rejects.toEqual(refusal('file_unreadable'))
    expect(await submissionState(session)).toMatchObject({ centre: null })
    await joined()
    const other = await newCentre(ctx, session, dir, 'another-central-office')
    await expect(join(await other.invite())).rejects.toEqual(
      refusal('joined_already', { name: '招生就业指导处' }),
    )
  })
})

describe('the self-check', () => {
  it('names everybody who was not asked and has no helper, until it is explained', async () => {
    await joined()
    const periodId = await published()
    const { ctx, session } = ledger
    const before = checkPeriod(ctx, session, periodId)
    expect(before.passed).toBe(false)
    expect(before.counts).toContainEqual({ rule: 'V16', level: 'Q', count: 2, open: 2 })
    expect(before.counts).toContainEqual({ rule: 'V17', level: 'Q', count: 2, open: 2 })
    await expect(sign(periodId)).rejects.toEqual(refusal('check_open', { count: 4 }))
    explainAll(periodId)
    const after = checkPeriod(ctx, session, periodId)
    expect(after).toMatchObject({ passed: true })
    expect(after.findings.find(({ rule }) => rule === 'V16')).toMatchObject({
      reason: '正在摸排',
      field: 'willingness',
    })
    const [one] = after.findings
    const { rule, graduateId, about } = one ?? { rule: '', graduateId: null, about: '' }
    explain(ctx, session, { periodId, rule, graduateId, about, reason: null })
    expect(checkPeriod(ctx, session, periodId).passed).toBe(false)
  })
})

describe('submitting', () => {
  it('needs a centre that approved it, and a signature', async () => {
    await expect(submit(1)).rejects.toEqual(refusal('not_joined'))
    await joined()
    const periodId = await published()
    await expect(submit(periodId)).rejects.toEqual(refusal('not_signed'))
    explainAll(periodId)
    await sign(periodId)
    undoLast(ledger.ctx, ledger.session, screen)
    await expect(submit(periodId)).rejects.toEqual(refusal('not_signed'))
  })

  it('does not go any more when somebody in it was erased; what was sent is kept without them', async () => {
    const { ctx, session } = ledger
    await joined()
    const periodId = await published()
    explainAll(periodId)
    await sign(periodId)
    const { packageId } = await submit(periodId)
    const [anRan] = session.db.prepare('SELECT id FROM graduate ORDER BY id').pluck().all()
    await erasePeople(ledger, [Number(anRan)])
    expect(selectPackages(session.db).find(({ id }) => id === packageId)).toMatchObject({
      ...{ state: 'refused', bytes: 0, finding: expect.stringContaining('package_erased') },
    })
    expect(await changesSince(session, periodId)).toEqual({ since: null, total: 0, people: [] })
    expect(checkPeriod(ctx, session, periodId).findings.map(({ name }) => name)).not.toContain(
      '安然',
    )
  })

  it('goes, comes back with a question on a cell, goes again with the answer, and is accepted', async () => {
    const { ctx, session } = ledger
    await joined()
    const periodId = await published()
    explainAll(periodId)
    await sign(periodId)
    const first = await submit(periodId)
    expect(first.serial).toBe(1)
    const sent = await centre.opened(first.packageId)
    expect(sent.manifest).toMatchObject({
      kind: 'submission',
      body: {
        ...{ periodUid: 'period-of-week-27', serial: 1, previous: null, sequence: 1 },
        ...{ asOf: '2020-07-03', cohort: 2020, counts: { graduates: 2, landed: 0, inLedger: 2 } },
        signedBy: { prepared: '周老师', checked: '', approved: '李书记' },
      },
    })
    expect(linesOf(sent, 'tables/graduate.ndjson')).toMatchObject([
      { student_no: '201601', name: '安然' },
      { student_no: '201602', name: '白露' },
    ])
    expect(linesOf(sent, 'explained.ndjson')).toHaveLength(4)
    expect([...sent.files.keys()]).toContain('summary.xlsx')
    expect(standing(periodId)).toMatchObject({
      state: '4',
      submitted_at: '2020-07-03T04:00:00.000Z',
    })
    // What has left stays handed in, whatever is undone here.
    undoLast(ctx, session, screen)
    expect(standing(periodId)).toMatchObject({ state: '4', approved_by: '李书记' })
    await centre.receipt(sent, { outcome: 'arrived', serial: 1, sha256: sent.sha256 })
    expect(await changesSince(session, periodId)).toMatchObject({ total: 0 })

    const question = {
      ...{ uid: 'question-1', studentNo: '201602', field: 'mobile', report: '', rowKey: '' },
      ...{ asked: '手机号是空的', askedAt: '2020-07-03T05:00:00Z', deadline: '2020-07-05' },
      ...{ answer: '', answeredAt: null, closedAt: null },
    }
    expect(await centre.returned(sent, [question])).toMatchObject({ outcome: 'taken' })
    expect(standing(periodId)).toMatchObject({ state: '5', return_reason: '请核对' })
    expect(checkPeriod(ctx, session, periodId).findings[0]).toMatchObject({
      ...{ rule: 'question', name: '白露', field: 'mobile', params: { asked: '手机号是空的' } },
    })
    await expect(sign(periodId)).rejects.toEqual(refusal('check_open', { count: 1 }))
    const [asked] = selectQuestions(session.db)
    await graduatesHandlers(ctx)['graduates.setCells']({
      edits: [{ id: asked?.graduateId ?? 0, values: { mobile: '13800138000' } }],
      dryRun: false,
      screen,
    })
    answerQuestion(ctx, session, { id: asked?.id ?? 0, answer: '已补' })
    expect(await changesSince(session, periodId)).toMatchObject({
      total: 1,
      people: [
        {
          name: '白露',
          change: 'changed',
          cells: [{ field: 'mobile', from: '', to: '13800138000' }],
        },
      ],
    })
    await sign(periodId)
    const second = await submit(periodId)
    const again = await centre.opened(second.packageId)
    expect(again.manifest).toMatchObject({
      body: { serial: 2, previous: sent.sha256, sequence: 2 },
    })
    expect(linesOf(again, 'questions.ndjson')).toMatchObject([
      { uid: 'question-1', studentNo: '201602', answer: '已补' },
    ])
    await centre.receipt(again, { outcome: 'accepted', serial: 2, sha256: again.sha256 })
    expect(standing(periodId)).toMatchObject({ state: '6', sequence: 2 })
    await expect(sign(periodId)).rejects.toEqual(refusal('period_closed', { title: '第27周周报' }))
  })

  it('lets somebody go who was asked about and explained: the question stays, about nobody', async () => {
    const { ctx, session } = ledger
    await joined()
    const periodId = await published()
    explainAll(periodId)
    await sign(periodId)
    const sent = await centre.opened((await submit(periodId)).packageId)
    const question = {
      ...{ uid: 'question-1', studentNo: '201602', field: 'mobile', report: '', rowKey: '' },
      ...{ asked: '手机号是空的', askedAt: '2020-07-03T05:00:00Z', deadline: null },
      ...{ answer: '', answeredAt: null, closedAt: null },
    }
    await centre.returned(sent, [question])
    const id = selectQuestions(session.db)[0]?.graduateId ?? 0
    removePeople(ctx, session, { ids: [id], reason: '转学', screen })
    expect(selectQuestions(session.db)).toMatchObject([{ graduateId: null, name: '' }])
    expect(await changesSince(session, periodId)).toMatchObject({
      people: [{ name: '白露', change: 'gone' }],
    })
  })

  it('catches up with the number that the centre holds, and says why a package was refused', async () => {
    await joined()
    const periodId = await published()
    explainAll(periodId)
    await sign(periodId)
    const sent = await centre.opened((await submit(periodId)).packageId)
    const held = 'a'.repeat(64)
    const finding = { code: 'package_rollback', params: { name: '会计学院', serial: 1, known: 7 } }
    await centre.receipt(sent, { outcome: 'refused', finding, serial: 7, sha256: held })
    expect(standing(periodId)).toMatchObject({
      state: '5',
      return_reason: expect.stringContaining('第 7 号'),
    })
    await sign(periodId)
    const next = await centre.opened((await submit(periodId)).packageId)
    expect(next.manifest).toMatchObject({ body: { serial: 8, previous: held } })
  })

  it('takes the same package once, a later one of the period again, and none of another year', async () => {
    await joined()
    await published()
    expect(await centre.again()).toMatchObject({ kind: 'period', outcome: 'known' })
    expect(await centre.publish({ cohort: 2021, uid: 'period-of-2021' })).toMatchObject({
      outcome: 'refused',
      finding: { code: 'package_no_period' },
    })
    expect(await centre.publish({ name: '第27周（延期）', deadline: '2020-07-08' })).toMatchObject({
      outcome: 'taken',
    })
    const { periods } = await submissionState(ledger.session)
    expect(periods).toMatchObject([
      { name: '第27周（延期）', deadline: '2020-07-08', tables: ['R1', 'R3'], state: '' },
    ])
  })
})
