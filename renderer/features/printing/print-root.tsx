import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './printing.module.css'

/** What is on paper and nowhere else: beside the page, which is not printed meanwhile. */
export function PrintRoot({ children }: Readonly<{ children: ReactNode }>) {
  return createPortal(<div className={`${styles.root} print-root`}>{children}</div>, document.body)
}
