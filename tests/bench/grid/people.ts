// The people of an open ledger as texts for the other grid, and other texts to paste over them.
import type { DataContext } from '#data/context.ts'
import { createHandlers } from '#data/handlers.ts'
import zh from '#renderer/i18n/zh-CN.json' with { type: 'json' }
import { codeList } from '#shared/codes/index.ts'
import { FIELDS, type Field } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { GraduateFilter } from '#shared/schemas/graduate.ts'

export const COHORT = 2020
const AT_ONCE = 500
const FROZEN = 2

export type Table = Readonly<{
  columns: readonly Readonly<{ key: string; name: string; width: number; frozen: boolean }>[]
  rows: readonly (readonly string[])[]
}>

export async function readTable(ctx: DataContext): Promise<Table> {
  const handlers = createHandlers(ctx)
  const { ids } = await handlers['graduates.ids']({ filter: GraduateFilter.parse({}), sort: [] })
  const rows: string[][] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const people = await handlers['graduates.rows']({ ids: ids.slice(at, at + AT_ONCE) })
    rows.push(
      ...people.map(({ values }) =>
        FIELDS.map((field) =>
          valueText(field, values[field.key] ?? '', { cohort: COHORT, lang: 'zh' }),
        ),
      ),
    )
  }
  const columns = FIELDS.map(({ key, header }, at) => ({
    key,
    name: header,
    width: 120,
    frozen: at < FROZEN,
  }))
  return { columns, rows }
}

const TITLES: Readonly<Record<string, string>> = zh.fields
// Whom a paste must not touch: they tell people apart, or have to agree with each other.
const KEPT = new Set(['student_no', 'exam_no', 'name', 'doc_type', 'id_no', 'sex', 'birth'])

/** Where in the grid, given its titles from the left, so many columns stand side by side that a paste may change. */
export function pasteTarget(titles: readonly string[], count: number) {
  const fields = titles.map((title) =>
    FIELDS.find((field) => isChangeable(field) && TITLES[field.key] === title),
  )
  const from = fields.findIndex((_, at) => {
    const block = fields.slice(at, at + count)
    return block.length === count && !block.includes(undefined)
  })
  if (from < 0) throw new Error(`no ${count} columns side by side that a paste may change`)
  return { from, fields: fields.slice(from, from + count).filter((field) => field !== undefined) }
}

function isChangeable({ key, home, type }: Field): boolean {
  return home === 'graduate' && type !== 'codes' && key !== 'school_id' && !KEPT.has(key)
}

/** Clipboard text of a block that suits these columns; another `round` changes every cell. */
export function pasteBlock(fields: readonly Field[], rows: number, round: number): string {
  const line = (row: number) => fields.map((field) => textFor(field, row + round)).join('\t')
  return Array.from({ length: rows }, (_, row) => line(row)).join('\r\n')
}

function textFor({ type, list }: Field, at: number): string {
  switch (type) {
    case 'code':
    case 'codes': {
      const codes = list === null ? [] : codeList(list, COHORT)
      return codes[at % codes.length]?.name ?? ''
    }
    case 'date':
      return `2016-09-${String((at % 28) + 1).padStart(2, '0')}`
    case 'number':
      return String((at % 8) + 1)
    case 'region':
      return ['湖北省武汉市武昌区', '湖北省宜昌市西陵区'][at % 2] ?? ''
    default:
      return `粘贴${at}`
  }
}
