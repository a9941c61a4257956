import { type ReactNode, type RefObject, useLayoutEffect } from 'react'
import {
  activeCell,
  cellOf,
  columnOf,
  type GridCore,
  type GridState,
  shownAt,
  targetAt,
} from './core.ts'
import { chooseOption } from './editing.ts'
import { choicesOf, editorAt } from './editors.ts'
import { type ColumnLayout, cellBox, isInView, type View } from './geometry.ts'
import styles from './grid.module.css'
import { OptionList, optionId } from './option-list.tsx'

type OverlayProps = Readonly<{
  core: GridCore
  state: GridState
  element: HTMLTextAreaElement
  host: RefObject<HTMLDivElement | null>
  layout: ColumnLayout
  view: View
  listId: string
}>

/** What floats over the cells: the editable element, its list, and the message of the active cell. */
export function Overlay(props: OverlayProps): ReactNode {
  const { core, state, element, host, layout, view, listId } = props
  useLayoutEffect(() => {
    host.current?.append(element)
    return () => element.remove()
  }, [host, element])
  const { editing } = state
  const column = editing === undefined ? undefined : columnOf(core, editing.target)
  const editor = editing === undefined ? undefined : editorAt(core, editing.target)
  const listed = choicesOf(editor) !== undefined
  useListRelation(element, listId, listed ? (editing?.highlight ?? -1) : undefined)
  const cell =
    (editing === undefined ? undefined : cellOf(core, editing.target)) ?? activeCell(core)
  const box = cellBox(cell, layout, view)
  return (
    <div className={styles.overlay}>
      <div ref={host} className={styles.host} />
      {editing !== undefined && column !== undefined && listed ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the editor
        <div onMouseDown={(event) => keepFocus(event)}>
          <OptionList
            id={listId}
            editing={editing}
            title={column.title}
            editor={editor}
            box={box}
            view={view}
            labels={core.env.props().labels}
            onChoose={(option) => chooseOption(core, option)}
          />
        </div>
      ) : null}
      {listed || !isInView(cell, layout, view) ? null : <Message {...props} box={box} />}
    </div>
  )
}

function keepFocus(event: React.MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function useListRelation(
  element: HTMLTextAreaElement,
  listId: string,
  highlight: number | undefined,
): void {
  useLayoutEffect(() => {
    const relation = {
      'aria-haspopup': highlight === undefined ? undefined : 'listbox',
      'aria-autocomplete': highlight === undefined ? undefined : 'list',
      'aria-controls': highlight === undefined ? undefined : listId,
      'aria-activedescendant':
        highlight === undefined || highlight < 0 ? undefined : optionId(listId, highlight),
    }
    for (const [name, value] of Object.entries(relation)) {
      if (value === undefined) element.removeAttribute(name)
      else element.setAttribute(name, value)
    }
  }, [element, listId, highlight])
}

function Message(props: OverlayProps & Readonly<{ box: ReturnType<typeof cellBox> }>): ReactNode {
  const { core, state, box, view } = props
  const target = targetAt(core, activeCell(core))
  const shown = target === undefined ? undefined : shownAt(core, target)
  const message = state.editing === undefined ? shown?.message : state.editing.message
  if (message === undefined || message === '') return null
  const below = view.height - box.top - box.height > 72
  const style = {
    left: Math.max(0, Math.min(box.left, view.width - 320)),
    top: below ? box.top + box.height + 2 : box.top - 2,
    ...(below ? {} : { transform: 'translateY(-100%)' }),
  }
  return (
    <div className={styles.message} style={style}>
      {message}
    </div>
  )
}
