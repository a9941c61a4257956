// A record line becomes values by field key; what could not be understood is named with its column.
import type { FieldShape } from '../fields/index.ts'
import { type ImportCell, type ImportRow, isBlank, textOf } from './cell.ts'
import { type CellValue, cellReader, type ValueRule } from './cell-value.ts'
import type { Column } from './columns.ts'
import { importField } from './known-headers.ts'
import { agree } from './repeats.ts'
import { rowShape } from './row-shape.ts'

export type CellFinding = Readonly<{
  field: string
  column: string
  /** as it stands in the sheet */
  raw: string
  /** PAIR: code and name of one field contradict each other */
  rule: ValueRule | 'PAIR'
  /** nothing else was understood for this field in the row */
  lost: boolean
}>

export type RecordValues = Record<string, string | null>
export type ReadRow = Readonly<{
  values: RecordValues
  findings: readonly CellFinding[]
}>

type Source = Readonly<{ index: number; header: string; read: (cell: ImportCell) => CellValue }>
type FieldSource = Readonly<{ field: FieldShape; first: Source; others: readonly Source[] }>

const NONE: readonly CellFinding[] = []

/** Prepares the reading of a sheet's records; every recognised field has a value, null where nothing stands. */
export function rowReader(columns: readonly Column[], cohort: number): (row: ImportRow) => ReadRow {
  const sources = sourcesOf(columns, cohort)
  const newValues = rowShape<string>(sources.map(({ field }) => field.key))
  return (row) => {
    const values = newValues()
    let findings: CellFinding[] | null = null
    for (const source of sources) {
      const { field, first, others } = source
      const cell = row[first.index] ?? null
      const value = first.read(cell)
      if (others.length === 0 && (value === null || typeof value === 'string')) {
        values[field.key] = value
        continue
      }
      findings ??= []
      values[field.key] = readSeveral(source, row, findings)
    }
    return { values, findings: findings === null || findings.length === 0 ? NONE : findings }
  }
}

/** The code column decides where its code is valid; the name beside it must say the same. */
function readSeveral(source: FieldSource, row: ImportRow, findings: CellFinding[]): string | null {
  const { field, first, others } = source
  let chosen: string | null = null
  const bad: { source: Source; raw: string; rule: ValueRule | 'PAIR' }[] = []
  for (const one of [first, ...others]) {
    const cell = row[one.index] ?? null
    const value = one.read(cell)
    if (value === null) continue
    if (typeof value === 'object') {
      bad.push({ source: one, raw: textOf(cell), rule: value.rule })
      chosen ??= value.kept
    } else if (chosen === null) {
      chosen = value
    } else if (!agree(field, value, chosen)) {
      bad.push({ source: one, raw: textOf(cell), rule: 'PAIR' })
    } else if (agreesMoreFinely(value, chosen)) {
      chosen = value
    }
  }
  for (const { source: one, raw, rule } of bad) {
    findings.push({ field: field.key, column: one.header, raw, rule, lost: chosen === null })
  }
  return chosen
}

/** 80 beside 研究生 (801): the finer of two that agree says more. */
function agreesMoreFinely(value: string, chosen: string): boolean {
  return value.length > chosen.length && value.startsWith(chosen)
}

function sourcesOf(columns: readonly Column[], cohort: number): readonly FieldSource[] {
  const byField = new Map<string, Column[]>()
  for (const column of columns) {
    if (column.field === null) continue
    byField.set(column.field, [...(byField.get(column.field) ?? []), column])
  }
  return [...byField].flatMap(([key, own]) => {
    const field = importField(key)
    if (field === undefined) return []
    const read = cellReader(field, cohort)
    const sorted = own.toSorted((a, b) => Number(b.role === 'code') - Number(a.role === 'code'))
    const [first, ...others] = sorted.map(({ index, header }) => ({ index, header, read }))
    return first === undefined ? [] : [{ field, first, others }]
  })
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
      found[column.header] ??= textOf(cell).trim()
    }
    return found
  }
}
