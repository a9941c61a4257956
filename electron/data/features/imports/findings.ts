// What is to be said about single cells, collected while a file is planned.
import { textOf } from '#shared/domain/import/cell.ts'
import type { CellFinding } from '#shared/domain/import/row-reader.ts'
import type { Problem } from '#shared/schemas/import.ts'
import {
  notADateText,
  notReadableText,
  pairText,
  unknownWordText,
} from '#shared/text/import-findings.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { ImportRecord } from './records.ts'

export type Finding = Readonly<{
  rule: string
  level: Problem['level']
  /** field at whose column it is shown; the first of them that the sheet has */
  at: readonly string[]
  message?: string
}>

/** A finding at the cell of a record. */
export function problemAt(record: ImportRecord, finding: Finding): Problem {
  const { frame } = record
  const column = finding.at
    .map((field) => frame.columnOf(field, record.cells))
    .find((found) => found !== undefined)
  return {
    sheet: frame.name,
    row: record.row,
    column: column?.header ?? frame.columns[0]?.header ?? '',
    value: column === undefined ? '' : textOf(record.cells[column.index]),
    rule: finding.rule,
    level: finding.level,
    message: finding.message ?? refusalText(finding.rule, 'zh'),
  }
}

/** A cell that could not be understood. */
export function problemOfCell(record: ImportRecord, finding: CellFinding): Problem {
  return {
    sheet: record.frame.name,
    row: record.row,
    column: finding.column,
    value: finding.raw,
    rule: finding.rule === 'PAIR' ? 'V08' : finding.rule,
    level: finding.lost ? 'Q' : 'W',
    message: cellMessage(finding),
  }
}

function cellMessage({ rule, raw }: CellFinding): string {
  switch (rule) {
    case 'PAIR':
      return pairText()
    case 'V08':
      return unknownWordText()
    case 'V09':
      return notADateText()
    case 'FORM':
      return notReadableText(raw.startsWith('#'))
    case 'V02':
      return refusalText(rule, 'zh')
  }
}
