import type { ReactNode } from 'react'
import styles from './side-panel.module.css'

type Props = Readonly<{
  /** what it is about, for screen readers and for whoever jumps from region to region */
  label: string
  children: ReactNode
}>

/** What stands beside the list, at its right: one thing at a time. It fills the height of its parent. */
export function SidePanel({ label, children }: Props) {
  return (
    <aside className={styles.panel} aria-label={label}>
      {children}
    </aside>
  )
}
