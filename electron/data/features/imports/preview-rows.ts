// The lines of a file as its preview shows them: records with what they change, the others with why they are left out.
import type { LeftOut, PreviewRow, Problem, RowState } from '#shared/schemas/import.ts'
import type { Plan, PlannedRow } from './planned.ts'
import { causeKey } from './preview-causes.ts'
import { previewCells } from './preview-cells.ts'

type Line = Readonly<{ planned: PlannedRow; left: null } | { planned: null; left: LeftOut }>

type Lines = Readonly<{
  /** in the order of the file */
  all: readonly Line[]
  problems: ReadonlyMap<string, readonly Problem[]>
}>

const prepared = new WeakMap<Plan, Lines>()

export type RowsAsked = Readonly<{
  state: RowState | null
  cause: string | null
  offset: number
  limit: number
}>

/** A page of the lines that are asked for, and how many there are. */
export function previewRows(
  plan: Plan,
  { state, cause, offset, limit }: RowsAsked,
  cohort: number,
): Readonly<{ total: number; rows: PreviewRow[] }> {
  const { all, problems } = linesOf(plan)
  const foundAt = (line: Line): readonly Problem[] => problems.get(placeOf(line)) ?? []
  const wanted: number[] = []
  for (const [index, line] of all.entries()) {
    if (state !== null && stateOf(line) !== state) continue
    if (cause !== null && !foundAt(line).some((problem) => causeKey(problem) === cause)) continue
    wanted.push(index)
  }
  const rows = wanted.slice(offset, offset + limit).flatMap((index) => {
    const line = all[index]
    return line === undefined ? [] : [toRow(index, line, plan, foundAt(line), cohort)]
  })
  return { total: wanted.length, rows }
}

const keyOf = (sheet: string, row: number): string => `${sheet}\n${row}`

function placeOf({ planned, left }: Line): string {
  return planned === null
    ? keyOf(left.sheet, left.row)
    : keyOf(planned.record.frame.name, planned.record.row)
}

const stateOf = ({ planned }: Line): RowState => (planned === null ? 'leftOut' : planned.outcome)

function linesOf(plan: Plan): Lines {
  const known = prepared.get(plan)
  if (known !== undefined) return known
  const lines = { all: inOrder(plan), problems: Map.groupBy(plan.problems, placeOfProblem) }
  prepared.set(plan, lines)
  return lines
}

const placeOfProblem = ({ sheet, row }: Problem): string => keyOf(sheet, row)

function inOrder({ rows, leftOut }: Plan): readonly Line[] {
  const sheets = new Map<string, number>()
  const place = (sheet: string): number => {
    const known = sheets.get(sheet) ?? sheets.size
    sheets.set(sheet, known)
    return known
  }
  const taken = new Set(
    rows
      .filter(({ outcome }) => outcome === 'leftOut')
      .map(({ record }) => keyOf(record.frame.name, record.row)),
  )
  const lines: (Line & { sheet: number; row: number })[] = []
  for (const planned of rows) {
    const { frame, row } = planned.record
    lines.push({ planned, left: null, sheet: place(frame.name), row })
  }
  for (const left of leftOut) {
    if (taken.has(keyOf(left.sheet, left.row))) continue
    lines.push({ planned: null, left, sheet: place(left.sheet), row: left.row })
  }
  return lines.sort((a, b) => a.sheet - b.sheet || a.row - b.row)
}

function toRow(
  index: number,
  { planned, left }: Line,
  plan: Plan,
  problems: readonly Problem[],
  cohort: number,
): PreviewRow {
  if (planned === null) {
    const { sheet, row, reason, text } = left
    return { index, sheet, row, state: 'leftOut', reason, note: text, cells: {} }
  }
  const { record, outcome } = planned
  const refusal = problems.find(({ level }) => level === 'B')
  return {
    index,
    sheet: record.frame.name,
    row: record.row,
    state: outcome,
    reason: outcome === 'leftOut' ? 'other_school' : null,
    note: refusal?.message ?? '',
    cells: previewCells(planned, plan, problems, cohort),
  }
}
