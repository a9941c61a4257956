import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './grid.module.css'
import type { EntryGridProps } from './types.ts'

type ArrangedProps = Pick<EntryGridProps, 'columns' | 'sort' | 'filtered' | 'labels'>

/** Says a new order or filter to screen readers; what the list came with is not news. */
export function Arranged({ columns, sort = [], filtered, labels }: ArrangedProps): ReactNode {
  const text = labels.arranged(
    sort.flatMap(({ columnKey, direction }) => {
      const column = columns.find(({ key }) => key === columnKey)
      return column === undefined ? [] : [{ column: column.title, direction }]
    }),
    columns.filter(({ key }) => filtered?.has(key) === true).map(({ title }) => title),
  )
  const before = useRef(text)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (before.current === text) return
    before.current = text
    setSaid(text)
  }, [text])
  return (
    <div role="status" className={styles.spoken}>
      {said}
    </div>
  )
}
