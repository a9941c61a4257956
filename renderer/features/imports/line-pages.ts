// Lines of a preview for the grid: fetched by the page around what is in view, a few thousand kept at most.
import type { Output } from '#shared/contract/index.ts'
import type { PreviewRow } from '#shared/schemas/import.ts'
import type { GridRow } from '../../ui/grid/index.ts'

type Answer = Output<'imports.rows'>
type Line = Readonly<{ row: PreviewRow; view: GridRow }>
type Page = { lines: readonly Line[]; isOld: boolean }

export type LinePages = Readonly<{
  at: (place: number) => Line | undefined
  want: (places: readonly number[]) => void
  /** Other lines may stand there now; those that are shown stay until the others have come. */
  renew: () => void
}>

export type LineDeps = Readonly<{
  fetch: (offset: number, limit: number) => Promise<Answer>
  draw: (row: PreviewRow) => GridRow
  onRows: (answer: Answer) => void
  onFailure: (cause: unknown) => void
}>

export const LINES_AT_ONCE = 100
const PAGES_KEPT = 40

/** Nothing is asked for while a page is on its way: what a scroll has long passed is never fetched. */
export function createLinePages({ fetch, draw, onRows, onFailure }: LineDeps): LinePages {
  const pages = new Map<number, Page>()
  let generation = 0
  let isBusy = false

  const load = async (index: number): Promise<void> => {
    const mine = generation
    isBusy = true
    try {
      const answer = await fetch(index * LINES_AT_ONCE, LINES_AT_ONCE)
      if (mine !== generation) return
      isBusy = false
      pages.delete(index)
      pages.set(index, {
        lines: answer.rows.map((row) => ({ row, view: draw(row) })),
        isOld: false,
      })
      forgetOldest(pages)
      onRows(answer)
    } catch (cause) {
      if (mine !== generation) return
      isBusy = false
      onFailure(cause)
    }
  }
  return {
    at: (place) => pages.get(Math.floor(place / LINES_AT_ONCE))?.lines[place % LINES_AT_ONCE],
    want: (places) => {
      if (isBusy) return
      const missing = places
        .map((place) => Math.floor(place / LINES_AT_ONCE))
        .find((index) => pages.get(index)?.isOld !== false)
      if (missing !== undefined) void load(missing)
    },
    renew: () => {
      generation += 1
      isBusy = false
      for (const page of pages.values()) page.isOld = true
      void load(0)
    },
  }
}

function forgetOldest(pages: Map<number, Page>): void {
  for (const index of pages.keys()) {
    if (pages.size <= PAGES_KEPT) return
    pages.delete(index)
  }
}
