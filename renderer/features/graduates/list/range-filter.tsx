import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { readDay } from '../editors.ts'
import { type Kept, KeptKinds, keptBy } from './kept-kinds.tsx'
import styles from './list.module.css'
import { RangeEnd } from './range-end.tsx'
import { type End, isReversed, type RangeOf, readEnd } from './range-ends.ts'

type Props = Readonly<{
  of: RangeOf
  field: string
  now: ColumnFilter | undefined
  onApply: (next: ColumnFilter | null) => void
}>

const ENDS = ['from', 'to'] as const

/** Days or numbers: from and to, or the empty cells, or the others. */
export function RangeFilter({ of, field, now, onApply }: Props) {
  const { t } = useTranslation()
  const [kept, setKept] = useState<Kept>(() => keptBy(now))
  const [ends, setEnds] = useState<Readonly<Record<End, string>>>(() => endsOf(now))
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const next =
    kept === 'typed'
      ? rangeOf(of, field, ends)
      : { kind: 'empty' as const, field, isEmpty: kept === 'empty' }
  const problem = typeof next === 'string' ? next : null
  const type = (end: End) => (text: string) => {
    setKept('typed')
    setEnds((before) => ({ ...before, [end]: text }))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (typeof next !== 'string') onApply(next)
      }}
    >
      <KeptKinds typed="range" value={kept} onChange={setKept} />
      {ENDS.map((end) => (
        <RangeEnd
          key={end}
          of={of}
          end={end}
          text={ends[end]}
          {...(end === 'from' ? { inputRef: first } : {})}
          isWrong={!read(of, ends, end).ok}
          onType={type(end)}
        />
      ))}
      <p role="status" className={problem === null ? styles.hint : styles.wrong}>
        {problem === null && t(`list.typed.${of}`)}
        {problem === 'unread' && t(`list.unread.${of}`)}
        {problem === 'reversed' && t('list.reversed')}
      </p>
      <Button type="primary" size="small" htmlType="submit" disabled={problem !== null}>
        {t('list.apply')}
      </Button>
    </form>
  )
}

type Ends = Readonly<Record<End, string>>

const read = (of: RangeOf, ends: Ends, end: End) => readEnd(of, ends[end], end, readDay)

function rangeOf(
  of: RangeOf,
  field: string,
  ends: Ends,
): ColumnFilter | null | 'unread' | 'reversed' {
  const from = read(of, ends, 'from')
  const to = read(of, ends, 'to')
  if (!from.ok || !to.ok) return 'unread'
  if (isReversed(of, from.value, to.value)) return 'reversed'
  if (from.value === null && to.value === null) return null
  return { kind: 'range', field, from: from.value, to: to.value }
}

function endsOf(now: ColumnFilter | undefined): Ends {
  return now?.kind === 'range' ? { from: now.from ?? '', to: now.to ?? '' } : { from: '', to: '' }
}
