// Proof of destinations: ledger evidence [list|add|verify|void], and what an examiner looks at first: selfcheck.
import { today } from '#common/clock.ts'
import type { Session } from '#data/context.ts'
import { selectEvidence } from '#data/features/evidence/repository.ts'
import { selfCheck } from '#data/features/evidence/self-check.ts'
import { addFile, addPaper, verify, voidEvidence } from '#data/features/evidence/service.ts'
import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { codeName, findCode } from '#shared/codes/index.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { evidence } from '#shared/contract/evidence.ts'
import { Reason } from '#shared/schemas/common.ts'
import type { Evidence } from '#shared/schemas/evidence.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { type Arguments, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { checkPeriodCommand, explainCommand } from './submission.ts'

const SCREEN = 'cli'

export async function evidenceCommand(args: Arguments): Promise<Answer> {
  switch (args.operand) {
    case null:
    case 'list':
      return listEvidence(args)
    case 'add':
      return addEvidence(args)
    case 'verify':
      return verifyEvidence(args)
    case 'void':
      return takeBack(args)
    default:
      throw usage('evidence 后面写 list、add、verify 或 void')
  }
}

function personOf({ db, info }: Session, args: Arguments): number {
  const studentNo = args.required('student')
  const id = selectIdByStudentNo(db, info.cohort, studentNo)
  if (id === undefined) throw new AppError('not_found', { what: `学号 ${studentNo}` })
  return id
}

async function listEvidence(args: Arguments): Promise<Answer> {
  const { listed, cohort } = await withLedger(args, (_ctx, session) => ({
    listed: selectEvidence(session.db, personOf(session, args)),
    cohort: session.info.cohort,
  }))
  return {
    json: { evidence: listed },
    text: listed.length === 0 ? '没有佐证材料' : listed.map(lineOf(cohort)).join('\n'),
    exitCode: EXIT.done,
  }
}

const lineOf = (cohort: number) => (one: Evidence) =>
  [
    one.id,
    codeName('attachment_kind', one.kind, cohort),
    one.fileName === '' ? `纸质，架号 ${one.shelfNo}` : one.fileName,
    one.addedOn,
    one.voidedOn === null
      ? codeName('attachment_state', one.state, cohort)
      : `已作废：${one.voidReason}`,
    one.isEarlier ? '属于此前的去向' : '',
  ].join('\t')

async function addEvidence(args: Arguments): Promise<Answer> {
  const [file, shelfNo] = [args.text('file'), args.text('shelf')]
  if ((file === null) === (shelfNo === null))
    throw usage('写 --file 文件 或 --shelf 架号，二者之一')
  const { note: Note } = evidence['evidence.addFile'].input.shape
  const { shelfNo: ShelfNo } = evidence['evidence.addPaper'].input.shape
  const note = within(Note, args.text('note') ?? '', '--note', '最多 200 个字')
  const json = await withLedger(args, (ctx, session) => {
    const kind = codeOf('attachment_kind', args.required('kind'), session.info.cohort, '--kind')
    const said = { graduateId: personOf(session, args), kind, note, screen: SCREEN }
    if (file !== null) return addFile(ctx, session, args.path(file), said)
    return addPaper(ctx, session, {
      ...said,
      shelfNo: within(ShelfNo, shelfNo, '--shelf', '应为 1 到 60 个字'),
    })
  })
  return { json, text: `已添加佐证材料 ${json.id}`, exitCode: EXIT.done }
}

async function verifyEvidence(args: Arguments): Promise<Answer> {
  const { note: Note } = evidence['evidence.verify'].input.shape
  const note = within(Note, args.text('note') ?? '', '--note', '最多 200 个字')
  const id = idOf(args)
  const json = await withLedger(args, (ctx, session) => {
    const state = codeOf('attachment_state', args.required('state'), session.info.cohort, '--state')
    return verify(ctx, session, { id, state, note, screen: SCREEN })
  })
  return { json, text: `已核对佐证材料 ${id}`, exitCode: EXIT.done }
}

async function takeBack(args: Arguments): Promise<Answer> {
  const id = idOf(args)
  const reason = within(Reason, args.required('reason'), '--reason', '应为 2 到 200 个字')
  const json = await withLedger(args, (ctx, session) =>
    voidEvidence(ctx, session, { id, reason, screen: SCREEN }),
  )
  return { json, text: `已作废佐证材料 ${id}`, exitCode: EXIT.done }
}

function idOf(args: Arguments): number {
  const id = readNumber(args.text('id'), '--id ')
  if (id === null) throw usage('缺少 --id；编号见 evidence list')
  return id
}

function codeOf(
  list: 'attachment_kind' | 'attachment_state',
  text: string,
  cohort: number,
  option: string,
): string {
  const code = findCode(list, text, cohort)?.code
  if (code === undefined) throw usage(`${option} “${text}” 不是能识别的名称或代码`)
  return code
}

/** Signals to look at again, each with its people; of a period everything that stands in the way. */
export async function selfCheckCommand(args: Arguments): Promise<Answer> {
  if (args.operand === 'explain') return explainCommand(args)
  if (args.operand !== null) throw usage('selfcheck 后面不写，或写 explain')
  if (args.text('period') !== null) return checkPeriodCommand(args)
  const { found, cohort } = await withLedger(args, (ctx, session) => ({
    found: selfCheck(session, today(ctx.clock)),
    cohort: session.info.cohort,
  }))
  const signals = found.map(({ rule, about, people }) => ({
    rule,
    message: refusalText(rule, 'zh'),
    about,
    count: people.length,
    people: people.map(({ studentNo, name }) => ({ studentNo, name })),
  }))
  const lines = signals.map(({ rule, message, about, count }) =>
    [rule, message, codeName('destination', about, cohort), `${count} 人`].join('\t'),
  )
  return {
    json: { signals },
    text: lines.length === 0 ? '没有需要自查的信号' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}
