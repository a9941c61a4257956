import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, PreviewRow, RowState } from '#shared/schemas/import.ts'
import { call } from '../../lib/ipc-client.ts'
import { useLang } from '../../lib/use-lang.ts'
import type { GridColumn, RowName, RowSource } from '../../ui/grid/index.ts'
import { type Changed, headerOfKey, lineColumns, lineKey } from './line-columns.ts'
import { createLinePages, LINES_AT_ONCE, type LinePages } from './line-pages.ts'
import { type LineWords, toLineView } from './line-view.ts'

/** Which lines are shown: those of a state, or those with findings of a cause. */
export type LineFilter = Readonly<{ state: RowState | null; cause: string | null }>
export const ALL_LINES: LineFilter = { state: null, cause: null }

const NO_NAME: RowName = { text: '' }
const SHEET_WIDTH = 118
const ROW_WIDTH = 58

/** The lines of a preview, for the grid. */
export function useLines(preview: ImportPreview, { state, cause }: LineFilter) {
  const words = useLineWords()
  const [total, setTotal] = useState(0)
  const [version, setVersion] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const [further, setFurther] = useState<readonly string[]>([])
  const [changed, setChanged] = useState<Changed | null>(null)
  const shown = useRef(preview)
  shown.current = preview
  const { previewId } = preview
  const fetch = useMemo(
    () => (offset: number, limit: number) =>
      call('imports.rows', { previewId: shown.current.previewId, state, cause, offset, limit }),
    [state, cause],
  )
  const pages = useMemo(
    () =>
      createLinePages({
        fetch,
        draw: (row) => toLineView(row, words, decidedIn(shown.current)),
        onRows: (answer) => {
          setTotal(answer.total)
          setVersion((n) => n + 1)
          setFailure(null)
          const known = new Set(shown.current.columns.map(lineKey))
          const others = answer.rows.flatMap(({ cells }) =>
            Object.keys(cells).filter((key) => !known.has(key)),
          )
          setFurther((before) => joined(before, others))
          // Once: columns that moved while somebody scrolls would be lost.
          setChanged((before) => before ?? changedIn(answer.rows))
        },
        onFailure: setFailure,
      }),
    [fetch, words],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies(previewId): read again, it has other lines
  useEffect(() => pages.renew(), [pages, previewId])
  const ids = useMemo(() => Int32Array.from({ length: total }, (_, place) => place), [total])
  const rows: RowSource = useMemo(
    () => ({
      get: (place) => pages.at(place)?.view,
      want: pages.want,
      texts: async (places, keys) => {
        const line = reader(fetch)
        const texts: string[][] = []
        for (const place of places) {
          const row = await line(place)
          const view = row === undefined ? {} : toLineView(row, words, decidedIn(shown.current))
          texts.push(keys.map((key) => view[key]?.text ?? ''))
        }
        return texts
      },
    }),
    [pages, fetch, words],
  )
  const columns = useColumns(preview, further, changed ?? NOTHING)
  const rowNames = useRowNames(preview, pages)
  const found = (from: Place, by: 1 | -1) =>
    nextFound({ columns, total, line: reader(fetch) }, from, by)
  return { ids, rows, version, columns, rowNames, failure, total, found, at: pages.at }
}

/** What was decided about single cells. */
function decidedIn({ choices: { decisions } }: ImportPreview) {
  return ({ sheet, row }: PreviewRow, field: string): string | undefined =>
    decisions.find((one) => one.row === row && one.field === field && one.sheet === sheet)?.value
}

function joined(before: readonly string[], more: readonly string[]): readonly string[] {
  const all = new Set([...before, ...more])
  return all.size === before.length ? before : [...all]
}

function useLineWords(): LineWords {
  const { t } = useTranslation()
  const lang = useLang()
  return useMemo(
    () => ({
      lang,
      state: (state) => t(`imports.count.${state}`),
      reason: (reason) => t(`imports.leftOut.${reason}`),
      title: (key) => headerOfKey(key) ?? t(`fields.${key}` as 'fields.name'),
      separator: t('imports.separator'),
      changed: (was, is) => t('imports.changed', { was, is: is === '' ? t('imports.blank') : is }),
    }),
    [t, lang],
  )
}

const NOTHING: Changed = new Map()

/** null while no line is seen that changes anything. */
function changedIn(rows: readonly PreviewRow[]): Changed | null {
  const changed = new Map<string, boolean>()
  for (const { cells } of rows) {
    for (const [key, { before }] of Object.entries(cells)) {
      if (before !== null) changed.set(key, changed.get(key) === true || before !== '')
    }
  }
  return changed.size === 0 ? null : changed
}

function useColumns(
  { columns, choices: { decisions } }: ImportPreview,
  further: readonly string[],
  changed: Changed,
) {
  const { t } = useTranslation()
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const all = useMemo(() => {
    const untaken = new Set(columns.filter(({ kept }) => !kept).map(({ header }) => header))
    const decided = new Set(decisions.map(({ field }) => field))
    return lineColumns(
      { columns, further, changed, decided },
      {
        state: t('imports.state'),
        about: t('imports.about'),
        of: (key) => {
          const header = headerOfKey(key)
          if (header === undefined) return t(`fields.${key}` as 'fields.name')
          return untaken.has(header) ? t('imports.untakenColumn', { header }) : header
        },
      },
    )
  }, [columns, decisions, further, changed, t])
  const list = useMemo(
    () => all.map((column) => ({ ...column, width: widths[column.key] ?? column.width })),
    [all, widths],
  )
  return {
    list,
    resize: (key: string, width: number) => setWidths((before) => ({ ...before, [key]: width })),
  }
}

/** The sheet's own row numbers; with the sheet where there are several. */
function useRowNames({ columns, leftOut }: ImportPreview, pages: LinePages) {
  const { t } = useTranslation()
  const isOne = new Set([...columns, ...leftOut].map(({ sheet }) => sheet)).size < 2
  return useMemo(() => {
    const names = new WeakMap<PreviewRow, RowName>()
    return {
      title: t('imports.row'),
      width: isOne ? ROW_WIDTH : SHEET_WIDTH,
      of: (place: number): RowName => {
        const row = pages.at(place)?.row
        if (row === undefined) return NO_NAME
        const known = names.get(row)
        if (known !== undefined) return known
        const name = { text: isOne ? String(row.row) : `${row.sheet} ${row.row}` }
        names.set(row, name)
        return name
      },
    }
  }, [t, pages, isOne])
}

type Place = Readonly<{ place: number; key: string }>
type Line = (place: number) => Promise<PreviewRow | undefined>

/** Reads lines one after the other, a page at a time. */
function reader(fetch: (offset: number, limit: number) => Promise<{ rows: PreviewRow[] }>): Line {
  let from = -1
  let rows: readonly PreviewRow[] = []
  return async (place) => {
    const start = place - (place % LINES_AT_ONCE)
    if (start !== from) {
      rows = (await fetch(start, LINES_AT_ONCE)).rows
      from = start
    }
    return rows[place - start]
  }
}

type Sought = Readonly<{
  columns: Readonly<{ list: readonly GridColumn[] }>
  total: number
  line: Line
}>

/** The next cell with a finding, round the end; undefined where there is none. */
async function nextFound(
  { columns: { list }, total, line }: Sought,
  from: Place,
  by: 1 | -1,
): Promise<Place | undefined> {
  const order = list.map(({ key }) => key)
  const here = order.indexOf(from.key)
  for (let step = 0; step <= total; step += 1) {
    const place = (from.place + by * step + total * 2) % total
    const cells = (await line(place))?.cells ?? {}
    const keys = order.filter(
      (key, index) => (cells[key]?.level ?? null) !== null && (step > 0 || (index - here) * by > 0),
    )
    const key = by === 1 ? keys[0] : keys.at(-1)
    if (key !== undefined) return { place, key }
  }
  return undefined
}
