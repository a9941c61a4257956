// What stands in a merged area counts for each of its rows below the header; a reader delivers it once only.
import { type ImportCell, type ImportRow, isBlank } from './cell.ts'
import type { Merge } from './merges.ts'
import type { RowClass } from './row-class.ts'

const NOT_FILLED: ReadonlySet<RowClass> = new Set(['blank', 'total', 'title', 'header'])

/**
 * The rows with the merged cells of records filled down: the row that holds the value is a record, and something stands
 * in the other one too. Totals, signatures and the empty lines of a form stay as they are.
 */
export function fillMerged(
  rows: readonly ImportRow[],
  merges: readonly Merge[],
  from: number,
  classify: (row: ImportRow) => RowClass,
): readonly ImportRow[] {
  const filled = new Map<number, ImportCell[]>()
  for (const merge of apart(merges, from)) {
    const source = rows[merge.top]
    const value = source?.[merge.left] ?? null
    if (source === undefined || isBlank(value) || classify(source) !== 'record') continue
    const bottom = Math.min(merge.bottom, rows.length - 1)
    for (let index = merge.top + 1; index <= bottom; index++) {
      const row = rows[index] ?? []
      if (!isBlank(row[merge.left]) || NOT_FILLED.has(classify(row))) continue
      const copy = filled.get(index) ?? [...row]
      while (copy.length <= merge.left) copy.push(null)
      copy[merge.left] = value
      filled.set(index, copy)
    }
  }
  return filled.size === 0 ? rows : rows.map((row, index) => filled.get(index) ?? row)
}

/** Areas over several rows of the data; of those that overlap, which no program writes, only the first. */
function apart(merges: readonly Merge[], from: number): readonly Merge[] {
  const tall = merges
    .filter(({ top, bottom }) => top >= from && bottom > top)
    .toSorted((one, other) => one.left - other.left || one.top - other.top)
  const kept: Merge[] = []
  for (const merge of tall) {
    const last = kept.at(-1)
    if (last === undefined || last.left !== merge.left || last.bottom < merge.top) kept.push(merge)
  }
  return kept
}
