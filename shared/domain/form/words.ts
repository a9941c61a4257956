// What a form asks for, in double braces: {{R1.total.rate}}, {{R6.G01.unemployed}}, {{unit}}, {{#R7}} … {{/R7}}.
import type { ReportId, RowKind } from '#shared/schemas/report.ts'
import { REPORT_IDS, ROW_KINDS } from '../report/report-ids.ts'

/** Known everywhere in a form. */
export const GENERAL_WORDS = ['unit', 'cohort', 'asOf', 'from', 'scheme', 'today'] as const
export type GeneralWord = (typeof GENERAL_WORDS)[number]

/** A figure of a table as it is written: row and column by key or by what stands there in the table. */
export type FigureWord = Readonly<{
  report: ReportId
  rows: RowKind | null
  row: string
  column: string
}>

export type Word =
  | Readonly<{ kind: 'figure'; figure: FigureWord }>
  | Readonly<{ kind: 'general'; word: GeneralWord }>
  /** a column of the table whose rows are repeated, or nothing known */
  | Readonly<{ kind: 'other'; text: string }>
  | Readonly<{ kind: 'table'; text: string }>

const BRACES = /\{\{([^{}]*)\}\}/g

/** What stands between braces in a text, in its order. */
export const wordsIn = (text: string): string[] =>
  [...text.matchAll(BRACES)].map(([, inner = '']) => inner.trim())

/** The text with every word in braces replaced. */
export const withWords = (text: string, replace: (word: string) => string): string =>
  text.replace(BRACES, (_, inner: string) => replace(inner.trim()))

/** The only word of a text that has nothing else. */
export function onlyWord(text: string): string | null {
  const [, inner] = /^\s*\{\{([^{}]*)\}\}\s*$/.exec(text) ?? []
  return inner === undefined ? null : inner.trim()
}

/** A beginning or an end of rows that are repeated. */
export function markerIn(word: string): Readonly<{ isStart: boolean; table: string }> | null {
  const [, sign, table] = /^([#/])\s*(\S+)$/.exec(word) ?? []
  return sign === undefined || table === undefined ? null : { isStart: sign === '#', table }
}

const TABLE = /^(R\d+)(?:\/(\w+))?$/i

/** The table that a word names; null: there is none of that name. */
export function tableOf(text: string): Readonly<{ report: ReportId; rows: RowKind | null }> | null {
  const [, id = '', kind] = TABLE.exec(text) ?? []
  const report = REPORT_IDS.find((known) => known === id.toUpperCase())
  const rows = ROW_KINDS.find((known) => known === kind)
  if (report === undefined || (kind !== undefined && rows === undefined)) return null
  return { report, rows: rows ?? null }
}

/** What a word asks for. A row's name may hold dots: the table is before the first, the column after the last. */
export function readWord(text: string): Word {
  const general = GENERAL_WORDS.find((word) => word === text)
  if (general !== undefined) return { kind: 'general', word: general }
  const [, table, row, column] = /^([^.]+)\.(.+)\.([^.]+)$/.exec(text) ?? []
  if (table === undefined || row === undefined || column === undefined) {
    return TABLE.test(text.split('.')[0] ?? '') ? { kind: 'table', text } : { kind: 'other', text }
  }
  const known = tableOf(table.trim())
  if (known === null) return { kind: 'table', text }
  return { kind: 'figure', figure: { ...known, row: row.trim(), column: column.trim() } }
}

/** How a figure is written. */
export const writeFigure = ({ report, rows, row, column }: FigureWord): string =>
  `${report}${rows === null ? '' : `/${rows}`}.${row}.${column}`
