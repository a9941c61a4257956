// How a file is to be read, as the words of `import` say it.

import { importField, knownHeader } from '#shared/domain/import/known-headers.ts'
import { listColumn } from '#shared/domain/import/list-fields.ts'
import { PROBLEM_CAUSES, type ProblemCause } from '#shared/domain/import/problem-causes.ts'
import type { ColumnChoice, ImportChoices, ImportFix, ImportKind } from '#shared/schemas/import.ts'
import { type Arguments, usage } from './arguments.ts'

export function readChoices(
  args: Arguments,
  kind: ImportKind | null,
): Partial<Omit<ImportChoices, 'kind' | 'effective'>> {
  const sheets = args.all('sheet')
  const sender = readSender(args)
  return {
    ...(sheets.length > 0 ? { sheets: [...sheets] } : {}),
    ...(sender === undefined ? {} : { sender }),
    columns: args.all('map').map((text) => readColumn(text, kind)),
    fixes: args.all('fix').map((text) => readFix(text, kind, args.text('reason') ?? '')),
    eraseBlank: args.all('erase-blank').map((text) => fieldOf(text, kind, '--erase-blank')),
  }
}

/** undefined: whoever it seems to be */
function readSender(args: Arguments): string | null | undefined {
  const name = args.text('sender')
  if (args.flag('no-sender')) {
    if (name !== null) throw usage('--sender 和 --no-sender 只能写一个')
    return null
  }
  if (name === null) return undefined
  if (name.trim() === '' || name.length > 60) throw usage('--sender 应为 1 到 60 个字')
  return name.trim()
}

export function readHeader(args: Arguments): Readonly<{ top: number; bottom: number }> | null {
  const text = args.text('header')
  if (text === null) return null
  const found = /^([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/.exec(text)
  const top = Number(found?.[1])
  const bottom = Number(found?.[2] ?? found?.[1])
  if (found === null || bottom < top) throw usage('--header 应为行号，如 3 或 3-4')
  return { top, bottom }
}

const OTHERWISE = { 附加: 'extra', extra: 'extra', 忽略: 'ignored', ignored: 'ignored' } as const

function isOtherwise(text: string): text is keyof typeof OTHERWISE {
  return Object.hasOwn(OTHERWISE, text)
}

function readColumn(text: string, kind: ImportKind | null): ColumnChoice {
  const at = text.lastIndexOf('=')
  const header = text.slice(0, at).trim()
  const meant = text.slice(at + 1).trim()
  if (at < 0 || header === '' || meant === '') throw usage('--map 应为 列名=字段')
  if (isOtherwise(meant)) return { header, as: OTHERWISE[meant] }
  return { header, as: 'field', field: fieldOf(meant, kind, '--map') }
}

function readFix(text: string, kind: ImportKind | null, reason: string): ImportFix {
  const [, name, raw, value] = /^([^:：]+)[:：](.+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || raw === undefined || value === undefined) {
    throw usage('--fix 应为 字段:原文=值')
  }
  if (raw.trim().length > 200 || reason.length > 200) throw usage('--fix 和 --reason 最多 200 个字')
  const field = fieldOf(name.trim(), kind, '--fix')
  return { field, raw: raw.trim(), value: value.trim() || null, reason }
}

/** By key, or by any header that is understood; a list's own columns where its kind is named. */
function fieldOf(text: string, kind: ImportKind | null, option: string): string {
  const own = kind === null ? undefined : listColumn(kind, text)?.key
  if (own !== undefined) return own
  if (importField(text) !== undefined) return text
  const known = knownHeader(text)
  if (known?.as === 'field') return known.key
  throw usage(`${option} 中没有字段“${text}”`)
}

export function readCauses(args: Arguments): readonly ProblemCause[] {
  return args.all('accept').map((text) => {
    const cause = PROBLEM_CAUSES.find((one) => one === text)
    if (cause === undefined) throw usage(`--accept 应为 ${PROBLEM_CAUSES.join('、')} 之一`)
    return cause
  })
}
