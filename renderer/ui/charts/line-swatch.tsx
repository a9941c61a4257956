import styles from './charts.module.css'

/** A sample of a line, before the word that says what it stands for. */
export function LineSwatch({ isDashed = false }: Readonly<{ isDashed?: boolean }>) {
  return (
    <svg className={styles.swatch} aria-hidden>
      <line x1="0" x2="18" y1="6" y2="6" className={isDashed ? styles.dashed : styles.drawn} />
    </svg>
  )
}
