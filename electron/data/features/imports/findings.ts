// What is to be said about single cells, collected while a file is planned.
import { textOf } from '#shared/domain/import/cell.ts'
import type { ProblemCause } from '#shared/domain/import/problem-causes.ts'
import type { CellFinding } from '#shared/domain/import/row-reader.ts'
import type { Problem, Proposal } from '#shared/schemas/import.ts'
import {
  notADateText,
  notReadableText,
  pairText,
  restText,
  severalWordsText,
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
  cause?: ProblemCause
  proposals?: readonly Proposal[]
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
    field: column?.field ?? finding.at[0] ?? null,
    cause: finding.cause ?? null,
    proposals: [...(finding.proposals ?? [])],
  }
}

/** A cell that could not be understood. */
export function problemOfCell(record: ImportRecord, finding: CellFinding): Problem {
  return {
    sheet: record.frame.name,
    row: record.row,
    column: finding.column,
    value: finding.raw,
    rule: finding.rule === 'PAIR' || finding.rule === 'REST' ? 'V08' : finding.rule,
    level: finding.lost ? 'Q' : 'W',
    message: cellMessage(finding),
    field: finding.field,
    cause: CAUSES[finding.cause],
    proposals: [],
  }
}

/** To the page a contradiction within a cell, and words left over, are matters of the word. */
const CAUSES = {
  pair: 'pair',
  word: 'word',
  several: 'word',
  rest: 'word',
  date: 'date',
  number: 'form',
  error: 'form',
  float: 'float',
} as const satisfies Readonly<Record<CellFinding['cause'], ProblemCause>>

function cellMessage({ cause }: CellFinding): string {
  switch (cause) {
    case 'pair':
      return pairText()
    case 'word':
      return unknownWordText()
    case 'several':
      return severalWordsText()
    case 'rest':
      return restText()
    case 'date':
      return notADateText()
    case 'number':
      return notReadableText(false)
    case 'error':
      return notReadableText(true)
    case 'float':
      return refusalText('V02', 'zh')
  }
}
