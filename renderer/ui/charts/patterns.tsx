import { useId } from 'react'
import styles from './charts.module.css'

export type Pattern = 'solid' | 'hatched' | 'dotted'

/** What an area is drawn with: told apart without colour, on grey paper too. Needs `Patterns` with the same id. */
export function inkOf(
  id: string,
  pattern: Pattern,
): Readonly<{ className: string | undefined; fill?: string }> {
  return pattern === 'solid'
    ? { className: styles.ink }
    : { className: styles.edge, fill: `url(#${id}-${pattern})` }
}

/** The patterns of one chart. */
export function Patterns({ id }: Readonly<{ id: string }>) {
  return (
    <svg className={styles.patterns} aria-hidden>
      <defs>
        <pattern id={`${id}-hatched`} width="7" height="7" patternUnits="userSpaceOnUse">
          <path d="M-1,1 l2,-2 M0,7 l7,-7 M6,8 l2,-2" className={styles.stroke} />
        </pattern>
        <pattern id={`${id}-dotted`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="1.5" cy="1.5" r="1.1" className={styles.ink} />
          <circle cx="4.5" cy="4.5" r="1.1" className={styles.ink} />
        </pattern>
      </defs>
    </svg>
  )
}

/** A sample of a pattern, before the word that says what it stands for. */
export function Swatch({ pattern }: Readonly<{ pattern: Pattern }>) {
  const id = useId()
  return (
    <>
      <Patterns id={id} />
      <svg className={styles.swatch} aria-hidden>
        <rect x="1" y="1" width="16" height="10" {...inkOf(id, pattern)} />
      </svg>
    </>
  )
}
