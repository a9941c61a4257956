// Rows for the grid: fetched by id for what is in view, refreshed by hints, a few thousand kept at most.
import { useEffect, useMemo, useState } from 'react'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { onAppEvent } from '../../lib/events.ts'
import { call } from '../../lib/ipc-client.ts'
import type { GridRow, RowSource } from '../../ui/grid/index.ts'

const KEPT = 2000
const FETCHED_AT_ONCE = 200

type Entry = { row: GraduateRow; view: GridRow; stale: boolean }
type Draw = (row: GraduateRow) => GridRow

class RowCache {
  readonly #entries = new Map<number, Entry>()
  readonly #asked = new Set<number>()
  readonly #edited = new Set<number>()
  readonly #draw: Draw
  readonly #changed: () => void

  constructor(draw: Draw, changed: () => void) {
    this.#draw = draw
    this.#changed = changed
  }

  get(id: number): GridRow | undefined {
    return this.#entries.get(id)?.view
  }

  row(id: number): GraduateRow | undefined {
    return this.#entries.get(id)?.row
  }

  want(ids: readonly number[]): void {
    const missing = ids.filter((id) => {
      const entry = this.#entries.get(id)
      return (entry === undefined || entry.stale) && !this.#asked.has(id)
    })
    for (let at = 0; at < missing.length; at += FETCHED_AT_ONCE) {
      void this.#fetch(missing.slice(at, at + FETCHED_AT_ONCE))
    }
  }

  /** The rows stay on the screen until the new ones come. `null` means everybody. */
  invalidate(ids: readonly number[] | null): void {
    const stale = ids ?? [...this.#entries.keys()]
    for (const id of stale) {
      const entry = this.#entries.get(id)
      if (entry) entry.stale = true
      if (ids !== null) this.#edited.add(id)
    }
    this.#changed()
  }

  /** The list was arranged anew: nothing stands where it did for an edit's sake. */
  settle(): void {
    this.#edited.clear()
    for (const entry of this.#entries.values()) entry.view = this.#draw(entry.row)
    this.#changed()
  }

  async #fetch(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#asked.add(id)
    try {
      for (const row of await call('graduates.rows', { ids: [...ids] })) {
        const before = this.#edited.has(row.id) ? this.#entries.get(row.id)?.view : undefined
        this.#entries.delete(row.id)
        const view = withEdits(this.#draw(row), before)
        this.#entries.set(row.id, { row, view, stale: false })
      }
      this.#forgetOldest()
    } finally {
      for (const id of ids) this.#asked.delete(id)
    }
    this.#changed()
  }

  #forgetOldest(): void {
    for (const id of this.#entries.keys()) {
      if (this.#entries.size <= KEPT) return
      this.#entries.delete(id)
    }
  }
}

/** Marks the cells that read otherwise than before, so that an edit can be seen where it was made. */
function withEdits(view: GridRow, before: GridRow | undefined): GridRow {
  if (before === undefined) return view
  const entries = Object.entries(view).map(([key, cell]) => {
    const old = before[key]
    const isEdited = old?.edited === true || old?.text !== cell.text
    return [key, isEdited ? { ...cell, edited: true } : cell] as const
  })
  return Object.fromEntries(entries)
}

/** `draw` must keep its identity; another one empties the cache. */
export function useRowSource(draw: Draw) {
  const [version, setVersion] = useState(0)
  const cache = useMemo(() => new RowCache(draw, () => setVersion((n) => n + 1)), [draw])
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
  return { rows, version, cache }
}
