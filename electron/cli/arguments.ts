// The words of the command line. They are stable: scripts depend on them (docs/cli.md).
import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { isDay } from '#shared/domain/day/index.ts'
import { Known, type Past } from '#shared/schemas/past.ts'

const OPTIONS = {
  ledger: { type: 'string' },
  role: { type: 'string' },
  cohort: { type: 'string' },
  school: { type: 'string' },
  user: { type: 'string' },
  kind: { type: 'string' },
  effective: { type: 'string' },
  field: { type: 'string', multiple: true },
  value: { type: 'string', multiple: true },
  out: { type: 'string' },
  name: { type: 'string' },
  student: { type: 'string' },
  batch: { type: 'string' },
  backup: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  text: { type: 'string' },
  limit: { type: 'string' },
  reveal: { type: 'boolean' },
  staff: { type: 'string' },
  title: { type: 'string' },
  department: { type: 'string' },
  mobile: { type: 'string' },
  reason: { type: 'string' },
  file: { type: 'string' },
  shelf: { type: 'string' },
  id: { type: 'string' },
  state: { type: 'string' },
  until: { type: 'string' },
  where: { type: 'string', multiple: true },
  sort: { type: 'string' },
  rule: { type: 'string' },
  destination: { type: 'string' },
  date: { type: 'string' },
  way: { type: 'string' },
  result: { type: 'string' },
  content: { type: 'string' },
  next: { type: 'string' },
  minutes: { type: 'string' },
  time: { type: 'string' },
  place: { type: 'string' },
  purpose: { type: 'string' },
  group: { type: 'string' },
  basis: { type: 'string' },
  shipped: { type: 'boolean' },
  willingness: { type: 'string' },
  known: { type: 'string' },
  note: { type: 'string' },
  'as-of': { type: 'string' },
  'in-ledger': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  partial: { type: 'boolean' },
  yes: { type: 'boolean' },
  'new-data-key': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  vacancy: { type: 'string' },
  match: { type: 'boolean' },
  employer: { type: 'string' },
  region: { type: 'string' },
  headcount: { type: 'string' },
  pay: { type: 'string' },
  education: { type: 'string' },
  majors: { type: 'string' },
  industry: { type: 'string' },
  source: { type: 'string' },
  link: { type: 'string' },
  all: { type: 'boolean' },
  sheet: { type: 'string', multiple: true },
  header: { type: 'string' },
  map: { type: 'string', multiple: true },
  fix: { type: 'string', multiple: true },
  accept: { type: 'string', multiple: true },
  'erase-blank': { type: 'string', multiple: true },
  'bad-rows': { type: 'string' },
  sender: { type: 'string' },
  'no-sender': { type: 'boolean' },
  again: { type: 'boolean' },
  forget: { type: 'string' },
  rows: { type: 'string' },
  figure: { type: 'string' },
  period: { type: 'string' },
  tables: { type: 'string' },
  roster: { type: 'boolean' },
  evidence: { type: 'boolean' },
  checked: { type: 'string' },
  due: { type: 'boolean' },
  none: { type: 'boolean' },
  block: { type: 'boolean' },
  'despite-open': { type: 'boolean' },
  take: { type: 'string' },
  percent: { type: 'string' },
  webdav: { type: 'string' },
  sftp: { type: 'string' },
  pin: { type: 'string' },
  authority: { type: 'string' },
  key: { type: 'string' },
  'host-key': { type: 'string' },
  folder: { type: 'string' },
  watch: { type: 'boolean' },
  every: { type: 'string' },
  log: { type: 'string' },
} as const

export type OptionName = keyof typeof OPTIONS
const OPTION_NAMES = Object.keys(OPTIONS).filter((name): name is OptionName =>
  Object.hasOwn(OPTIONS, name),
)
export type Arguments = Readonly<{
  command: string
  /** what stands behind the command: a file, a student number, a batch, a report, a text */
  operand: string | null
  /** the options that stand there */
  given: readonly OptionName[]
  text: (name: OptionName) => string | null
  /** of an option that may be repeated */
  all: (name: OptionName) => readonly string[]
  required: (name: OptionName) => string
  /** every value of an option that may stand there more than once */
  several: (name: OptionName) => readonly string[]
  flag: (name: OptionName) => boolean
  /** an absolute path, relative to where the command was called */
  path: (text: string) => string
}>

export function readArguments(argv: readonly string[], calledFrom: string): Arguments {
  const { values, positionals } = parse(argv)
  const all = (name: OptionName): readonly string[] => {
    const value = values[name]
    if (Array.isArray(value)) return value
    return typeof value === 'string' ? [value] : []
  }
  const text = (name: OptionName): string | null => {
    const [value = null, ...more] = all(name)
    if (more.length > 0) throw usage(`--${name} 只写一次`)
    return value
  }
  const [command = 'help', operand, ...rest] = positionals
  if (rest.length > 0) throw usage(`多余的参数：${rest.join(' ')}`)
  return {
    command,
    operand: operand ?? null,
    given: OPTION_NAMES.filter((name) => values[name] !== undefined),
    text,
    all,
    required(name) {
      const value = text(name)
      if (value === null || value.trim() === '') throw usage(`缺少 --${name}`)
      return value
    },
    several(name) {
      const value = values[name]
      return Array.isArray(value) ? value : []
    },
    flag: (name) => values[name] === true,
    path: (given) => (isAbsolute(given) ? given : resolve(calledFrom, given)),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (cause) {
    throw usage(parseProblem(cause, argv), cause)
  }
}

/** Node says it in English. */
function parseProblem(cause: unknown, argv: readonly string[]): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const unknown = argv.find((word) => word.startsWith('-') && !isOption(word))
    return unknown === undefined
      ? '参数无法识别'
      : `没有选项 ${unknown}；以 - 开头的文字请放在 -- 之后`
  }
  const named = cause instanceof Error ? (/--[a-z-]+/.exec(cause.message)?.[0] ?? '选项') : '选项'
  return OPTIONS_WITHOUT_VALUE.includes(named)
    ? `${named} 后面不能有值`
    : `${named} 后面缺少值；值以 - 开头时请写成 ${named}=值`
}

const OPTIONS_WITHOUT_VALUE: readonly string[] = Object.entries(OPTIONS)
  .filter(([, { type }]) => type === 'boolean')
  .map(([name]) => `--${name}`)

function isOption(word: string): boolean {
  return Object.hasOwn(OPTIONS, word.replace(/^--/, '').replace(/=.*$/s, ''))
}

export function usage(detail: string, cause?: unknown): AppError {
  return new AppError('usage', { detail }, cause === undefined ? undefined : { cause })
}

/** A text as the contract takes it; `what` names it in the refusal. */
export function within<T>(schema: z.ZodType<T>, value: unknown, what: string, rule: string): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw usage(`${what} ${rule}`)
  return parsed.data
}

/** A day option, or null where it is not given. */
export function readDay(
  args: Arguments,
  name: 'effective' | 'as-of' | 'from' | 'to' | 'date' | 'next' | 'until',
): string | null {
  const day = args.text(name)
  if (day !== null && !isDay(day)) throw usage(`--${name} 应为日期，如 2020-07-03`)
  return day
}

/** As of which day, and by whose knowledge; undefined where no day is given. */
export function readPast(args: Arguments): Past | undefined {
  const asOf = readDay(args, 'as-of')
  const known = readKnown(args)
  if (asOf !== null) return { asOf, known }
  if (args.given.includes('known')) throw usage('--known 要与 --as-of 一起使用')
  return undefined
}

export function readKnown(args: Arguments): Past['known'] {
  return within(Known, args.text('known') ?? 'now', '--known', '应为 now 或 then')
}

/** A whole number from 1 on, or null where it is not given. */
export function readNumber(text: string | null, what: string): number | null {
  if (text === null) return null
  if (!/^[1-9]\d{0,8}$/.test(text)) throw usage(`${what}应为正整数`)
  return Number(text)
}
