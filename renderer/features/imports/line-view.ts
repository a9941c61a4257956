// A line of a preview as the grid draws it: what becomes of it, and old beside new in the cell.
import { masked } from '#shared/domain/fields/sensitive.ts'
import type { PreviewCell, PreviewRow } from '#shared/schemas/import.ts'
import type { Lang } from '../../lib/use-lang.ts'
import type { GridCell, GridRow } from '../../ui/grid/index.ts'
import { problemSentence } from './problem-groups.ts'

export const STATE = 'line.state'
export const ABOUT = 'line.about'

export type LineWords = Readonly<{
  lang: Lang
  state: (state: PreviewRow['state']) => string
  reason: (reason: NonNullable<PreviewRow['reason']>) => string
  title: (columnKey: string) => string
  separator: string
  changed: (was: string, is: string) => string
}>

/** The signs do not leave the difference to colours. */
const SIGNS = { inserted: '＋', updated: '✎', unchanged: '', rejected: '✕', leftOut: '－' } as const

/** `decided`: what somebody took in a cell instead of what stands in the file. */
export function toLineView(
  row: PreviewRow,
  words: LineWords,
  decided: (row: PreviewRow, field: string) => string | undefined,
): GridRow {
  const cells: Record<string, GridCell> = {}
  for (const [key, cell] of Object.entries(row.cells)) {
    const taken = cell.before === null ? decided(row, key) : undefined
    // It may stand in the ledger alone.
    const shown =
      taken === undefined ? cell : { ...cell, text: masked(key, taken), before: cell.text }
    cells[key] = toCell(shown.text === shown.before ? cell : shown, row, words)
  }
  const text = `${SIGNS[row.state]} ${words.state(row.state)}`.trim()
  cells[STATE] = { text, ...toneOf(row) }
  cells[ABOUT] = aboutOf(row, words)
  return cells
}

function toneOf({ state, note }: PreviewRow): Partial<GridCell> {
  switch (state) {
    case 'inserted':
    case 'updated':
      return { tone: 'new' }
    case 'rejected':
      return { tone: 'refused', ...(note === '' ? {} : { message: note }) }
    case 'unchanged':
    case 'leftOut':
      return { tone: 'quiet' }
  }
}

/** Why a line is refused or left out; of a changed one which columns are other than before. */
function aboutOf({ state, reason, note, cells }: PreviewRow, words: LineWords): GridCell {
  if (state === 'leftOut') {
    const why = reason === null ? '' : words.reason(reason)
    const text = [why, note].filter((part) => part !== '').join('：')
    // A record of another school has cells of its own behind it.
    return { text, message: text, tone: 'quiet', overflows: Object.keys(cells).length === 0 }
  }
  if (state === 'rejected') return { text: note, message: note }
  const changed = Object.entries(cells).filter(([, { before }]) => before !== null)
  return { text: changed.map(([key]) => words.title(key)).join(words.separator) }
}

function toCell(cell: PreviewCell, { state }: PreviewRow, words: LineWords): GridCell {
  const { text, before, level, found } = cell
  const said = found === undefined ? [] : [problemSentence(found, words.lang)]
  if (before !== null && before !== '') said.push(words.changed(before, text))
  return {
    text,
    ...(before === null ? {} : { was: before }),
    ...(level === null ? {} : { mark: level === 'W' ? 'warning' : 'error' }),
    ...(said.length === 0 ? {} : { message: said.join('\n') }),
    ...(state === 'leftOut' || state === 'unchanged' ? { tone: 'quiet' as const } : {}),
  }
}
