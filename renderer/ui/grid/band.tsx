import type { ReactNode } from 'react'
import type { ColumnLayout, Span } from './geometry.ts'
import styles from './grid.module.css'

/** One row's share of a rectangle that is drawn around cells. */
export type Stripe = Span & Readonly<{ isTop: boolean; isBottom: boolean }>

export const NO_STRIPE: Stripe = { first: 0, last: -1, isTop: false, isBottom: false }

type BandProps = Readonly<{
  stripe: Stripe
  layout: ColumnLayout
  /** The columns of the row's part that this is in. */
  within: Span
  kind: 'range' | 'fill'
  /** Carries the handle that is pulled to fill further cells. */
  hasHandle?: boolean
}>

/** The outline of a range in one part of a row: beside what is frozen, or in it. */
export function Band({ stripe, layout, within, kind, hasHandle = false }: BandProps): ReactNode {
  const first = Math.max(stripe.first, within.first)
  const last = Math.min(stripe.last, within.last)
  if (last < first) return null
  const left = layout.offsets[first] ?? 0
  const names = [styles.band, styles[kind]]
  if (stripe.isTop) names.push(styles.bandTop)
  if (stripe.isBottom) names.push(styles.bandBottom)
  if (first === stripe.first) names.push(styles.bandStart)
  if (last === stripe.last) names.push(styles.bandEnd)
  return (
    <div
      aria-hidden="true"
      className={names.join(' ')}
      style={{ left, width: (layout.offsets[last + 1] ?? left) - left }}
    >
      {hasHandle && stripe.isBottom && last === stripe.last ? (
        <div className={styles.handle} data-fill-handle="" />
      ) : null}
    </div>
  )
}
