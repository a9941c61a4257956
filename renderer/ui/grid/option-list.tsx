import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Editing } from './core.ts'
import { takesSeveral } from './editors.ts'
import { type ListItem, listOf } from './lists.ts'
import styles from './option-list.module.css'
import { splitMultiple } from './options.ts'
import type { CellEditor, GridLabels, TreeOption } from './types.ts'

type OptionListProps = Readonly<{
  id: string
  editing: Editing
  editor: CellEditor
  title: string
  labels: GridLabels
  onChoose: (item: ListItem) => void
  onLevel: (value: string) => void
}>

/** Name of one entry in the list, for aria-activedescendant. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** What may be chosen under the editor. */
export function OptionList(props: OptionListProps): ReactNode {
  const { id, editing, editor, labels } = props
  const { items, more, isNearest, path } = listOf(editing, editor)
  const chosen = chosenLabels(editing, editor)
  const highlighted = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies(editing.highlight): it moves the ref
  // biome-ignore lint/correctness/useExhaustiveDependencies(editing.level): another list
  useLayoutEffect(() => {
    highlighted.current?.scrollIntoView({ block: 'nearest' })
  }, [editing.highlight, editing.level])
  return (
    <>
      {path.length === 0 ? null : (
        <Path path={path} first={labels.firstLevel} onLevel={props.onLevel} />
      )}
      {editing.message === undefined ? null : (
        <div className={`${styles.listNote} ${styles.refusal}`}>{editing.message}</div>
      )}
      {isNearest && editing.message === undefined ? (
        <div className={styles.listNote}>{labels.nearest}</div>
      ) : null}
      <div id={id} role="listbox" aria-label={props.title} tabIndex={-1}>
        {items.map((item, index) => (
          <Entry
            key={item.value}
            id={optionId(id, index)}
            item={item}
            whole={item.role === 'whole' ? labels.wholeLevel : undefined}
            chosen={chosen.includes(item.label)}
            highlighted={index === editing.highlight ? highlighted : undefined}
            onChoose={props.onChoose}
          />
        ))}
      </div>
      {items.length === 0 && editing.message === undefined ? (
        <div className={styles.listNote}>{labels.noMatch}</div>
      ) : null}
      {more > 0 ? <div className={styles.listNote}>{labels.moreOptions(more)}</div> : null}
    </>
  )
}

type PathProps = Readonly<{
  path: readonly TreeOption[]
  first: string
  onLevel: (value: string) => void
}>

/** The levels above those listed: the mouse's way back; keys have the left arrow. */
function Path({ path, first, onLevel }: PathProps): ReactNode {
  const levels = [{ value: '', label: first }, ...path]
  return (
    <div className={styles.path} aria-hidden="true">
      {levels.map(({ value, label }) => (
        <button key={value} type="button" tabIndex={-1} onClick={() => onLevel(value)}>
          {label}
        </button>
      ))}
    </div>
  )
}

type EntryProps = Readonly<{
  id: string
  item: ListItem
  /** Said of the entry that stands for a whole level. */
  whole: string | undefined
  chosen: boolean
  highlighted: React.RefObject<HTMLDivElement | null> | undefined
  onChoose: (item: ListItem) => void
}>

function Entry({ id, item, whole, chosen, highlighted, onChoose }: EntryProps): ReactNode {
  const { value, label, shown = label, role, note = whole } = item
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant instead
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the list through the editor
    <div
      ref={highlighted}
      id={id}
      role="option"
      aria-selected={chosen}
      className={
        highlighted === undefined ? styles.option : `${styles.option} ${styles.highlighted}`
      }
      onClick={() => onChoose(item)}
    >
      {value === label ? null : <span className={styles.optionCode}>{value}</span>}
      <span>{shown}</span>
      {note === undefined ? null : <span className={styles.optionCode}>{note}</span>}
      {chosen ? <span aria-hidden="true" className={styles.tick} /> : null}
      {role === 'opens' ? <span aria-hidden="true" className={styles.opens} /> : null}
    </div>
  )
}

function chosenLabels(editing: Editing, editor: CellEditor): readonly string[] {
  if (!takesSeveral(editor)) return [editing.original]
  const { done, rest } = splitMultiple(editing.text)
  return editing.dirty ? done : [...done, rest]
}
