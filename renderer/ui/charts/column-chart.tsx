// Columns standing side by side, a few weeks of two figures: the whole, and a part of it drawn inside.
import { useId } from 'react'
import styles from './charts.module.css'
import { inkOf, Patterns } from './patterns.tsx'

export type Column = Readonly<{
  key: string
  /** below the column */
  name: string
  note: string
  value: number
  /** not more than the value */
  part: number
  /** its figures in words */
  label: string
  onOpen?: (() => void) | undefined
}>

type Props = Readonly<{ label: string; columns: readonly Column[] }>

/** Columns by their value, each a door. */
export function ColumnChart({ label, columns }: Props) {
  const id = useId()
  const most = Math.max(1, ...columns.map(({ value }) => value))
  return (
    <>
      <Patterns id={id} />
      <ul className={styles.columns} aria-label={label}>
        {columns.map((column) => (
          <li key={column.key}>
            <button
              type="button"
              className={styles.column}
              title={column.label}
              disabled={column.onOpen === undefined}
              onClick={column.onOpen}
            >
              <span className={styles.stand}>
                <span
                  className={styles.top}
                  style={{ insetBlockEnd: `${(column.value / most) * 100}%` }}
                >
                  {column.value}
                </span>
                <svg className={styles.shaft} aria-hidden>
                  <Shaft height={column.value / most} {...inkOf(id, 'hatched')} />
                  <Shaft height={column.part / most} {...inkOf(id, 'solid')} />
                </svg>
              </span>
              <span className={styles.week}>{column.name}</span>
              <span className={styles.note}>{column.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

type ShaftProps = Readonly<{ height: number; className: string | undefined; fill?: string }>

function Shaft({ height, ...ink }: ShaftProps) {
  if (height === 0) return null
  return (
    <rect x="18%" width="64%" y={`${(1 - height) * 100}%`} height={`${height * 100}%`} {...ink} />
  )
}
