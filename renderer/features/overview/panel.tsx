import { type ReactNode, useId } from 'react'
import styles from './overview.module.css'

type Props = Readonly<{
  title: string
  /** of the grid's places */
  place: 'figures' | 'curve' | 'weeks' | 'classes' | 'groups'
  /** what the patterns stand for, or a way to the table */
  beside?: ReactNode
  children: ReactNode
}>

/** One part of the board under its title. */
export function Panel({ title, place, beside, children }: Props) {
  const id = useId()
  return (
    <section className={`${styles.panel} ${styles[place]}`} aria-labelledby={id}>
      <header className={styles.panelHead}>
        <h2 id={id}>{title}</h2>
        <span className={styles.beside}>{beside}</span>
      </header>
      {children}
    </section>
  )
}
