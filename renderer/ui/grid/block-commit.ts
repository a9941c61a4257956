import { draftAt, type GridCore } from './core.ts'
import { dropDraft, dropRefused, hasArrived, putDraft } from './drafts.ts'
import type { BlockChange, BlockResult, Refused } from './types.ts'

// Of more, the rows come back from the source before anybody could look at them all.
const SHOWN_AT_ONCE = 200

/** Hands a block to the caller; a small one is shown at once. False when nothing was stored. */
export function commitBlock(core: GridCore, changes: readonly BlockChange[]): Promise<boolean> {
  const token = core.nextToken()
  const shown = changes.length <= SHOWN_AT_ONCE ? changes : []
  const { rows } = core.env.props()
  const drafts = shown.reduce((all, { id, columnKey, display }) => {
    const draft = { text: display, state: 'pending', token, base: rows.get(id) } as const
    return putDraft(all, id, columnKey, draft)
  }, core.state().drafts)
  core.update({ drafts })
  const commit = ask(core, changes).then((result) => {
    core.commits.delete(commit)
    settle(core, shown, token, result)
    if (result.ok) forgetRefused(core, changes)
    tell(core, changes, result)
    return result.ok
  })
  core.commits.add(commit)
  return commit
}

async function ask(core: GridCore, changes: readonly BlockChange[]): Promise<BlockResult> {
  const { onCommitBlock, labels } = core.env.props()
  try {
    return await onCommitBlock(changes)
  } catch (error) {
    reportError(error)
    return { ok: false, message: labels.commitFailed }
  }
}

/** What was shown stands until the row comes back, or falls back to what is stored. */
function settle(
  core: GridCore,
  shown: readonly BlockChange[],
  token: number,
  result: BlockResult,
): void {
  const isRefused = refusedIn(result.ok ? result.refused : [])
  const stands = result.ok && result.changed
  const { rows } = core.env.props()
  const drafts = shown.reduce((all, change) => {
    const draft = draftAt(core, change)
    if (draft?.token !== token) return all
    const { id, columnKey } = change
    const stored = { ...draft, state: 'stored' } as const
    const isOver = !stands || isRefused(change) || hasArrived(stored, columnKey, rows.get(id))
    return isOver ? dropDraft(all, id, columnKey) : putDraft(all, id, columnKey, stored)
  }, core.state().drafts)
  core.update({ drafts })
}

/** What was refused there before is answered by what stands there now. */
function forgetRefused(core: GridCore, changes: readonly BlockChange[]): void {
  const isChanged = refusedIn(changes)
  const drafts = dropRefused(core.state().drafts, isChanged)
  if (drafts !== core.state().drafts) core.update({ drafts })
}

function tell(core: GridCore, changes: readonly BlockChange[], result: BlockResult): void {
  const { labels, onRefused, columns } = core.env.props()
  const [first] = result.ok ? result.refused : []
  if (result.ok && first === undefined) return
  const change = changes.find((each) => refusedIn(first === undefined ? [] : [first])(each))
  const column = columns.find(({ key }) => key === first?.columnKey)?.title ?? ''
  const message = !result.ok
    ? result.message
    : first === undefined
      ? ''
      : labels.blockRefused(result.refused.length, { ...first, row: change?.row ?? 0, column })
  core.update({ alert: message })
  onRefused?.(message)
}

type Place = Pick<Refused, 'id' | 'columnKey'>

function refusedIn(places: readonly Place[]): (place: Place) => boolean {
  const keys = new Set(places.map(({ id, columnKey }) => `${id}/${columnKey}`))
  return ({ id, columnKey }) => keys.has(`${id}/${columnKey}`)
}
