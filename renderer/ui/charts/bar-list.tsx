// Bars lying below each other, each with its name before it and its figure behind it; a bar is a door.
import { useId } from 'react'
import styles from './charts.module.css'
import { inkOf, type Pattern, Patterns } from './patterns.tsx'

export type Bar = Readonly<{
  key: string
  name: string
  /** part of the width, 0 to 1 */
  part: number
  figure: string
  /** a second figure behind it */
  further?: string
  /** its figures in words */
  label: string
  pattern?: Pattern
  /** what it opens; nothing where left out */
  onOpen?: (() => void) | undefined
}>

type Props = Readonly<{
  /** what the bars show */
  label: string
  bars: readonly Bar[]
  /** a line through all bars at this part of the width, as something to compare with */
  mark?: number | undefined
}>

/** A list of bars. Bars without anything behind them open nothing. */
export function BarList({ label, bars, mark }: Props) {
  const id = useId()
  return (
    <>
      <Patterns id={id} />
      <ul className={styles.bars} aria-label={label}>
        {bars.map((bar) => (
          <li key={bar.key}>
            <button
              type="button"
              className={styles.bar}
              title={bar.label}
              disabled={bar.onOpen === undefined}
              onClick={bar.onOpen}
            >
              <span className={styles.name}>{bar.name}</span>
              <Drawn id={id} part={bar.part} pattern={bar.pattern ?? 'solid'} mark={mark} />
              <span className={styles.figure}>{bar.figure}</span>
              {bar.further !== undefined && <span className={styles.figure}>{bar.further}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type DrawnProps = Readonly<{
  id: string
  part: number
  pattern: Pattern
  mark: number | undefined
}>

const percentOf = (part: number): string => `${Math.min(Math.max(part, 0), 1) * 100}%`

function Drawn({ id, part, pattern, mark }: DrawnProps) {
  return (
    <svg className={styles.lane} aria-hidden>
      <line x1="0.5" x2="0.5" y1="0" y2="100%" className={styles.axis} />
      {part > 0 && <rect y="3" width={percentOf(part)} height="12" {...inkOf(id, pattern)} />}
      {mark !== undefined && (
        <line x1={percentOf(mark)} x2={percentOf(mark)} y1="0" y2="100%" className={styles.mark} />
      )}
    </svg>
  )
}
