import { useEffect, useMemo, useState } from 'react'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import type { Past } from '#shared/schemas/past.ts'
import { onAppEvent } from '../../lib/events.ts'
import { call } from '../../lib/ipc-client.ts'
import type { GridRow, GridTexts, RowSource } from '../../ui/grid/index.ts'
import { usePast } from './past/past-context.ts'
import { RowCache } from './row-cache.ts'

/** `draw` must keep its identity; another one empties the cache, as another day does. */
export function useRowSource(draw: (row: GraduateRow) => GridRow) {
  const past = usePast()
  const [version, setVersion] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const cache = useMemo(
    () =>
      new RowCache({
        draw,
        fetch: (ids) => call('graduates.rows', { ids, past }),
        onChange: () => setVersion((n) => n + 1),
        onFailure: setFailure,
      }),
    [draw, past],
  )
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type === 'graduates.changed') cache.invalidate(event.ids)
        if (event.type === 'graduates.masking') cache.unmask(event.ids)
      }),
    [cache],
  )
  const rows: RowSource = useMemo(
    () => ({
      get: (id) => cache.get(id),
      want: (ids) => cache.want(ids),
      texts: (ids, columnKeys) => readTexts({ draw, past }, ids, columnKeys),
    }),
    [cache, draw, past],
  )
  // The grid names what is in view with every new version.
  return { rows, version, cache, failure, retry: () => setVersion((n) => n + 1) }
}

// What graduates.rows gives in one call.
const READ_AT_ONCE = 500

/** Rows that pass by: the cache keeps only what is looked at. */
async function readTexts(
  { draw, past }: Readonly<{ draw: (row: GraduateRow) => GridRow; past: Past | undefined }>,
  ids: readonly number[],
  columnKeys: readonly string[],
): Promise<GridTexts> {
  const texts = new Map<number, string[]>()
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const rows = await call('graduates.rows', { ids: ids.slice(at, at + READ_AT_ONCE), past })
    for (const row of rows) {
      const cells = draw(row)
      texts.set(
        row.id,
        columnKeys.map((key) => cells[key]?.text ?? ''),
      )
    }
  }
  return ids.map((id) => texts.get(id) ?? columnKeys.map(() => ''))
}
