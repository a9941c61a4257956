import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { EntryGrid, type EntryGridHandle } from '#renderer/ui/grid/index.ts'
import styles from './card.module.css'
import { fieldAt, idOfField } from './sheet-rows.ts'
import { VALUE } from './sheet-source.ts'
import { type Sheet, useSheet } from './use-sheet.ts'

type Props = Omit<Sheet, 'width'> &
  Readonly<{
    sheet: RefObject<EntryGridHandle | null>
    /** the field at which the keyboard begins, once */
    start: RefObject<string | null>
    label: string
    onField: (field: string | undefined) => void
  }>

/** One person in the entry grid: a field a row, as wide as there is room. */
export function FieldSheet({ sheet, start, label, onField, ...shown }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const { parts } = useSheet({ ...shown, width })
  const onActiveChange = useCallback(
    (id: number) => onField(fieldAt(shown.rows, id)),
    [onField, shown.rows],
  )
  useEffect(() => {
    const field = start.current
    if (field === null || sheet.current === null) return
    start.current = null
    const id = idOfField(shown.rows, shown.person, field)
    if (id !== undefined) sheet.current.activate(id, VALUE)
    sheet.current.focus()
  })
  return (
    <div ref={frame} className={styles.sheet}>
      {width > 0 && (
        <EntryGrid ref={sheet} {...parts} ariaLabel={label} onActiveChange={onActiveChange} />
      )}
    </div>
  )
}

// The grid's own frame, and the scrollbar that it has as soon as it is shorter than its rows.
const TAKEN = 18

function useWidth(frame: Readonly<{ current: HTMLElement | null }>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const measure = (): void => setWidth(Math.max(0, element.clientWidth - TAKEN))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
