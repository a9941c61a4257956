import { cellOf, draftAt, type GridCore, type Target } from './core.ts'
import {
  dropArrived,
  dropDraft,
  dropRefused,
  hasArrived,
  putDraft,
  refusedDrafts,
} from './drafts.ts'
import { type Entry, editorAt } from './editors.ts'
import { likelyNames } from './lists.ts'
import { openWith } from './opening.ts'
import { sameCell, selectCell } from './selection.ts'
import type { CommitResult, Refused } from './types.ts'

/** Hands an entry to the caller and shows it at once. */
export function submit(core: GridCore, target: Target, entry: Entry): void {
  const token = core.nextToken()
  const base = core.env.props().rows.get(target.id)
  const draft = { text: entry.display, state: 'pending', token, base } as const
  core.update({ drafts: putDraft(core.state().drafts, target.id, target.columnKey, draft) })
  const commit = ask(core, target, entry.text).then((result) => {
    core.commits.delete(commit)
    return settle(core, target, token, result)
  })
  core.commits.add(commit)
}

/** Puts texts back that were typed before and not stored. */
export function resume(core: GridCore, typed: readonly Refused[]): void {
  const drafts = typed.reduce((all, { id, columnKey, text, message }) => {
    const base = core.env.props().rows.get(id)
    const draft = { text, message, state: 'refused', token: core.nextToken(), base } as const
    return putDraft(all, id, columnKey, draft)
  }, core.state().drafts)
  core.update({ drafts })
}

/** Waits for the commits under way, and for those they lead to; false when one was refused. */
export async function settled(core: GridCore): Promise<boolean> {
  while (core.commits.size > 0) await Promise.all(core.commits)
  return refusedDrafts(core.state().drafts).length === 0
}

/** Gives up the refused texts of cells that are listed no more: nobody could correct them. */
export function forgetUnlisted(core: GridCore): void {
  const isUnlisted = (target: Target): boolean => cellOf(core, target) === undefined
  const texts = refusedDrafts(core.state().drafts).filter(isUnlisted)
  if (texts.length === 0) return
  giveUp(core, isUnlisted)
  core.env.props().onGiveUp?.(texts)
}

/** Gives up every refused text, the one under correction too. */
export function discardRefused(core: GridCore): void {
  giveUp(core, () => true)
}

function giveUp(core: GridCore, isGivenUp: (target: Target) => boolean): void {
  const drafts = dropRefused(core.state().drafts, isGivenUp)
  if (drafts !== core.state().drafts) core.update({ drafts, alert: '' })
}

/** Forgets what the source shows by itself now; called when rows may have changed. */
export function forgetArrived(core: GridCore): void {
  const drafts = dropArrived(core.state().drafts, core.env.props().rows.get)
  if (drafts !== core.state().drafts) core.update({ drafts })
}

async function ask(core: GridCore, target: Target, text: string): Promise<CommitResult> {
  const { onCommit, labels } = core.env.props()
  try {
    return await onCommit(target.id, target.columnKey, text)
  } catch (error) {
    reportError(error)
    return { ok: false, message: labels.commitFailed }
  }
}

function settle(core: GridCore, target: Target, token: number, result: CommitResult): boolean {
  const draft = draftAt(core, target)
  if (draft === undefined || draft.token !== token) return result.ok
  const { id, columnKey } = target
  const { drafts } = core.state()
  if (!result.ok && cellOf(core, target) === undefined) {
    // Its row has left the list meanwhile.
    core.update({ drafts: dropDraft(drafts, id, columnKey) })
    core.env.props().onRefused?.(result.message)
    return false
  }
  if (!result.ok) {
    const message = refusalOf(core, target, draft.text, result.message)
    const refused = { ...draft, state: 'refused', message } as const
    core.update({ drafts: putDraft(drafts, id, columnKey, refused), alert: message })
    bringBack(core, target, draft.text, message)
    return false
  }
  const stored = { ...draft, state: 'stored', text: result.text ?? draft.text } as const
  const arrived = hasArrived(stored, columnKey, core.env.props().rows.get(id))
  core.update({
    drafts: arrived ? dropDraft(drafts, id, columnKey) : putDraft(drafts, id, columnKey, stored),
  })
  return true
}

/** Of a text that names no entry of its list, the entries that were probably meant. */
function refusalOf(core: GridCore, target: Target, text: string, message: string): string {
  const names = likelyNames(editorAt(core, target), text)
  return names.length === 0 ? message : core.env.props().labels.refusedNearest(message, names)
}

/** Reopens the editor on refused text, unless the user is busy elsewhere: then the cell is marked. */
function bringBack(core: GridCore, target: Target, text: string, message: string): void {
  const cell = cellOf(core, target)
  if (!core.env.isMounted() || !core.env.text.hasFocus() || cell === undefined) {
    core.env.props().onRefused?.(message)
    return
  }
  if (core.state().editing !== undefined) return
  if (!sameCell(core.state().selection.active, cell)) core.update({ selection: selectCell(cell) })
  core.env.reveal(cell)
  openWith(core, target, text, message)
}
