import type { DragEventHandler, ReactNode } from 'react'
import styles from './part.module.css'

type Props = Readonly<{
  title: string
  /** buttons at the end of the title's line */
  actions?: ReactNode
  onDragOver?: DragEventHandler
  /** files dropped here are the part's own, whatever the page around it takes */
  onDrop?: DragEventHandler
  children: ReactNode
}>

/** One of several parts that stand below each other, under its title, with its buttons. */
export function Part({ title, actions, children, ...drop }: Props) {
  return (
    <section
      className={styles.part}
      aria-label={title}
      data-takes-files={drop.onDrop && true}
      {...drop}
    >
      <div className={styles.title}>
        <h3>{title}</h3>
        {actions}
      </div>
      {children}
    </section>
  )
}
