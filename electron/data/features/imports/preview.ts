// What the page is shown of a plan before it is written.
import { isBlank, textOf } from '#shared/domain/import/cell.ts'
import type { ImportColumn, ImportPreview, LeftOut } from '#shared/schemas/import.ts'
import type { ImportSource } from './commit.ts'
import type { Plan } from './planned.ts'
import type { Recognised, RecognisedSheet } from './recognise.ts'

const PROBLEMS_SHOWN = 1_000
const LINES_SHOWN = 1_000
const SAMPLES = 3

export function toPreview(
  previewId: string,
  source: ImportSource,
  recognised: Recognised,
  plan: Plan,
): ImportPreview {
  return {
    previewId,
    kind: source.kind,
    fileName: source.fileName,
    effective: source.effective,
    counts: plan.counts,
    further: plan.further,
    columns: recognised.sheets.flatMap(columnsOf),
    problems: plan.problems.slice(0, PROBLEMS_SHOWN),
    problemCount: plan.problems.length,
    leftOut: plan.leftOut.toSorted(byRow).slice(0, LINES_SHOWN),
  }
}

function byRow(one: LeftOut, other: LeftOut): number {
  return one.sheet === other.sheet ? one.row - other.row : 0
}

function columnsOf(sheet: RecognisedSheet): readonly ImportColumn[] {
  return sheet.columns
    .filter((column) => column.role !== 'ignored')
    .map(({ index, header, field, role }) => ({
      sheet: sheet.name,
      header,
      field,
      kept: role !== 'untaken',
      samples: samplesOf(sheet, index),
    }))
}

function samplesOf({ rows, header }: RecognisedSheet, column: number): string[] {
  const samples: string[] = []
  for (let row = header.bottom + 1; row < rows.length && samples.length < SAMPLES; row++) {
    const cell = rows[row]?.[column]
    if (!isBlank(cell)) samples.push(textOf(cell).trim())
  }
  return samples
}
