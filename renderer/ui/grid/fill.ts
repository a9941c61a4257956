// Ctrl+D, Ctrl+R and the fill handle.
import { type Block, runBlock } from './blocks.ts'
import { type GridCore, selectedRange } from './core.ts'
import { type Cell, type Range, sizeOf } from './selection.ts'
import { type FillMode, fillBackward, fillForward } from './series.ts'
import { isReadable, loadedTexts, partOf, readTexts } from './texts.ts'
import type { GridTexts } from './types.ts'

export type FillTo = 'down' | 'up' | 'right' | 'left'
export type Pull = Readonly<{ to: FillTo; added: Range }>

/** Where a pull from the range to a cell would write; undefined inside the range. */
export function pullTo(range: Range, { row, col }: Cell): Pull | undefined {
  const { top, bottom, left, right } = range
  const down = Math.max(row - bottom, top - row, 0)
  const across = Math.max(col - right, left - col, 0)
  if (down === 0 && across === 0) return undefined
  if (down >= across) {
    return row > bottom
      ? { to: 'down', added: { ...range, top: bottom + 1, bottom: row } }
      : { to: 'up', added: { ...range, top: row, bottom: top - 1 } }
  }
  return col > right
    ? { to: 'right', added: { ...range, left: right + 1, right: col } }
    : { to: 'left', added: { ...range, left: col, right: left - 1 } }
}

/** Ctrl+D: the first row of the range into the others; one row takes those above it. */
export function fillDown(core: GridCore): void {
  const range = selectedRange(core)
  const from = range.top === range.bottom ? range.top - 1 : range.top
  if (from < 0) return
  const source = { ...range, top: from, bottom: from }
  const added = { ...range, top: from + 1 }
  void fill(core, { source, added, to: 'down', mode: 'copy', selects: range })
}

/** Ctrl+R: the first column of the range into the others; one column takes the one left of it. */
export function fillRight(core: GridCore): void {
  const range = selectedRange(core)
  const from = range.left === range.right ? range.left - 1 : range.left
  if (from < 0) return
  const source = { ...range, left: from, right: from }
  const added = { ...range, left: from + 1 }
  void fill(core, { source, added, to: 'right', mode: 'copy', selects: range })
}

/** The handle was let go. `isOther`: a series of one cell, copies of several. */
export function fillPulled(core: GridCore, { to, added }: Pull, isOther: boolean): void {
  const source = selectedRange(core)
  const { rows, columns } = sizeOf(source)
  const isOne = (to === 'down' || to === 'up' ? rows : columns) === 1
  const mode = isOther ? (isOne ? 'series' : 'copy') : 'usual'
  void fill(core, { source, added, to, mode, selects: around(source, added) })
}

type Fill = Readonly<{ source: Range; added: Range; to: FillTo; mode: FillMode; selects: Range }>

async function fill(core: GridCore, { source, added, to, mode, selects }: Fill): Promise<void> {
  if (core.env.props().ids.length === 0 || !isReadable(core, source)) return
  const part = partOf(core, source)
  const texts = loadedTexts(core, part) ?? (await readTexts(core, part))
  if (texts === undefined) return
  const textAt = filledTexts(texts, added, to, mode)
  await runBlock(core, { kind: 'fill', area: added, textAt, selects })
}

function filledTexts(texts: GridTexts, added: Range, to: FillTo, mode: FillMode): Block['textAt'] {
  const { rows, columns } = sizeOf(added)
  const isDown = to === 'down' || to === 'up'
  const count = isDown ? rows : columns
  const lines = isDown ? columnsOf(texts) : texts
  const isBack = to === 'up' || to === 'left'
  const filled = lines.map((line) =>
    isBack ? fillBackward(line, count, mode).reverse() : fillForward(line, count, mode),
  )
  return (row, col) => (isDown ? filled[col]?.[row] : filled[row]?.[col])
}

function columnsOf(texts: GridTexts): GridTexts {
  return (texts[0] ?? []).map((_, col) => texts.map((row) => row[col] ?? ''))
}

function around(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  }
}
