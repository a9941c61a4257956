import type { ReactNode } from 'react'
import { activeCell, type GridCore, type GridState, shownAt, targetAt } from './core.ts'
import { editorAt } from './editors.ts'
import type { Box, View } from './geometry.ts'
import styles from './grid.module.css'
import { hintOf } from './hint.ts'

type MessageProps = Readonly<{ core: GridCore; state: GridState; box: Box; view: View }>
type Said = Readonly<{ text: string; isError?: boolean }>

/** What there is to say of the active cell, below it or above. */
export function Message({ core, state, box, view }: MessageProps): ReactNode {
  const said = saidOf(core, state, box)
  if (said === undefined) return null
  const below = view.height - box.top - box.height > 72
  const style = {
    left: Math.max(0, Math.min(box.left, view.width - 320)),
    top: below ? box.top + box.height + 2 : box.top - 2,
    ...(below ? {} : { transform: 'translateY(-100%)' }),
  }
  const name = said.isError === true ? `${styles.message} ${styles.refusal}` : styles.message
  return (
    <div className={name} style={style}>
      {said.text}
    </div>
  )
}

function saidOf(core: GridCore, { editing }: GridState, box: Box): Said | undefined {
  if (editing === undefined) return saidAtRest(core, box)
  if (editing.message !== undefined) return { text: editing.message, isError: true }
  const editor = editorAt(core, editing.target)
  const hint = editor === undefined ? undefined : hintOf(editing, editor, core.env.props().labels)
  return hint === undefined ? undefined : { text: hint.text, isError: !hint.isRead }
}

// A letter of Chinese at the usual size; a Latin one is about half of it.
const LETTER = 13

/** The cell's message; of a long text that the cell cannot hold, the whole. */
function saidAtRest(core: GridCore, box: Box): Said | undefined {
  const target = targetAt(core, activeCell(core))
  const shown = target === undefined ? undefined : shownAt(core, target)
  if (target === undefined || shown === undefined) return undefined
  if (shown.message !== undefined && shown.message !== '') return { text: shown.message }
  const isCut = shown.text.includes('\n') || widthOf(shown.text) > box.width - LETTER
  return isCut && editorAt(core, target)?.kind === 'long' ? { text: shown.text } : undefined
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u2000' ? LETTER / 2 : LETTER), 0)
}
