import type { ReactNode } from 'react'
import { Calendar } from './calendar.tsx'
import type { Editing, GridCore } from './core.ts'
import { chooseDay, chooseItem } from './editing.ts'
import { choicesOf } from './editors.ts'
import type { Box, View } from './geometry.ts'
import { hintOf } from './hint.ts'
import { OptionList } from './option-list.tsx'
import styles from './panel.module.css'
import { showDay, showLevel, toggleCalendar } from './picking.ts'
import type { CellEditor } from './types.ts'

type PanelProps = Readonly<{
  core: GridCore
  editing: Editing
  editor: CellEditor
  box: Box
  view: View
  listId: string
}>

const LIST_HEIGHT = 224
const CALENDAR_HEIGHT = 300
const BUTTON_WIDTH = 28

/** What hangs below the editor: a list, a calendar, or the button that opens it. */
export function Panel(props: PanelProps): ReactNode {
  const { core, editing, editor, box, view, listId } = props
  const { labels, today } = core.env.props()
  const isListed = choicesOf(editor) !== undefined
  const { day } = editing
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the editor
    <div onMouseDown={(event) => keepFocus(event)}>
      {editor.kind === 'date' ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.button}
          style={{
            left: Math.min(box.left + box.width, view.width - BUTTON_WIDTH),
            top: box.top,
            height: box.height,
          }}
          aria-label={labels.calendar.open}
          title={labels.calendar.open}
          onClick={() => toggleCalendar(core)}
        >
          <span aria-hidden="true" className={styles.icon} />
        </button>
      ) : null}
      {isListed ? (
        <div className={styles.panel} style={placeOf(box, view, LIST_HEIGHT)}>
          <OptionList
            id={listId}
            {...{ editing, editor, labels }}
            title={titleOf(core, editing)}
            onChoose={(item) => chooseItem(core, item)}
            onLevel={(value) => showLevel(core, value)}
          />
        </div>
      ) : null}
      {day === undefined ? null : (
        <div className={styles.panel} style={placeOf(box, view, CALENDAR_HEIGHT)}>
          <Said text={editing.message ?? hintOf(editing, editor, labels)?.text} />
          <Calendar
            id={listId}
            day={day}
            today={today()}
            labels={labels.calendar}
            onShow={(shown) => showDay(core, shown)}
            onChoose={(chosen) => chooseDay(core, chosen)}
          />
        </div>
      )}
    </div>
  )
}

function Said({ text }: Readonly<{ text: string | undefined }>): ReactNode {
  return text === undefined ? null : <div className={styles.said}>{text}</div>
}

function titleOf(core: GridCore, { target }: Editing): string {
  return core.env.props().columns.find(({ key }) => key === target.columnKey)?.title ?? ''
}

function keepFocus(event: React.MouseEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** Below the cell; above it where there is more room. */
function placeOf(box: Box, view: View, height: number): React.CSSProperties {
  const below = view.height - box.top - box.height
  const maxHeight = Math.min(height, Math.max(below, box.top))
  const left = Math.max(0, Math.min(box.left, view.width - 240))
  return below >= height || below >= box.top
    ? { left, top: box.top + box.height, maxHeight }
    : { left, top: box.top, maxHeight, transform: 'translateY(-100%)' }
}
