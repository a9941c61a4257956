// Where the records of a sheet begin that has no header we know: at the first line with a number by which people are
// found. The line above them may still be a header, in words that nobody has met yet.
import { type ImportRow, isBlank, textOf } from './cell.ts'
import { isIdNumbers, isStudentNumbers, sampleRows, samplesOf } from './content.ts'
import type { HeaderRows } from './header-rows.ts'

const WIDEST = 60

/** null where no column holds student or identity numbers. */
export function findRecords(rows: readonly ImportRow[]): HeaderRows | null {
  const sampled = sampleRows(rows, 0)
  const width = Math.min(WIDEST, Math.max(0, ...sampled.map((row) => row.length)))
  for (let index = 0; index < width; index++) {
    // A header in words must not keep the numbers below it from being seen.
    const numbered = sampled.filter((row) => /\d{6}/.test(textOf(row[index])))
    const samples = samplesOf(numbered, index)
    if (numbered.length * 2 < sampled.length) continue
    if (!isIdNumbers(samples) && !isStudentNumbers(samples)) continue
    const first = numbered[0] === undefined ? 0 : rows.indexOf(numbered[0])
    return { top: isHeaderLine(rows[first - 1]) ? first - 1 : first, bottom: first - 1 }
  }
  return null
}

function isHeaderLine(row: ImportRow | undefined): boolean {
  const filled = (row ?? []).filter((cell) => !isBlank(cell))
  return (
    filled.length >= 2 &&
    filled.every((cell) => typeof cell === 'string' && cell.length <= 20 && !/[:：\d]/.test(cell))
  )
}
