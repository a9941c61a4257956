// The columns of a preview: what becomes of the line, who it is, why; then the file's columns in its order, under our names.
import { importField } from '#shared/domain/import/known-headers.ts'
import type { ImportColumn } from '#shared/schemas/import.ts'
import type { GridColumn } from '../../ui/grid/index.ts'
import { ABOUT, STATE } from './line-view.ts'

type Titles = Readonly<{
  state: string
  about: string
  of: (columnKey: string) => string
}>

const EXTRA = 'extra:'
const NARROWEST = 84
const WIDEST = 240
/** Two ID numbers beside each other are both read to the end. */
const WIDEST_BESIDE = 330
const WORDS = 140
const SHORT: ReadonlySet<string> = new Set(['sex', 'nation'])
const SIGN = 14
const LETTER = 8
const BESIDE = 44
/** what a cell needs around its text */
const EDGE = 32
const STATE_WIDTH = 88
const ABOUT_WIDTH = 170

/** Key of the cells of a column: its field, or its header where it feeds none. */
export function lineKey({ field, header }: Pick<ImportColumn, 'field' | 'header'>): string {
  return field ?? `${EXTRA}${header}`
}

/** The header of a column that feeds no field; undefined for a field. */
export function headerOfKey(key: string): string | undefined {
  return key.startsWith(EXTRA) ? key.slice(EXTRA.length) : undefined
}

/** Columns with changes; true where something that stood there is replaced. */
export type Changed = ReadonlyMap<string, boolean>

export type Shown = Readonly<{
  columns: readonly ImportColumn[]
  /** fields that lines change without a column of their own */
  further: readonly string[]
  /** what the lines at the top change: in view before the rest */
  changed: Changed
  /** where somebody took something else than what the file says */
  decided: ReadonlySet<string>
}>

/** All columns of the grid. */
export function lineColumns(
  { columns, further, changed, decided }: Shown,
  titles: Titles,
): GridColumn[] {
  const samples = new Map<string, string[]>()
  for (const column of columns) {
    const key = lineKey(column)
    samples.set(key, [...(samples.get(key) ?? []), ...column.samples])
  }
  for (const key of further) if (!samples.has(key)) samples.set(key, [])
  const own = [...samples].map(([key, texts]): GridColumn => {
    const title = titles.of(key)
    const wanted = Math.max(widthOf(title) + BESIDE, ...texts.map((text) => widthOf(text) + EDGE))
    const once = Math.max(narrowest(key), wanted)
    const isTwice = changed.get(key) === true || decided.has(key)
    const width = isTwice ? Math.min(WIDEST_BESIDE, once * 2 - EDGE) : Math.min(WIDEST, once)
    return { key, title, width, sortable: false, frozen: key === 'name', rowHeader: key === 'name' }
  })
  const loose = own.filter(({ frozen }) => frozen !== true)
  const fixed = { sortable: false, editable: false }
  return [
    { ...fixed, key: STATE, title: titles.state, width: STATE_WIDTH, frozen: true },
    ...own.filter(({ frozen }) => frozen === true),
    { ...fixed, key: ABOUT, title: titles.about, width: ABOUT_WIDTH },
    ...loose.filter(({ key }) => changed.has(key)),
    ...loose.filter(({ key }) => !changed.has(key)),
  ]
}

/** A code's words are longer than the code in the file. */
function narrowest(key: string): number {
  const type = importField(key)?.type
  const isWords = type === 'code' || type === 'codes' || type === 'region' || type === 'regions'
  return isWords && !SHORT.has(key) ? WORDS : NARROWEST
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? SIGN : LETTER), 0)
}
