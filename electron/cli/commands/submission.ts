// A school and its centre: join, sign, submit, changes, question, and the self-check of a period.
import type { DataContext, Session } from '#data/context.ts'
import { selectQuestions } from '#data/features/questions/repository.ts'
import { answerQuestion } from '#data/features/questions/service.ts'
import { changesSince } from '#data/features/submissions/changes.ts'
import { checkPeriod } from '#data/features/submissions/check.ts'
import { explain } from '#data/features/submissions/explain.ts'
import { joinCentre } from '#data/features/submissions/join.ts'
import { signPeriod } from '#data/features/submissions/sign.ts'
import { submitPeriod } from '#data/features/submissions/submit.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { CheckFinding } from '#shared/contract/submissions.ts'
import { submissions } from '#shared/contract/submissions.ts'
import { QUESTION } from '#shared/domain/submission/check.ts'
import { Reason } from '#shared/schemas/common.ts'
import { PackagedQuestion } from '#shared/schemas/package.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Arguments, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { studentIds } from '../students.ts'

const SCREEN = 'cli'

export async function joinCommand(args: Arguments): Promise<Answer> {
  const { operand } = args
  if (operand === null) throw usage('join 后面写邀请文件')
  const json = await withLedger(args, (ctx, session) =>
    joinCentre(ctx, session, args.path(operand), SCREEN),
  )
  const text = [
    '已生成加入申请，待发送',
    `中心的指纹：${json.fingerprint}`,
    `本台账的指纹：${json.ownFingerprint}`,
    '请打电话与中心逐组核对两个指纹',
  ].join('\n')
  return { json, text, exitCode: EXIT.done }
}

function periodOf(args: Arguments): number {
  const id = readNumber(args.required('period'), '--period ')
  if (id === null) throw usage('缺少 --period；编号见 period list')
  return id
}

const { preparedBy: Prepared, checkedBy: Checked } = submissions['submissions.sign'].input.shape
const { note: Note } = submissions['submissions.submit'].input.shape

export async function signCommand(args: Arguments): Promise<Answer> {
  const periodId = periodOf(args)
  const approvedBy = within(Prepared, args.required('name'), '--name', '应为 1 到 60 个字')
  const checkedBy = within(Checked, args.text('checked') ?? '', '--checked', '最多 60 个字')
  const file = args.text('file')
  const scan = file === null ? null : args.path(file)
  const json = await withLedger(args, (ctx, session) => {
    const user = args.text('user') ?? session.info.userName
    const preparedBy = within(Prepared, user, '--user', '应为 1 到 60 个字')
    return signPeriod(ctx, session, { periodId, preparedBy, checkedBy, approvedBy, scan }, SCREEN)
  })
  return { json, text: `已由 ${approvedBy} 签批`, exitCode: EXIT.done }
}

export async function submitCommand(args: Arguments): Promise<Answer> {
  const periodId = periodOf(args)
  const note = within(Note, args.text('note') ?? '', '--note', '最多 300 个字')
  const withEvidence = args.flag('evidence')
  const json = await withLedger(args, (ctx, session) =>
    submitPeriod(ctx, session, { periodId, note, withEvidence, screen: SCREEN }),
  )
  const text = `已生成第 ${json.serial} 号上报包（${json.bytes} 字节），待发送`
  return { json, text, exitCode: EXIT.done }
}

export async function changesCommand(args: Arguments): Promise<Answer> {
  const periodId = periodOf(args)
  const json = await withLedger(args, (_ctx, session) => changesSince(session, periodId))
  const lines = json.people.map(({ studentNo, name, change, cells }) =>
    [
      ...[studentNo, name, CHANGES[change]],
      ...cells.map(({ field, from, to }) => `${field}：${from} → ${to}`),
    ].join('\t'),
  )
  const none = json.since === null ? '还没有上报过' : '与上次上报相比没有变化'
  return { json, text: lines.length === 0 ? none : lines.join('\n'), exitCode: EXIT.done }
}

const AnswerText = PackagedQuestion.shape.answer.trim().min(1)
const CHANGES = { new: '新增', changed: '有改动', gone: '已移出' } as const

/** What stands in the way of signing a period. */
export async function checkPeriodCommand(args: Arguments): Promise<Answer> {
  const periodId = periodOf(args)
  const json = await withLedger(args, (ctx, session) => checkPeriod(ctx, session, periodId))
  const lines = json.findings.map((one) =>
    [
      ...[one.rule, one.level === 'W' ? '提醒' : '须处理', one.studentNo, one.name],
      ...[one.report, one.field, messageOf(one), one.reason === null ? '' : `说明：${one.reason}`],
    ].join('\t'),
  )
  const end = json.passed ? '自查通过' : '还有须处理的问题'
  return {
    json,
    text: [...lines, end].join('\n'),
    exitCode: json.passed ? EXIT.done : EXIT.refused,
  }
}

function messageOf({ rule, params }: CheckFinding): string {
  if (rule === QUESTION) return String(params.asked ?? '')
  return String(params.text ?? refusalText(rule, 'zh'))
}

/** Every finding of a rule, or of those people alone. */
export async function explainCommand(args: Arguments): Promise<Answer> {
  const periodId = periodOf(args)
  const rule = args.required('rule')
  if (rule === QUESTION) throw usage('中心的提问用 question answer 答复')
  const reason = within(Reason, args.required('reason'), '--reason', '应为 2 到 200 个字')
  const json = await withLedger(args, (ctx, session) => {
    const found = foundBy(ctx, session, { periodId, rule, students: args.text('student') })
    if (found.length === 0) throw new AppError('not_found', { what: `${rule} 的自查问题` })
    for (const { graduateId, about } of found)
      explain(ctx, session, { periodId, rule, graduateId, about, reason })
    return { explained: found.length }
  })
  return { json, text: `已说明 ${json.explained} 处`, exitCode: EXIT.done }
}

function foundBy(
  ctx: DataContext,
  session: Session,
  {
    periodId,
    rule,
    students,
  }: Readonly<{ periodId: number; rule: string; students: string | null }>,
): readonly CheckFinding[] {
  const whom = students === null ? null : new Set(studentIds(session, students))
  return checkPeriod(ctx, session, periodId, Number.POSITIVE_INFINITY).findings.filter(
    (one) =>
      one.rule === rule && (whom === null || (one.graduateId !== null && whom.has(one.graduateId))),
  )
}

export async function questionCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return listQuestions(args)
    case 'answer':
      return answer(args)
    default:
      throw usage('question 后面写 list 或 answer')
  }
}

async function listQuestions(args: Arguments): Promise<Answer> {
  const questions = await withLedger(args, (_ctx, { db }) => selectQuestions(db))
  const lines = questions.map(({ id, studentNo, name, field, report, asked, answer: said }) =>
    [id, studentNo, name, report, field, asked, said === '' ? '未答复' : said].join('\t'),
  )
  return {
    json: { questions },
    text: lines.length === 0 ? '中心没有提问' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

async function answer(args: Arguments): Promise<Answer> {
  const id = readNumber(args.required('id'), '--id ')
  if (id === null) throw usage('缺少 --id；编号见 question list')
  const text = within(AnswerText, args.required('text'), '--text', '应为 1 到 500 个字')
  await withLedger(args, (ctx, session) => answerQuestion(ctx, session, { id, answer: text }))
  return { json: { id }, text: '已答复，随下次上报送出', exitCode: EXIT.done }
}
