// The words of the command line. They are stable: scripts depend on them (docs/cli.md).
import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '#shared/contract/app-error.ts'
import { isDay } from '#shared/domain/day/index.ts'

const OPTIONS = {
  ledger: { type: 'string' },
  role: { type: 'string' },
  cohort: { type: 'string' },
  school: { type: 'string' },
  user: { type: 'string' },
  kind: { type: 'string' },
  effective: { type: 'string' },
  field: { type: 'string' },
  value: { type: 'string' },
  out: { type: 'string' },
  'as-of': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type OptionName = keyof typeof OPTIONS
export type Arguments = Readonly<{
  command: string
  /** what stands behind the command: a file, a student number, a batch, a report, a text */
  operand: string | null
  text: (name: OptionName) => string | null
  required: (name: OptionName) => string
  flag: (name: OptionName) => boolean
  /** an absolute path, relative to where the command was called */
  path: (text: string) => string
}>

export function readArguments(argv: readonly string[], calledFrom: string): Arguments {
  const { values, positionals } = parse(argv)
  const text = (name: OptionName): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  const [command = 'help', operand, ...rest] = positionals
  if (rest.length > 0) throw usage(`多余的参数：${rest.join(' ')}`)
  return {
    command,
    operand: operand ?? null,
    text,
    required(name) {
      const value = text(name)
      if (value === null || value === '') throw usage(`缺少 --${name}`)
      return value
    },
    flag: (name) => values[name] === true,
    path: (given) => (isAbsolute(given) ? given : resolve(calledFrom, given)),
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (cause) {
    throw usage(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

export function usage(detail: string, cause?: unknown): AppError {
  return new AppError('usage', { detail }, cause === undefined ? undefined : { cause })
}

/** A day option, or null where it is not given. */
export function readDay(args: Arguments, name: 'effective' | 'as-of'): string | null {
  const day = args.text(name)
  if (day !== null && !isDay(day)) throw usage(`--${name} 应为日期，如 2020-07-03`)
  return day
}
