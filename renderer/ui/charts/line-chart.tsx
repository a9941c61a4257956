// Lines over days. One point at a time is the current one: the pointer or the arrow keys choose it, Enter opens it.
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import styles from './charts.module.css'
import { type LinePoint, type Scale, stepsOf } from './scale.ts'

export type Line = Readonly<{ key: string; points: readonly LinePoint[]; isDashed?: boolean }>

type Props = Readonly<{
  /** what the chart shows */
  label: string
  /** those of the first can be opened */
  lines: readonly Line[]
  scale: Scale
  /** names of days below the chart, by their x */
  ticks: readonly Readonly<{ x: number; name: string }>[]
  /** said of a point of the first line */
  say: (point: LinePoint) => string
  onOpen: (point: LinePoint) => void
}>

const SIZE = 1000

/** A chart of percentages over time. */
export function LineChart({ label, lines, scale, ticks, say, onOpen }: Props) {
  const points = lines[0]?.points ?? []
  const [chosen, setChosen] = useState<number | null>(null)
  const at = Math.min(chosen ?? points.length - 1, points.length - 1)
  const current = points[at]
  const place = ({ x, y }: LinePoint) => ({
    insetInlineStart: `${scale.across(x) * 100}%`,
    insetBlockEnd: `${scale.up(y) * 100}%`,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedBy(event.key, at, points.length)
    if (next === null) return
    event.preventDefault()
    setChosen(next)
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    setChosen(nearest(points, scale, (event.clientX - left) / width))
  }
  return (
    <div className={styles.line}>
      <p className={styles.said} aria-live="polite">
        {current && say(current)}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button on the current point does the same by keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <div
        className={styles.field}
        onPointerMove={follow}
        onPointerLeave={() => setChosen(null)}
        onClick={() => current && onOpen(current)}
      >
        <Drawing lines={lines} scale={scale} />
        {lines.flatMap(({ key, points: own, isDashed }) =>
          own.length > FEW && !isDashed
            ? []
            : own.map((point) => (
                <span
                  key={`${key}${point.key}`}
                  className={isDashed ? styles.hollow : styles.dot}
                  style={place(point)}
                />
              )),
        )}
        {current && (
          <button
            type="button"
            className={styles.current}
            style={place(current)}
            aria-label={`${label}：${say(current)}`}
            onKeyDown={onKeyDown}
          />
        )}
      </div>
      <div className={styles.ticks} aria-hidden>
        {ticks.map(({ x, name }) => (
          <span key={name} style={{ insetInlineStart: `${scale.across(x) * 100}%` }}>
            {name}
          </span>
        ))}
      </div>
    </div>
  )
}

/** So few points are shown one by one. */
const FEW = 12

function Drawing({ lines, scale }: Pick<Props, 'lines' | 'scale'>) {
  return (
    <>
      <div className={styles.levels} aria-hidden>
        {stepsOf(scale).map((level) => (
          <span key={level} style={{ insetBlockEnd: `${scale.up(level) * 100}%` }}>
            {level}%
          </span>
        ))}
      </div>
      <svg
        className={styles.canvas}
        viewBox={`0 0 ${SIZE} ${SIZE}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {lines.map(({ key, points, isDashed }) => (
          <polyline
            key={key}
            className={isDashed ? styles.dashed : styles.drawn}
            points={points
              .map(({ x, y }) => `${scale.across(x) * SIZE},${(1 - scale.up(y)) * SIZE}`)
              .join(' ')}
          />
        ))}
      </svg>
    </>
  )
}

function movedBy(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(at - 1, 0)
    case 'ArrowRight':
      return Math.min(at + 1, count - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function nearest(points: readonly LinePoint[], scale: Scale, across: number): number {
  let found = 0
  for (const [at, { x }] of points.entries()) {
    const best = points[found]
    if (best && Math.abs(scale.across(x) - across) < Math.abs(scale.across(best.x) - across))
      found = at
  }
  return found
}
