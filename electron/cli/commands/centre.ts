// The central office: which schools take part, what it publishes, what came of it, and what it says to that.
import type { Session } from '#data/context.ts'
import { replaceFile } from '#data/excel/write/save.ts'
import { readBoard } from '#data/features/consolidation/board.ts'
import { decide } from '#data/features/consolidation/decide.ts'
import { differenceOfPackage } from '#data/features/consolidation/difference.ts'
import { goOnWith } from '#data/features/consolidation/go-on.ts'
import { listConflicts } from '#data/features/consolidation/list-conflicts.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import {
  approve,
  invite,
  type KnownSchool,
  listSchools,
  ownFingerprint,
} from '#data/features/consolidation/schools.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { consolidation } from '#shared/contract/consolidation.ts'
import { Reason } from '#shared/schemas/common.ts'
import { type Arguments, readDay, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { studentIds } from '../students.ts'

const done = (json: unknown, text: string): Answer => ({ json, text, exitCode: EXIT.done })

function idOf(args: Arguments): number {
  const id = readNumber(args.required('id'), '--id ')
  if (id === null) throw usage('缺少 --id')
  return id
}

function schoolNamed(session: Session, name: string): KnownSchool {
  const school = listSchools(session).find((one) => one.name === name)
  if (school === undefined) throw new AppError('not_found', { what: `学院 ${name}` })
  return school
}

const STATES: Readonly<Record<KnownSchool['state'], string>> = {
  none: '未邀请',
  invited: '已邀请',
  asking: '待核准',
  approved: '已核准',
  blocked: '已停用',
}

export async function schoolsCommand(args: Arguments): Promise<Answer> {
  const json = await withLedger(args, async (ctx, session) => ({
    ownFingerprint: await ownFingerprint(ctx, session),
    schools: listSchools(session),
  }))
  const lines = json.schools.map(({ name, state, fingerprint }) =>
    [name, STATES[state], fingerprint].join('\t'),
  )
  return done(json, [`本中心指纹\t${json.ownFingerprint}`, ...lines].join('\n'))
}

export async function inviteCommand(args: Arguments): Promise<Answer> {
  const path = args.path(args.required('out'))
  const name = args.required('school')
  const json = await withLedger(args, async (ctx, session) => {
    await replaceFile(path, await invite(ctx, session, schoolNamed(session, name).schoolId))
    return { school: name, file: path }
  })
  return done(json, `已生成给“${name}”的邀请文件：${path}`)
}

export async function approveCommand(args: Arguments): Promise<Answer> {
  const name = args.required('school')
  const approved = !args.flag('block')
  const json = await withLedger(args, async (ctx, session) => {
    const { id } = schoolNamed(session, name)
    if (id === null) throw new AppError('package_state')
    await approve(ctx, session, { id, approved })
    return { school: name, approved }
  })
  return done(json, approved ? `已核准“${name}”` : `已停用“${name}”`)
}

export async function publishCommand(args: Arguments): Promise<Answer> {
  const id = idOf(args)
  const withRoster = args.flag('roster')
  const json = await withLedger(args, (ctx, session) =>
    publishPeriod(ctx, session, id, { withRoster }),
  )
  return done(json, `报送期文件待发送：${json.schools} 个学院`)
}

const BOARD = {
  not_started: '未开始',
  in_work: '填报中',
  late: '逾期',
  arrived: '已收到',
  returned: '已退回',
  accepted: '校审通过',
  archived: '已归档',
} as const

export async function boardCommand(args: Arguments): Promise<Answer> {
  const json = await withLedger(args, readBoard)
  const names = new Map(json.schools.map(({ id, name }) => [id, name]))
  const lines = json.periods.flatMap(({ id, name, graduates, landed, missing }) => [
    `${name}：已收到 ${graduates} 人，落实 ${landed} 人；未到 ${missing.length} 个学院`,
    ...json.cells
      .filter(({ periodId }) => periodId === id)
      .map((cell) => {
        const conflicts = cell.openConflicts === 0 ? '' : `冲突 ${cell.openConflicts} 处`
        const gap = cell.gap === 0 ? '' : `此前 ${cell.gap} 个包未收到`
        const counts = cell.packageId === null ? '' : `${cell.told}/${cell.expected} 人`
        const words = [names.get(cell.schoolId), BOARD[cell.state], cell.packageId, counts]
        return `  ${[...words, conflicts, gap].filter((word) => word !== '' && word !== null).join('\t')}`
      }),
  ])
  return done(json, lines.length === 0 ? '还没有报送期' : lines.join('\n'))
}

export async function differenceCommand(args: Arguments): Promise<Answer> {
  const id = idOf(args)
  const json = await withLedger(args, (_ctx, session) => differenceOfPackage(session, id))
  const lines = json.people.map(({ studentNo, name, change, cells }) =>
    [
      ...[studentNo, name, { new: '新增', changed: '有改动', gone: '已移出' }[change]],
      ...cells.map(({ field, from, to }) => `${field}：${from} → ${to}`),
    ].join('\t'),
  )
  return done(json, [`有变化的 ${json.total} 人`, ...lines].join('\n'))
}

export async function acceptCommand(args: Arguments): Promise<Answer> {
  const packageId = idOf(args)
  const given = { packageId, despiteOpen: args.flag('despite-open') }
  await withLedger(args, (ctx, session) => acceptPackage(ctx, session, given))
  return done({ packageId }, '校审通过，回执待发送')
}

export async function goOnCommand(args: Arguments): Promise<Answer> {
  const packageId = idOf(args)
  const reason = within(Reason, args.required('reason'), '--reason', '2 至 200 个字')
  await withLedger(args, (ctx, session) => goOnWith(ctx, session, { packageId, reason }))
  return done({ packageId }, '以这份台账为准，通知待发送；请该学院重新上报')
}

const { shape: Returned } = consolidation['consolidation.return'].input
const { shape: Question } = Returned.questions.element

/** Of the people of --student each named field is asked about, with the same words. */
export async function returnCommand(args: Arguments): Promise<Answer> {
  const packageId = idOf(args)
  const reason = within(Returned.reason, args.required('reason'), '--reason', '应写明原因')
  const deadline = readDay(args, 'until')
  const students = args.text('student')
  const fields = args
    .several('field')
    .map((field) => within(Question.field, field, '--field', '最多 40 个字'))
  const text = students === null ? '' : args.required('text')
  const asked =
    students === null ? '' : within(Question.asked, text, '--text', '应为 1 到 500 个字')
  const json = await withLedger(args, (ctx, session) => {
    const people = students === null ? [] : studentIds(session, students)
    const questions = people.flatMap((graduateId) =>
      (fields.length === 0 ? [''] : fields).map((field) => ({
        ...{ graduateId, field, report: '', rowKey: '', asked },
      })),
    )
    return returnPackage(ctx, session, { packageId, reason, deadline, questions })
  })
  return done(json, `已退回，待发送；提问 ${json.questions} 处`)
}

const KINDS = {
  field: '双方都改过',
  same_id: '证件号与他院重复',
  same_number: '学号与他人重复',
  transfer: '学号在另一学院',
  removed: '一方已删除',
} as const

export async function conflictsCommand(args: Arguments): Promise<Answer> {
  if (args.operand === 'decide') return decideNow(args)
  if (args.operand !== null && args.operand !== 'list')
    throw usage('conflicts 后面应为 list 或 decide')
  const everything = { open: !args.flag('all'), correspondentId: null, kind: null }
  const { total, conflicts } = await withLedger(args, (_ctx, session) =>
    listConflicts(session, everything),
  )
  const lines = conflicts.map(({ id, school, kind, studentNo, name, field, ours, theirs }) =>
    [id, school, KINDS[kind], studentNo, name, field, `${ours ?? ''} ｜ ${theirs ?? ''}`].join(
      '\t',
    ),
  )
  return done({ total, conflicts }, lines.length === 0 ? '没有待处理的冲突' : lines.join('\n'))
}

const { shape: Decided } = consolidation['consolidation.decide'].input

async function decideNow(args: Arguments): Promise<Answer> {
  const ids = args
    .required('id')
    .split(/[,，]/)
    .map((one) => readNumber(one.trim(), '--id '))
  const given = {
    ids: within(Decided.ids, ids, '--id', '应为编号，用逗号隔开'),
    decision: within(
      Decided.decision,
      args.required('take'),
      '--take',
      '应为 ours、theirs 或 both',
    ),
    reason: within(Decided.reason, args.text('reason') ?? '', '--reason', '最多 200 个字'),
  }
  await withLedger(args, (ctx, session) => decide(ctx, session, given))
  return done({ decided: given.ids.length }, `已处理 ${given.ids.length} 处`)
}
