import { useEffect, useMemo, useState } from 'react'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { onAppEvent } from '../../lib/events.ts'
import { call } from '../../lib/ipc-client.ts'
import type { GridRow, RowSource } from '../../ui/grid/index.ts'
import { RowCache } from './row-cache.ts'

/** `draw` must keep its identity; another one empties the cache. */
export function useRowSource(draw: (row: GraduateRow) => GridRow) {
  const [version, setVersion] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const cache = useMemo(
    () =>
      new RowCache({
        draw,
        fetch: (ids) => call('graduates.rows', { ids }),
        onChange: () => setVersion((n) => n + 1),
        onFailure: setFailure,
      }),
    [draw],
  )
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type === 'graduates.changed') cache.invalidate(event.ids)
      }),
    [cache],
  )
  const rows: RowSource = useMemo(
    () => ({ get: (id) => cache.get(id), want: (ids) => cache.want(ids) }),
    [cache],
  )
  // The grid names what is in view with every new version.
  return { rows, version, cache, failure, retry: () => setVersion((n) => n + 1) }
}
