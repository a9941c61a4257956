// Many cells at once, whatever brings them: planned, shown to the user, stored as one step.
import { commitBlock } from './block-commit.ts'
import { atRest, boundsOf, type GridCore, selectedRange } from './core.ts'
import { editorIn, entryFor, isAnyEditable } from './editors.ts'
import { type Range, sameRange, selectRange } from './selection.ts'
import { isReadable, loadedTexts, type Part, partOf, readTexts } from './texts.ts'
import type { BlockChange, BlockKind, BlockPlan, GridColumn, GridTexts } from './types.ts'

export type Block = Readonly<{
  kind: BlockKind
  /** May pass the ends of the list. */
  area: Range
  /** The text for a place of the area, counted from its first cell; undefined leaves the cell. */
  textAt: (row: number, col: number) => string | undefined
  /** What is selected afterwards; the area where nothing is said. */
  selects?: Range
}>

type Frame = Readonly<{
  block: Block
  /** The area as far as there are cells. */
  inside: Range
  part: Part
  columns: readonly GridColumn[]
}>

/** Changes the cells of a block; false when that was cancelled or could not be done. */
export async function runBlock(core: GridCore, block: Block): Promise<boolean> {
  const frame = frameOf(core, block)
  if (!isReadable(core, frame.inside)) return false
  if (!isAnyEditable(frame.columns, frame.part.ids)) {
    core.env.props().onRefused?.(core.env.props().labels.readOnly)
    return false
  }
  // Nothing may come between a key and its effect where the rows are at hand.
  const texts = loadedTexts(core, frame.part) ?? (await readTexts(core, frame.part))
  if (texts === undefined) return false
  const plan = planOf(frame, texts)
  const { blockLimit, labels, onRefused, preview } = core.env.props()
  if (plan.changes.length > blockLimit) {
    onRefused?.(labels.tooLarge(blockLimit))
    return false
  }
  const isAsked = preview !== undefined && plan.rows > 1
  if (isAsked && !(await isWanted(core, plan, preview))) return false
  return carryOut(core, frame, plan)
}

async function carryOut(core: GridCore, frame: Frame, plan: BlockPlan): Promise<boolean> {
  const { labels, onRefused } = core.env.props()
  const selects = frame.block.selects ?? frame.inside
  if (core.state().editing === undefined && !sameRange(selectedRange(core), selects)) {
    core.update({ selection: selectRange(selects) })
  }
  const said = plan.locked.length === 0 ? [] : [labels.locked(plan.locked)]
  if (plan.beyondColumns > 0) said.push(labels.beyondColumns(plan.beyondColumns))
  if (said.length > 0) onRefused?.(said.join(' '))
  return plan.changes.length === 0 || commitBlock(core, plan.changes)
}

function frameOf(core: GridCore, block: Block): Frame {
  const { rowCount, colCount } = boundsOf(core)
  const { area } = block
  const inside = {
    ...area,
    bottom: Math.min(area.bottom, rowCount - 1),
    right: Math.min(area.right, colCount - 1),
  }
  const { columns } = core.env.props()
  const rowHeader = columns.find((column) => column.rowHeader === true)
  const part = partOf(core, inside)
  return {
    block,
    inside,
    // The last one names the row.
    part: { ids: part.ids, keys: [...part.keys, rowHeader?.key ?? ''] },
    columns: columns.slice(inside.left, inside.right + 1),
  }
}

function planOf(frame: Frame, texts: GridTexts): BlockPlan {
  const { block, inside, part, columns } = frame
  const changes: BlockChange[] = []
  const rows = new Set<number>()
  const locked = new Set<string>()
  for (const [row, before] of texts.entries()) {
    const id = part.ids[row]
    if (id === undefined) continue
    for (const [col, column] of columns.entries()) {
      const text = block.textAt(row, col)
      if (text === undefined) continue
      const editor = editorIn(column, id)
      const entry = entryFor(editor, text)
      const old = before[col] ?? ''
      if (entry.display === old) continue
      if (editor !== undefined) {
        const rowHeader = before.at(-1) ?? ''
        const at = { row: inside.top + row + 1, rowHeader }
        changes.push({ id, columnKey: column.key, ...entry, old, ...at })
        rows.add(id)
      } else locked.add(column.title)
    }
  }
  return {
    kind: block.kind,
    changes,
    rows: rows.size,
    locked: [...locked],
    beyondRows: block.area.bottom - inside.bottom,
    beyondColumns: block.area.right - inside.right,
  }
}

/** Asks the page; not while somebody types: what opens then would take the focus from the text. */
async function isWanted(
  core: GridCore,
  plan: BlockPlan,
  preview: (plan: BlockPlan) => Promise<boolean>,
): Promise<boolean> {
  await atRest(core)
  return core.env.isMounted() && preview(plan)
}
