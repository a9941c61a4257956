import { type ReactNode, type RefObject, useLayoutEffect } from 'react'
import { dayId } from './calendar.tsx'
import { activeCell, cellOf, type Editing, type GridCore, type GridState } from './core.ts'
import { choicesOf, editorAt } from './editors.ts'
import { type ColumnLayout, cellBox, isInView, type View } from './geometry.ts'
import styles from './grid.module.css'
import { Message } from './message.tsx'
import { optionId } from './option-list.tsx'
import { Panel } from './panel.tsx'
import type { CellEditor } from './types.ts'

type OverlayProps = Readonly<{
  core: GridCore
  state: GridState
  element: HTMLTextAreaElement
  host: RefObject<HTMLDivElement | null>
  layout: ColumnLayout
  view: View
  listId: string
}>

/** What floats over the cells: the editable element, what it may choose from, and the message of the active cell. */
export function Overlay(props: OverlayProps): ReactNode {
  const { core, state, element, host, layout, view, listId } = props
  useLayoutEffect(() => {
    host.current?.append(element)
    return () => element.remove()
  }, [host, element])
  const { editing } = state
  const editor = editing === undefined ? undefined : editorAt(core, editing.target)
  const pointed = pointedAt(editing, editor, listId)
  useListRelation(element, listId, pointed)
  const cell =
    (editing === undefined ? undefined : cellOf(core, editing.target)) ?? activeCell(core)
  const box = cellBox(cell, layout, view)
  return (
    <div className={styles.overlay}>
      <div ref={host} className={styles.host} />
      {editing === undefined || editor === undefined ? null : (
        <Panel {...{ core, editing, editor, box, view, listId }} />
      )}
      {pointed !== undefined || !isInView(cell, layout, view) ? null : (
        <Message {...{ core, state, box, view }} />
      )}
    </div>
  )
}

type Pointed = Readonly<{ popup: 'listbox' | 'grid'; id: string | undefined }>

/** The entry or the day that keys act on; undefined where nothing is open. */
function pointedAt(
  editing: Editing | undefined,
  editor: CellEditor | undefined,
  listId: string,
): Pointed | undefined {
  if (editing?.day !== undefined) return { popup: 'grid', id: dayId(listId, editing.day) }
  if (editing === undefined || choicesOf(editor) === undefined) return undefined
  const { highlight } = editing
  return { popup: 'listbox', id: highlight < 0 ? undefined : optionId(listId, highlight) }
}

function useListRelation(
  element: HTMLTextAreaElement,
  listId: string,
  pointed: Pointed | undefined,
): void {
  const popup = pointed?.popup
  const id = pointed?.id
  useLayoutEffect(() => {
    const relation = {
      'aria-haspopup': popup,
      'aria-autocomplete': popup === 'listbox' ? 'list' : undefined,
      'aria-controls': popup === undefined ? undefined : listId,
      'aria-activedescendant': id,
    }
    for (const [name, value] of Object.entries(relation)) {
      if (value === undefined) element.removeAttribute(name)
      else element.setAttribute(name, value)
    }
  }, [element, listId, popup, id])
}
