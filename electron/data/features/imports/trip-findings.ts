// What is to be said about the cells of a list that came back.
import { restrictedText } from '#shared/domain/fields/restricted.ts'
import { masked } from '#shared/domain/fields/sensitive.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { textOf } from '#shared/domain/import/cell.ts'
import type { Column } from '#shared/domain/import/columns.ts'
import type { Problem } from '#shared/schemas/import.ts'
import {
  conflictText,
  inFileText,
  inLedgerText,
  nothingText,
} from '#shared/text/import-findings.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { Remark } from '../graduates/edits/remark.ts'
import { listField } from '../graduates/list-cells.ts'
import type { ImportRecord } from './records.ts'
import type { Conflict } from './trip-cells.ts'

/** A cell is shown whole to whoever has the file; what only the ledger knows is not. */
function wordsOf(key: string, value: string, cohort: number): string {
  const field = listField(key)
  if (field === undefined) return value
  return valueText(field, masked(key, restrictedText(key, value)), { cohort, lang: 'zh' })
}

export function conflictProblem(
  record: ImportRecord,
  { column, key, ...values }: Conflict,
  cohort: number,
): Problem {
  const [base, file, ledger] = [values.base, values.file, values.ledger].map((value) =>
    wordsOf(key, value, cohort),
  ) as [string, string, string]
  const told = (text: string): string => text || nothingText()
  return {
    ...placed(record, column, key),
    rule: 'CONFLICT',
    level: 'W',
    message: conflictText({ base, file, ledger }),
    cause: 'conflict',
    proposals: [
      { value: values.file, label: told(file), evidence: inFileText() },
      { value: values.ledger, label: told(ledger), evidence: inLedgerText() },
    ],
  }
}

export function remarkProblem(
  record: ImportRecord,
  column: Column | undefined,
  { field, rule, level }: Pick<Remark, 'field' | 'rule' | 'level'>,
): Problem {
  return {
    ...placed(record, column ?? record.frame.columns[0], field),
    rule,
    level,
    message: refusalText(rule, 'zh'),
    cause: null,
    proposals: [],
  }
}

function placed({ frame, row, cells }: ImportRecord, column: Column | undefined, field: string) {
  const value = column === undefined ? '' : textOf(cells[column.index])
  return { sheet: frame.name, row, column: column?.header ?? '', value, field }
}

/** About the list as a whole, at its header. */
export function listProblem(
  sheet: Readonly<{ name: string; header: Readonly<{ bottom: number }> }>,
  rule: string,
  message: string,
): Problem {
  return {
    ...{ sheet: sheet.name, row: sheet.header.bottom + 1, column: '', value: '' },
    ...{ rule, level: 'W', message, field: null, cause: null, proposals: [] },
  }
}
