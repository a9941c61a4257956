// A record line becomes values by field key; what could not be understood is named with its column.
import type { FieldShape } from '../fields/index.ts'
import { type ImportCell, type ImportRow, isBlank, textOf } from './cell.ts'
import { type CellValue, cellReader, PLAIN_READING, type Reading } from './cell-value.ts'
import type { Column } from './columns.ts'
import { importField } from './known-headers.ts'
import { readLooseDate } from './loose-date.ts'
import { agree } from './repeats.ts'
import { placeNotes, type WordsLeft } from './rest-words.ts'
import { rowShape } from './row-shape.ts'
import type { CellCause, ValueRule } from './understood.ts'

export type CellFinding = Readonly<{
  field: string
  column: string
  /** as it stands in the sheet */
  raw: string
  /** PAIR: code and name of one field contradict each other; REST: not every word was understood */
  rule: ValueRule | 'PAIR' | 'REST'
  cause: CellCause
  /** nothing else was understood for this field in the row */
  lost: boolean
}>

export type RecordValues = Record<string, string | null>
export type ReadRow = Readonly<{
  values: RecordValues
  findings: readonly CellFinding[]
  /** cells that were understood in part, by the name under which they stay with the person; null where there are none */
  rest: Readonly<Record<string, string>> | null
}>

type Source = Readonly<{ index: number; header: string; read: (cell: ImportCell) => CellValue }>
type FieldSource = Readonly<{ field: FieldShape; first: Source; others: readonly Source[] }>

type RowNotes = {
  readonly findings: CellFinding[]
  readonly words: WordsLeft[]
}

const NONE: readonly CellFinding[] = []

/** Prepares the reading of a sheet's records; every recognised field has a value, null where nothing stands. */
export function rowReader(
  columns: readonly Column[],
  cohort: number,
  reading: Reading = PLAIN_READING,
): (row: ImportRow) => ReadRow {
  const sources = sourcesOf(columns, cohort, reading)
  const newValues = rowShape<string>(sources.map(({ field }) => field.key))
  return (row) => {
    const values = newValues()
    let notes: RowNotes | null = null
    for (const source of sources) {
      const { field, first, others } = source
      const cell = row[first.index] ?? null
      const value = first.read(cell)
      if (others.length === 0 && (value === null || typeof value === 'string')) {
        values[field.key] = value
        continue
      }
      notes ??= { findings: [], words: [] }
      values[field.key] = readSeveral(source, row, notes)
    }
    if (notes === null) return { values, findings: NONE, rest: null }
    const { findings } = notes
    const rest = placeNotes(values, notes.words)
    return { values, findings: findings.length === 0 ? NONE : findings, rest }
  }
}

/** The code column decides where its code is valid; the name beside it must say the same. */
function readSeveral(source: FieldSource, row: ImportRow, notes: RowNotes): string | null {
  const { field, first, others } = source
  let chosen: string | null = null
  const bad: { source: Source; raw: string; rule: CellFinding['rule']; cause: CellCause }[] = []
  for (const one of [first, ...others]) {
    const cell = row[one.index] ?? null
    const read = one.read(cell)
    if (read === null) continue
    const raw = textOf(cell)
    if (typeof read === 'object' && 'rule' in read) {
      bad.push({ source: one, raw, rule: read.rule, cause: read.cause })
      chosen ??= read.kept
      continue
    }
    if (typeof read === 'object') {
      notes.words.push({ field: field.key, header: one.header, rest: read.rest, raw })
      if (!read.known) bad.push({ source: one, raw, rule: 'REST', cause: 'rest' })
    }
    const value = typeof read === 'object' ? read.value : read
    if (value === null) continue
    if (chosen === null) {
      chosen = value
    } else if (!agree(field, value, chosen)) {
      bad.push({ source: one, raw, rule: 'PAIR', cause: 'pair' })
    } else if (agreesMoreFinely(value, chosen)) {
      chosen = value
    }
  }
  for (const { source: one, raw, rule, cause } of bad) {
    const lost = chosen === null && rule !== 'REST'
    notes.findings.push({ field: field.key, column: one.header, raw, rule, cause, lost })
  }
  return chosen
}

/** 80 beside 研究生 (801): the finer of two that agree says more. */
function agreesMoreFinely(value: string, chosen: string): boolean {
  return value.length > chosen.length && value.startsWith(chosen)
}

function sourcesOf(
  columns: readonly Column[],
  cohort: number,
  reading: Reading,
): readonly FieldSource[] {
  const byField = new Map<string, Column[]>()
  for (const column of columns) {
    if (column.field === null) continue
    byField.set(column.field, [...(byField.get(column.field) ?? []), column])
  }
  return [...byField].flatMap(([key, own]) => {
    const field = importField(key)
    if (field === undefined) return []
    const read = cellReader(field, cohort, reading)
    const sorted = own.toSorted((a, b) => Number(b.role === 'code') - Number(a.role === 'code'))
    const [first, ...others] = sorted.map(({ index, header }) => ({ index, header, read }))
    return first === undefined ? [] : [{ field, first, others }]
  })
}

const OF_DAYS = /(日期|时间|日)$/

/** A day that lost its format in the sheet is a bare number, which nobody could read again. */
function extraText({ header }: Column, cell: ImportCell): string {
  const day = typeof cell === 'number' && OF_DAYS.test(header) ? readLooseDate(String(cell)) : null
  return day ?? textOf(cell).trim()
}

/** The unmatched cells of a row by their header; null where there are none. */
export function extraReader(
  columns: readonly Column[],
): (row: ImportRow) => Readonly<Record<string, string>> | null {
  const extra = columns.filter((column) => column.role === 'extra')
  return (row) => {
    let found: Record<string, string> | null = null
    for (const column of extra) {
      const cell = row[column.index] ?? null
      if (isBlank(cell)) continue
      found ??= {}
      found[column.header] ??= extraText(column, cell)
    }
    return found
  }
}
