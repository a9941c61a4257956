// How a written date or number is understood, while it is being written.
import type { Editing } from './core.ts'
import type { CellEditor, GridLabels } from './types.ts'

export type Hint = Readonly<{ text: string; isRead: boolean }>

/** Undefined where there is nothing to say: nothing written, or written as it is kept. */
export function hintOf(editing: Editing, editor: CellEditor, labels: GridLabels): Hint | undefined {
  const typed = editing.text.trim()
  const isRead = editor.kind === 'date' || editor.kind === 'number'
  if (!isRead || !editing.dirty || typed === '') return undefined
  const read = editor.read(typed)
  if (read === typed) return undefined
  if (read !== undefined) return { text: labels.readAs(typed, read), isRead: true }
  const say = editor.kind === 'date' ? labels.notADate : labels.notANumber
  return { text: say(typed), isRead: false }
}
