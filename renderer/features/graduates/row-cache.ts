// Rows for the grid: fetched by id for what is in view, refreshed by hints, a few thousand kept at most.
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import type { GridRow } from '../../ui/grid/index.ts'

const KEPT = 2000
const FETCHED_AT_ONCE = 200

/** `masking`: only what may be seen of it is other than before, which is no edit. */
type Stale = false | 'changed' | 'masking'
type Entry = { row: GraduateRow; view: GridRow; stale: Stale }
type Draw = (row: GraduateRow) => GridRow
export type RowCacheDeps = Readonly<{
  draw: Draw
  fetch: (ids: number[]) => Promise<readonly GraduateRow[]>
  onChange: () => void
  /** with null once rows come again */
  onFailure: (cause: unknown) => void
}>

export class RowCache {
  readonly #entries = new Map<number, Entry>()
  readonly #asked = new Set<number>()
  /** Changed again after they were asked for: what comes is already old. */
  readonly #overtaken = new Set<number>()
  readonly #edited = new Set<number>()
  readonly #deps: RowCacheDeps

  constructor(deps: RowCacheDeps) {
    this.#deps = deps
  }

  get(id: number): GridRow | undefined {
    return this.#entries.get(id)?.view
  }

  row(id: number): GraduateRow | undefined {
    return this.#entries.get(id)?.row
  }

  /**
   * While rows are on their way nothing more is asked for: what is wanted then is named again when
   * they are there, and rows that a scroll has long passed are never fetched.
   */
  want(ids: readonly number[]): void {
    if (this.#asked.size > 0) return
    const missing = ids.filter((id) => this.#entries.get(id)?.stale !== false)
    for (let at = 0; at < missing.length; at += FETCHED_AT_ONCE) {
      void this.#fetch(missing.slice(at, at + FETCHED_AT_ONCE))
    }
  }

  /** The rows stay on the screen until the new ones come. `null` means everybody. */
  invalidate(ids: readonly number[] | null): void {
    for (const id of ids ?? []) this.#edited.add(id)
    this.#outdate(ids, 'changed')
  }

  /** The same people, whose numbers are shown or masked now. */
  unmask(ids: readonly number[] | null): void {
    this.#outdate(ids, 'masking')
  }

  #outdate(ids: readonly number[] | null, how: Exclude<Stale, false>): void {
    for (const id of ids ?? this.#asked) if (this.#asked.has(id)) this.#overtaken.add(id)
    for (const id of ids ?? this.#entries.keys()) {
      const entry = this.#entries.get(id)
      if (entry && entry.stale !== 'changed') entry.stale = how
    }
    this.#deps.onChange()
  }

  /** The list was arranged anew: nothing stands where it did for an edit's sake. */
  settle(): void {
    this.#edited.clear()
    for (const entry of this.#entries.values()) entry.view = this.#deps.draw(entry.row)
    this.#deps.onChange()
  }

  async #fetch(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#asked.add(id)
    try {
      for (const row of await this.#deps.fetch([...ids])) this.#put(row)
      this.#forgetOldest()
      this.#deps.onFailure(null)
    } catch (cause) {
      this.#deps.onFailure(cause)
      return
    } finally {
      for (const id of ids) {
        this.#asked.delete(id)
        this.#overtaken.delete(id)
      }
    }
    this.#deps.onChange()
  }

  #put(row: GraduateRow): void {
    const entry = this.#edited.has(row.id) ? this.#entries.get(row.id) : undefined
    this.#entries.delete(row.id)
    const view = withEdits(this.#deps.draw(row), entry)
    this.#entries.set(row.id, { row, view, stale: this.#overtaken.has(row.id) && 'changed' })
  }

  #forgetOldest(): void {
    for (const id of this.#entries.keys()) {
      if (this.#entries.size <= KEPT) return
      this.#entries.delete(id)
    }
  }
}

/** Marks the cells that read otherwise than before, so that an edit can be seen where it was made. */
function withEdits(view: GridRow, before: Entry | undefined): GridRow {
  if (before === undefined) return view
  const entries = Object.entries(view).map(([key, cell]) => {
    const old = before.view[key]
    const isOther = before.stale !== 'masking' && old?.text !== cell.text
    const isEdited = old?.edited === true || isOther
    return [key, isEdited ? { ...cell, edited: true } : cell] as const
  })
  return Object.fromEntries(entries)
}
