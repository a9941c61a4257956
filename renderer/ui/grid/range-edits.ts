// What keys do to all that is selected.
import { runBlock } from './blocks.ts'
import { type GridCore, selectedRange } from './core.ts'
import { clearActive } from './editing.ts'
import { isSingle } from './selection.ts'

/** Delete: empties what is selected. */
export function clearSelected(core: GridCore): void {
  if (isSingle(core.state().selection)) clearActive(core)
  else void runBlock(core, { kind: 'clear', area: selectedRange(core), textAt: () => '' })
}
