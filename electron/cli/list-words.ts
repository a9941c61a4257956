// --where and --sort as filter and sort of the list. A field is named by its key or its Chinese header.
import { shownField } from '#data/features/graduates/list/columns.ts'
import type { SortBy } from '#data/features/graduates/list/order.ts'
import { FIELDS, type Field, holdsSeveral } from '#shared/domain/fields/index.ts'
import { normaliseText } from '#shared/domain/fields/normalise.ts'
import { type ColumnFilter, GraduateFilter, GraduateSort } from '#shared/schemas/graduate.ts'
import { type Arguments, usage, within } from './arguments.ts'

const WHERE = /^([^=~]+)([=~])(.*)$/su

/** `field=value` (several of one field: any of them), `field~text`, `field=` (empty). */
export function readFilter(args: Arguments, cohort: number): GraduateFilter {
  const columns = new Map<string, ColumnFilter>()
  for (const word of args.several('where')) {
    const [, name = '', sign, text = ''] = WHERE.exec(word) ?? []
    if (sign === undefined) throw usage(`--where ${word} 应写成 字段=值 或 字段~文字`)
    const field = fieldNamed(name.trim())
    columns.set(field.key, joined(columns.get(field.key), toFilter(field, sign, text, cohort)))
  }
  const search = args.command === 'list' ? (args.operand ?? '') : ''
  const filter = {
    search,
    columns: [...columns.values()],
    inLedger: args.flag('in-ledger') ? true : null,
  }
  return within(GraduateFilter, filter, '--where', '或要找的文字太长')
}

/** `field,-field`: a minus sorts from the end. */
export function readSort(args: Arguments): SortBy[] {
  const words = (args.text('sort') ?? '').split(/[,，]/).filter((word) => word.trim() !== '')
  const sort = words.map((word) => ({
    field: fieldNamed(word.trim().replace(/^-/, '')).key,
    descending: word.trim().startsWith('-'),
  }))
  return within(GraduateSort, sort, '--sort', '最多 5 个字段')
}

/** The columns of a list that is written; every one may be named more than once. */
export function readFields(args: Arguments): string[] {
  return args
    .several('field')
    .flatMap((word) => word.split(/[,，]/))
    .filter((word) => word.trim() !== '')
    .map((word) => fieldNamed(word.trim()).key)
}

function fieldNamed(name: string): Field {
  const key = FIELDS.find(({ header }) => header === name)?.key ?? name
  const field = shownField(key)
  if (field === undefined) throw usage(`没有字段 ${name}`)
  return field
}

function toFilter(field: Field, sign: string, text: string, cohort: number): ColumnFilter {
  const { key } = field
  if (sign === '~') {
    if (text === '') throw usage(`--where ${key}~ 后面缺少文字`)
    return { kind: 'text', field: key, text }
  }
  const read = normaliseText(field, text, cohort)
  if (!read.ok) throw usage(`--where ${key}=${text}：值无法识别`)
  const values = holdsSeveral(field) ? read.value.split(',') : [read.value]
  return { kind: 'values', field: key, values }
}

function joined(known: ColumnFilter | undefined, next: ColumnFilter): ColumnFilter {
  if (known === undefined) return next
  if (known.kind === 'values' && next.kind === 'values') {
    return { ...known, values: [...known.values, ...next.values] }
  }
  throw usage(`字段 ${next.field} 只能有一个 ~ 条件`)
}
