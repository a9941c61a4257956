import { runBlock } from './blocks.ts'
import { submit } from './committing.ts'
import { activeCell, atRest, boundsOf, type GridCore, selectedRange, shownAt } from './core.ts'
import { editorAt, entryFor } from './editors.ts'
import { editableTarget } from './opening.ts'
import { blockSize, pasteArea, repeatBlock } from './paste-area.ts'
import { clearRange } from './range-edits.ts'
import { sizeOf } from './selection.ts'
import { isReadable, partOf, readTexts, selectedTexts } from './texts.ts'
import type { GridTexts } from './types.ts'

/** The selected block, if it is at hand; else it is fetched, and copied when it has come. */
export function copySelection(core: GridCore): GridTexts | undefined {
  return take(core, () => undefined)
}

/** Copies the selection and empties it. */
export function cutSelection(core: GridCore): GridTexts | undefined {
  const { ids } = core.env.props()
  const area = selectedRange(core)
  return take(core, () => {
    // Arranged anew since the key was pressed, other rows stand there.
    if (core.env.props().ids === ids) clearRange(core, area)
  })
}

function take(core: GridCore, onTaken: () => void): GridTexts | undefined {
  if (core.env.props().ids.length === 0 || !isReadable(core, selectedRange(core))) return undefined
  const texts = selectedTexts(core)
  if (texts === undefined) void fetchAndCopy(core, onTaken)
  else {
    core.update({ fetched: undefined })
    onTaken()
  }
  return texts
}

/**
 * The clipboard can only be written while a copy is under way, so it is begun once more; by then
 * the user may have gone on to another cell.
 */
async function fetchAndCopy(core: GridCore, onTaken: () => void): Promise<void> {
  const { selection } = core.state()
  const texts = await readTexts(core, partOf(core, selectedRange(core)))
  if (texts === undefined) return
  await atRest(core)
  core.update({ fetched: { selection: core.state().selection, texts } })
  if (core.env.text.hasFocus() && core.env.text.copy()) {
    onTaken()
    return
  }
  core.update({ fetched: { selection, texts } })
  core.env.props().onRefused?.(core.env.props().labels.copyReady)
}

/** Puts what was copied into the selection: one text into all of it, a block from its first cell. */
export function pasteBlock(core: GridCore, block: GridTexts): void {
  if (blockSize(block).columns === 0) return
  const area = pasteArea(selectedRange(core), blockSize(block))
  const { ids, columns, onPasteBeyond } = core.env.props()
  const from = columns[area.left]?.key
  if (ids.length === 0) {
    if (from !== undefined) onPasteBeyond?.(block, from)
    return
  }
  const single = sizeOf(area).cells === 1 ? block[0]?.[0] : undefined
  if (single !== undefined) {
    pasteOne(core, single)
    return
  }
  const { rowCount } = boundsOf(core)
  const beyond = block.slice(Math.max(0, rowCount - area.top))
  void runBlock(core, { kind: 'paste', area, textAt: repeatBlock(block) }).then((done) => {
    if (done && beyond.length > 0 && from !== undefined) onPasteBeyond?.(beyond, from)
  })
}

function pasteOne(core: GridCore, text: string): void {
  const { labels, onRefused } = core.env.props()
  const target = editableTarget(core)
  if (target === undefined) {
    onRefused?.(labels.readOnly)
    return
  }
  const entry = entryFor(editorAt(core, target), text)
  core.env.reveal(activeCell(core))
  if (entry.display !== shownAt(core, target)?.text) submit(core, target, entry)
}
