// What a ledger exchanges with the centre or with its schools.
import { exchange } from '#data/features/packages/exchange.ts'
import { listPackages, readPackageFile, savePackage } from '#data/features/packages/service.ts'
import type { ListedPackage, PackageFinding, PackageOutcome } from '#shared/contract/packages.ts'
import { ERROR_CODES } from '#shared/contract/result.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import type { PackageKind } from '#shared/schemas/package.ts'
import { errorText } from '#shared/text/errors.ts'
import { type Arguments, readNumber, usage } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'
import { transport } from './transport.ts'

const WORDS: Readonly<Record<string, ((args: Arguments) => Promise<Answer>) | undefined>> = {
  list,
  read,
  save,
  transport,
  exchange: exchangeNow,
}

export async function packagesCommand(args: Arguments): Promise<Answer> {
  const word = args.operand ?? 'list'
  const work = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
  if (work === undefined) throw usage('packages 后面应为 list、read、save、transport 或 exchange')
  return work(args)
}

const done = (text: string, json: unknown): Answer => ({ json, text, exitCode: EXIT.done })

async function list(args: Arguments): Promise<Answer> {
  const packages = await withLedger(args, (_ctx, session) => listPackages(session))
  const text = packages.length === 0 ? '没有往来的文件' : packages.map(line).join('\n')
  return done(text, { packages })
}

const KINDS: Readonly<Record<PackageKind, string>> = {
  invitation: '邀请',
  request: '加入申请',
  period: '报送期',
  submission: '上报包',
  receipt: '回执',
  return: '退回',
}
const STATES: Readonly<Record<ListedPackage['state'], string>> = {
  waiting: '待发',
  delivered: '已发出',
  answered: '已有回执',
  arrived: '已收到',
  accepted: '已通过',
  returned: '已退回',
  refused: '已拒收',
}

function line(one: ListedPackage): string {
  const number = one.serial === null ? '' : `第 ${one.serial} 号`
  const why = one.finding ?? one.problem
  const next = one.nextTryAt === null ? '' : `，${minuteIn(one.nextTryAt)} 再试`
  return [
    ...[one.id, one.direction === 'in' ? '收' : '发', KINDS[one.kind], number],
    ...[one.correspondent, one.period, STATES[one.state], minuteIn(one.recordedAt)],
    why === null ? '' : findingText(why) + next,
  ]
    .filter((part) => part !== '')
    .join('  ')
}

/** A code of a newer version is named as it is. */
export function findingText({ code, params }: PackageFinding): string {
  const known = ERROR_CODES.find((one) => one === code)
  return known === undefined ? code : errorText(known, params, 'zh')
}

async function read(args: Arguments): Promise<Answer> {
  const path = args.path(args.required('file'))
  const outcome = await withLedger(args, (ctx, session) => readPackageFile(ctx, session, path))
  const exitCode = outcome.outcome === 'refused' ? EXIT.refused : EXIT.done
  return { json: outcome, text: outcomeText(outcome), exitCode }
}

export function outcomeText({ kind, from, outcome, finding }: PackageOutcome): string {
  if (finding !== null) return findingText(finding)
  const what = kind === null ? '' : KINDS[kind]
  return outcome === 'known' ? `“${from}”的${what}已经读入过` : `已读入“${from}”的${what}`
}

async function save(args: Arguments): Promise<Answer> {
  const id = readNumber(args.required('id'), '--id ')
  const path = args.path(args.required('out'))
  if (id === null) throw usage('缺少 --id')
  await withLedger(args, (ctx, session) => savePackage(ctx, session, { id, path }))
  return done(`已另存为 ${path}`, { path })
}

export async function exchangeNow(args: Arguments): Promise<Answer> {
  const onlyDue = args.flag('due')
  const result = await withLedger(args, (ctx, session) => exchange(ctx, session, { onlyDue }))
  const lines = [`发出 ${result.sent} 个，读到 ${result.read.length} 个`]
  lines.push(...result.read.map(outcomeText))
  if (result.problem !== null) lines.push(findingText(result.problem))
  const isRefused = result.problem !== null || result.read.some((one) => one.finding !== null)
  return { json: result, text: lines.join('\n'), exitCode: isRefused ? EXIT.refused : EXIT.done }
}
