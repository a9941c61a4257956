import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type Props = Readonly<{ title: string; children: ReactNode }>

/** A part of a page in a frame of its own, under its title. */
export function Section({ title, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}
