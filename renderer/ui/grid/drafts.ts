// What was typed and is not yet, or not at all, in the row that the source gives.
import type { GridCell, GridRow, Refused } from './types.ts'

export type Draft = Readonly<{
  text: string
  /**
   * `stored` stands until the source gives a row other than `base`. It ages when the source
   * speaks of other rows first, and is gone the second time: the stored value may have been
   * undone since, and then the row never differs.
   */
  state: 'pending' | 'stored' | 'aged' | 'refused'
  message?: string
  /** Of the commit it belongs to: a later one on the same cell wins. */
  token: number
  base: GridRow | undefined
}>

export type RowDrafts = ReadonlyMap<string, Draft>
export type Drafts = ReadonlyMap<number, RowDrafts>

export const NO_DRAFTS: Drafts = new Map()
const EMPTY_CELL: GridCell = { text: '' }

/** One cell's draft. */
export function draftOf(drafts: Drafts, id: number, columnKey: string): Draft | undefined {
  return drafts.get(id)?.get(columnKey)
}

/** A copy with one draft put in; other rows keep their identity. */
export function putDraft(drafts: Drafts, id: number, columnKey: string, draft: Draft): Drafts {
  const row = new Map(drafts.get(id)).set(columnKey, draft)
  return new Map(drafts).set(id, row)
}

/** A copy without one draft; the same object when there was none. */
export function dropDraft(drafts: Drafts, id: number, columnKey: string): Drafts {
  const row = drafts.get(id)
  if (row?.has(columnKey) !== true) return drafts
  const rest = new Map(row)
  rest.delete(columnKey)
  const next = new Map(drafts)
  if (rest.size === 0) next.delete(id)
  else next.set(id, rest)
  return next
}

/** The refused ones, in the order in which they were typed. */
export function refusedDrafts(drafts: Drafts): readonly Refused[] {
  return typedDrafts(drafts, ['refused'])
}

/** Those that are not stored: refused, or still on their way. */
export function unstoredDrafts(drafts: Drafts): readonly Refused[] {
  return typedDrafts(drafts, ['refused', 'pending'])
}

function typedDrafts(drafts: Drafts, states: readonly Draft['state'][]): readonly Refused[] {
  return [...drafts].flatMap(([id, row]) =>
    [...row]
      .filter(([, { state }]) => states.includes(state))
      .map(([columnKey, { text, message = '' }]) => ({ id, columnKey, text, message })),
  )
}

/** Gives up the refused ones of which the test says so. */
export function dropRefused(drafts: Drafts, isGivenUp: (refused: Refused) => boolean): Drafts {
  return refusedDrafts(drafts)
    .filter(isGivenUp)
    .reduce((rest, { id, columnKey }) => dropDraft(rest, id, columnKey), drafts)
}

/** Forgets stored drafts whose row has come back from the source, and ages the others. */
export function dropArrived(drafts: Drafts, rowOf: (id: number) => GridRow | undefined): Drafts {
  let next = drafts
  for (const [id, row] of drafts) {
    for (const [columnKey, draft] of row) {
      const arrived = hasArrived(draft, columnKey, rowOf(id))
      if (draft.state === 'aged' || (draft.state === 'stored' && arrived)) {
        next = dropDraft(next, id, columnKey)
      } else if (draft.state === 'stored') {
        next = putDraft(next, id, columnKey, { ...draft, state: 'aged' })
      }
    }
  }
  return next
}

/** Whether the source's row can be trusted to hold what was stored. */
export function hasArrived(draft: Draft, columnKey: string, row: GridRow | undefined): boolean {
  if (row === undefined) return false
  return row !== draft.base || (row[columnKey]?.text ?? '') === draft.text
}

/** The cell as the user should see it: the source's, covered by what was typed since. */
export function shownCell(
  row: GridRow | undefined,
  draft: Draft | undefined,
  columnKey: string,
): GridCell | undefined {
  const cell = row?.[columnKey]
  if (draft === undefined) return row === undefined ? undefined : (cell ?? EMPTY_CELL)
  switch (draft.state) {
    case 'pending':
      return { text: draft.text, mark: 'pending' }
    case 'refused':
      return {
        text: draft.text,
        mark: 'error',
        ...(draft.message === undefined ? {} : { message: draft.message }),
      }
    case 'stored':
    case 'aged':
      return hasArrived(draft, columnKey, row) && row !== undefined
        ? (cell ?? EMPTY_CELL)
        : { text: draft.text }
  }
}
