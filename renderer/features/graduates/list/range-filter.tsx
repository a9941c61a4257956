import { Button, Radio } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '#renderer/lib/today.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import styles from './list.module.css'
import { RangeEnd } from './range-end.tsx'
import { type End, isReversed, type RangeOf, readEnd } from './range-ends.ts'

type Kept = 'range' | 'empty' | 'filled'
type Props = Readonly<{
  of: RangeOf
  field: string
  now: ColumnFilter | undefined
  onApply: (next: ColumnFilter | null) => void
}>

const KEPT: readonly Kept[] = ['range', 'empty', 'filled']

/** Days or numbers: from and to, or the empty cells, or the others. */
export function RangeFilter({ of, field, now, onApply }: Props) {
  const { t } = useTranslation()
  const [kept, setKept] = useState<Kept>(() => keptBy(now))
  const [ends, setEnds] = useState<Readonly<Record<End, string>>>(() => endsOf(now))
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const year = today().year()
  const from = readEnd(of, ends.from, 'from', year)
  const to = readEnd(of, ends.to, 'to', year)
  const problem =
    !from.ok || !to.ok ? 'unread' : isReversed(of, from.value, to.value) ? 'reversed' : null
  const type = (end: End) => (text: string) => {
    setKept('range')
    setEnds((before) => ({ ...before, [end]: text }))
  }
  const apply = () => {
    if (kept === 'empty' || kept === 'filled') {
      onApply({ kind: 'empty', field, isEmpty: kept === 'empty' })
      return
    }
    if (problem !== null || !from.ok || !to.ok) return
    const isOpen = from.value === null && to.value === null
    onApply(isOpen ? null : { kind: 'range', field, from: from.value, to: to.value })
  }
  const said =
    problem === null ? null : t(problem === 'reversed' ? 'list.reversed' : `list.unread.${of}`)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <Radio.Group
        className={styles.kinds ?? ''}
        value={kept}
        aria-label={t('list.keep')}
        options={KEPT.map((value) => ({ value, label: t(`list.kept.${value}`) }))}
        onChange={({ target }) => setKept(target.value)}
      />
      <RangeEnd
        of={of}
        end="from"
        inputRef={first}
        text={ends.from}
        isWrong={!from.ok}
        onType={type('from')}
      />
      <RangeEnd of={of} end="to" text={ends.to} isWrong={!to.ok} onType={type('to')} />
      <p role="status" className={said === null ? styles.hint : styles.wrong}>
        {said ?? t(`list.typed.${of}`)}
      </p>
      <Button
        type="primary"
        size="small"
        htmlType="submit"
        disabled={kept === 'range' && problem !== null}
      >
        {t('list.apply')}
      </Button>
    </form>
  )
}

function keptBy(now: ColumnFilter | undefined): Kept {
  if (now?.kind === 'empty') return now.isEmpty ? 'empty' : 'filled'
  return 'range'
}

function endsOf(now: ColumnFilter | undefined): Readonly<Record<End, string>> {
  return now?.kind === 'range' ? { from: now.from ?? '', to: now.to ?? '' } : { from: '', to: '' }
}
