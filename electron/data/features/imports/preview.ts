// What the page is shown of a plan before it is written.
import { isBlank, textOf } from '#shared/domain/import/cell.ts'
import type { ImportColumn, ImportPreview, LeftOut } from '#shared/schemas/import.ts'
import type { OpenPreview } from './open-preview.ts'
import type { RecognisedSheet } from './recognise.ts'
import { lockedColumns } from './trip-columns.ts'

const PROBLEMS_SHOWN = 1_000
const LINES_SHOWN = 1_000
const SAMPLES = 3

export function toPreview({
  previewId,
  source,
  recognised,
  plan,
  memory,
  sameAs,
}: OpenPreview): ImportPreview {
  return {
    previewId,
    kind: source.kind,
    fileName: source.fileName,
    effective: source.effective,
    choices: source.choices,
    isSenderKnown: memory.knownAs !== null && memory.knownAs === source.choices.sender,
    sameAs,
    counts: plan.counts,
    further: plan.further,
    columns: recognised.sheets.flatMap((sheet) =>
      columnsOf(sheet, plan.wentOut === null ? NO_COLUMNS : lockedColumns(recognised.trip, sheet)),
    ),
    sheetsLeftOut: [...recognised.sheetsLeftOut],
    problems: plan.problems.slice(0, PROBLEMS_SHOWN),
    problemCount: plan.problems.length,
    wentOut: plan.wentOut,
    conflicts: plan.conflicts,
    leftOut: plan.leftOut.toSorted(byRow).slice(0, LINES_SHOWN),
  }
}

function byRow(one: LeftOut, other: LeftOut): number {
  return one.sheet === other.sheet ? one.row - other.row : 0
}

const NO_COLUMNS: ReadonlySet<number> = new Set()

function columnsOf(sheet: RecognisedSheet, locked: ReadonlySet<number>): readonly ImportColumn[] {
  return sheet.columns
    .filter(({ role, by }) => role !== 'ignored' || by !== 'header')
    .map(({ index, header, field, role, by, hidden }) => ({
      sheet: sheet.name,
      header,
      field,
      kept: role !== 'untaken' && role !== 'ignored' && !locked.has(index),
      hidden,
      by,
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
