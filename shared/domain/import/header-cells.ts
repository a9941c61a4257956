// What the header says about each column: its own texts, and the group above it.
import { type ImportRow, isBlank, textOf } from './cell.ts'
import type { HeaderRows } from './header-rows.ts'
import { isChinese } from './header-text.ts'
import { type Merge, mergesWithin } from './merges.ts'

export type HeaderCell = Readonly<{
  index: number
  /** the lowest Chinese text of the column, else the lowest text; unlike that of every other column */
  header: string
  /** own texts from below */
  texts: readonly string[]
  /** the header over this column and its neighbours; '' for none */
  group: string
}>

/** The columns that have a header, in the order of the sheet. */
export function headerCells(
  rows: readonly ImportRow[],
  header: HeaderRows,
  merges: readonly Merge[],
): readonly HeaderCell[] {
  const lines = rows.slice(header.top, header.bottom + 1)
  const near = mergesWithin(merges, header.top, header.bottom)
  const groups = lines.map((line, index) =>
    groupsOf(line, lines[index + 1], near, header.top + index),
  )
  const width = Math.max(
    0,
    ...lines.map((line) => line.length),
    ...groups.map(({ length }) => length),
  )
  const cells: HeaderCell[] = []
  for (let index = 0; index < width; index++) {
    const cell = headerCell(lines, groups, index)
    if (cell !== null) cells.push(cell)
  }
  return apart(cells)
}

function headerCell(
  lines: readonly ImportRow[],
  groups: readonly (readonly string[])[],
  index: number,
): HeaderCell | null {
  const texts: string[] = []
  let group = ''
  for (let line = lines.length - 1; line >= 0; line--) {
    const wide = groups[line]?.[index] ?? ''
    const own = wide === '' ? tidy(lines[line]?.[index]) : ''
    if (own !== '') texts.push(own)
    if (group === '') group = wide
  }
  const lowest = texts.find(isChinese) ?? texts[0] ?? group
  if (lowest === '') return null
  return { index, header: lowest, texts: texts.length > 0 ? texts : [group], group }
}

/** The texts of one header row that stand over several columns, under each of them. */
function groupsOf(
  line: ImportRow,
  lower: ImportRow | undefined,
  merges: readonly Merge[],
  row: number,
): readonly string[] {
  const groups: string[] = []
  for (const { top, left, right } of merges) {
    if (top !== row || right === left) continue
    for (let index = left; index <= Math.min(right, left + WIDEST); index++) {
      groups[index] = tidy(line[left])
    }
  }
  if (merges.length > 0 || lower === undefined) return Array.from(groups, (text) => text ?? '')
  // A file without merged areas (.csv) shows them by the blanks that they leave.
  for (let index = 0; index < line.length; index++) {
    if (isBlank(line[index]) || !isChinese(textOf(lower[index]))) continue
    let end = index
    while (isBlank(line[end + 1]) && isChinese(textOf(lower[end + 1]))) end++
    if (end === index) continue
    for (let at = index; at <= end; at++) groups[at] = tidy(line[index])
  }
  return Array.from(groups, (text) => text ?? '')
}

const WIDEST = 1_000

function tidy(cell: ImportRow[number] | undefined): string {
  return textOf(cell).replace(/\s+/g, ' ').trim()
}

/** Two columns of one name are told apart by their group, else by a number: what a person has noted must not be lost. */
function apart(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const often = countBy(cells.map(({ header }) => header))
  const grouped = cells.map((cell) => {
    const { header, group } = cell
    const isTwice = (often.get(header) ?? 0) > 1 && group !== '' && group !== header
    return isTwice ? { ...cell, header: `${group}${header}` } : cell
  })
  const seen = new Map<string, number>()
  return grouped.map((cell) => {
    const count = (seen.get(cell.header) ?? 0) + 1
    seen.set(cell.header, count)
    return count === 1 ? cell : { ...cell, header: `${cell.header}（${count}）` }
  })
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
