// The lines of the recognised sheets: records with their values, everything else with its reason.
import type { ImportRow } from '#shared/domain/import/cell.ts'
import { isBlank, textOf } from '#shared/domain/import/cell.ts'
import type { Column } from '#shared/domain/import/columns.ts'
import { fixesByField } from '#shared/domain/import/fixes.ts'
import { rowClassifier } from '#shared/domain/import/row-class.ts'
import { extraReader, type ReadRow, rowReader } from '#shared/domain/import/row-reader.ts'
import type { ImportChoices, LeftOut } from '#shared/schemas/import.ts'
import { type Decisions, decisionsOf, withDecisions } from './decisions.ts'
import type { Pace } from './pace.ts'
import { linesAbove, type Recognised, type RecognisedSheet } from './recognise.ts'

/** What all records of one sheet share. */
export type SheetFrame = Readonly<{
  name: string
  columns: readonly Column[]
  /** the column at which a finding about a field is shown; of code and name the one that says something in the row */
  columnOf: (field: string, cells?: ImportRow) => Column | undefined
}>

export type ImportRecord = ReadRow &
  Readonly<{
    frame: SheetFrame
    /** the sheet's row from 1 */
    row: number
    cells: ImportRow
    extra: Readonly<Record<string, string>> | null
    /** whom somebody said that the row means */
    personId: number | null
  }>

type How = Readonly<{ cohort: number; effective: string; choices: ImportChoices }>

export type Lines = Readonly<{ records: readonly ImportRecord[]; leftOut: LeftOut[] }>

/** Reads every line; yields between chunks so that it can be cancelled. */
export async function readLines(recognised: Recognised, how: How, pace: Pace): Promise<Lines> {
  const { cohort, effective, choices } = how
  const decided = decisionsOf(choices.decisions)
  const reading = { effective, fixes: fixesByField(choices.fixes) }
  const records: ImportRecord[] = []
  const leftOut: LeftOut[] = []
  for (const sheet of recognised.sheets) {
    const read = rowReader(sheet.columns, cohort, reading)
    await readSheet(sheet, { read, decided }, pace, records, leftOut)
  }
  return { records, leftOut }
}

async function readSheet(
  sheet: RecognisedSheet,
  { read, decided }: Readonly<{ read: (cells: ImportRow) => ReadRow; decided: Decisions }>,
  pace: Pace,
  records: ImportRecord[],
  leftOut: LeftOut[],
): Promise<void> {
  const frame = frameOf(sheet)
  const classify = rowClassifier(sheet.columns, linesAbove(sheet))
  const readExtra = extraReader(sheet.columns)
  const leave = (index: number, reason: LeftOut['reason']): void => {
    leftOut.push({ sheet: sheet.name, row: index + 1, reason, text: rowText(sheet.rows[index]) })
  }
  for (let index = 0; index <= sheet.header.bottom; index++) {
    if (index >= sheet.header.top) leave(index, 'header')
    else leave(index, rowText(sheet.rows[index]) === '' ? 'blank' : 'title')
  }
  for (let index = sheet.header.bottom + 1; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? []
    const found = classify(cells)
    if (found === 'record') {
      const row = index + 1
      const values = read(cells)
      const extra = withRest(readExtra(cells), values.rest)
      const record = { frame, row, cells, ...values, extra, personId: null }
      const own = decided.get(`${sheet.name}\n${row}`)
      records.push(own === undefined ? record : withDecisions(record, own))
    } else {
      leave(index, found)
    }
    if (index % pace.chunk === 0) await pace.step('read', index, sheet.rows.length)
  }
}

function withRest(extra: ImportRecord['extra'], rest: ReadRow['rest']): ImportRecord['extra'] {
  return rest === null ? extra : { ...rest, ...extra }
}

function frameOf(sheet: RecognisedSheet): SheetFrame {
  const byField = new Map<string, Column>()
  for (const column of sheet.columns) {
    if (column.field === null) continue
    // Of a code and a name column the name is what a person looks at.
    const known = byField.get(column.field)
    if (known === undefined || known.role === 'code') byField.set(column.field, column)
  }
  return {
    name: sheet.name,
    columns: sheet.columns,
    columnOf(field, cells) {
      const column = byField.get(field)
      if (column === undefined || cells === undefined || !isBlank(cells[column.index]))
        return column
      return (
        sheet.columns.find((one) => one.field === field && !isBlank(cells[one.index])) ?? column
      )
    },
  }
}

const SHOWN = 60

/** A line as the list of what is left out shows it. */
export function rowText(row: ImportRow | undefined): string {
  const text = (row ?? [])
    .map((cell) => textOf(cell).trim())
    .filter(Boolean)
    .join(' ')
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
