import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Editing } from './core.ts'
import { LIST_LIMIT, listItems, queryOf } from './editing.ts'
import { choicesOf, takesSeveral } from './editors.ts'
import type { Box, View } from './geometry.ts'
import styles from './option-list.module.css'
import { filterOptions, splitMultiple } from './options.ts'
import type { CellEditor, GridLabels, GridOption } from './types.ts'

const LIST_HEIGHT = 224

type OptionListProps = Readonly<{
  id: string
  editing: Editing
  title: string
  editor: CellEditor | undefined
  box: Box
  view: View
  labels: GridLabels
  onChoose: (option: GridOption) => void
}>

/** Name of one entry in the list, for aria-activedescendant. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** The code list under the editor; above it where there is more room. */
export function OptionList(props: OptionListProps): ReactNode {
  const { id, editing, editor, labels } = props
  const items = listItems(editing, editor)
  const left = filterOptions(choicesOf(editor) ?? [], queryOf(editing, editor)).length - LIST_LIMIT
  const chosen = chosenLabels(editing, editor)
  const highlighted = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies(editing.highlight): it moves the ref
  useLayoutEffect(() => {
    highlighted.current?.scrollIntoView({ block: 'nearest' })
  }, [editing.highlight])
  return (
    <div className={styles.list} style={placeOf(props)}>
      <div id={id} role="listbox" aria-label={props.title} tabIndex={-1}>
        {items.map((option, index) => (
          <Entry
            key={option.value}
            id={optionId(id, index)}
            option={option}
            chosen={chosen.includes(option.label)}
            highlighted={index === editing.highlight ? highlighted : undefined}
            onChoose={props.onChoose}
          />
        ))}
      </div>
      {editing.message === undefined ? null : (
        <div className={`${styles.listNote} ${styles.refusal}`}>{editing.message}</div>
      )}
      {items.length === 0 && editing.message === undefined ? (
        <div className={styles.listNote}>{labels.noMatch}</div>
      ) : null}
      {left > 0 ? <div className={styles.listNote}>{labels.moreOptions(left)}</div> : null}
    </div>
  )
}

type EntryProps = Readonly<{
  id: string
  option: GridOption
  chosen: boolean
  highlighted: React.RefObject<HTMLDivElement | null> | undefined
  onChoose: (option: GridOption) => void
}>

function Entry({ id, option, chosen, highlighted, onChoose }: EntryProps): ReactNode {
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
      onClick={() => onChoose(option)}
    >
      <span className={styles.optionCode}>{option.value}</span>
      <span>{option.label}</span>
      {chosen ? <span aria-hidden="true" className={styles.tick} /> : null}
    </div>
  )
}

function chosenLabels(editing: Editing, editor: CellEditor | undefined): readonly string[] {
  if (!takesSeveral(editor)) return [editing.original]
  const { done, rest } = splitMultiple(editing.text)
  return editing.dirty ? done : [...done, rest]
}

function placeOf({ box, view }: OptionListProps): React.CSSProperties {
  const below = view.height - box.top - box.height
  const maxHeight = Math.min(LIST_HEIGHT, Math.max(below, box.top))
  const left = Math.max(0, Math.min(box.left, view.width - 240))
  return below >= LIST_HEIGHT || below >= box.top
    ? { left, top: box.top + box.height, maxHeight }
    : { left, top: box.top, maxHeight, transform: 'translateY(-100%)' }
}
