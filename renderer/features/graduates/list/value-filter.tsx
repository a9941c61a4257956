import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import { graduateQueries } from '../queries.ts'
import { valueWords } from './filter-words.ts'
import styles from './list.module.css'
import type { ListFilter } from './list-state.ts'
import { useChoice } from './use-choice.ts'
import { useFilterWords } from './use-filter-words.ts'
import { ALL, inverted, isTicked, NONE, toggled } from './value-ticks.ts'

type Props = Readonly<{
  field: string
  cohort: number
  filter: ListFilter
  now: ColumnFilter | undefined
  onApply: (next: ColumnFilter | null) => void
}>

/** The values of a column with how often they occur: typing finds some, Enter keeps what is ticked. */
export function ValueFilter({ field, cohort, filter, now, onApply }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const words = useFilterWords(cohort)
  const choice = useChoice(field, now)
  const { search, setTicks } = choice
  const read = useQuery(graduateQueries.values(filter, field, search.trim()))
  const values = read.data?.values ?? []
  const distinct = read.data?.distinct ?? 0
  const listed = { values: values.map(({ value }) => value), distinct }
  const ticks = choice.ticksOn(listed)
  const next =
    read.data === undefined || read.isPlaceholderData ? undefined : choice.filterOf(listed)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  const apply = () => {
    if (next !== undefined) onApply(next)
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    apply()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <input
        ref={box}
        data-step
        type="search"
        className={styles.field}
        value={search}
        maxLength={100}
        placeholder={t('list.searchValues')}
        aria-label={t('list.searchValues')}
        onChange={(event) => choice.setSearch(event.target.value)}
        onKeyDown={onEnter}
      />
      <div className={styles.all}>
        <Button size="small" type="link" onClick={() => setTicks(ALL)}>
          {t('list.tickAll')}
        </Button>
        <Button size="small" type="link" onClick={() => setTicks(NONE)}>
          {t('list.tickNone')}
        </Button>
        <Button size="small" type="link" onClick={() => setTicks(inverted(ticks))}>
          {t('list.tickOthers')}
        </Button>
      </div>
      <ul className={styles.values} aria-label={t('list.values')} onKeyDown={onEnter}>
        {values.map(({ value, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(ticks, value)}
                onChange={() => setTicks(toggled(ticks, value))}
              />
              <span className={styles.value}>{valueWords(field, value, words)}</span>
              <span className={styles.count}>{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {choice.canAdd && (
        <Checkbox
          checked={choice.isAdding}
          onChange={({ target }) => choice.setAdding(target.checked)}
        >
          {t('list.addToFilter')}
        </Checkbox>
      )}
      <p role="status" className={styles.hint}>
        {read.error !== null && sentenceOf(read.error, lang)}
        {read.isSuccess && values.length === 0 && t('list.noValue')}
        {distinct > values.length && t('list.moreValues', { distinct, count: values.length })}
      </p>
      <Button type="primary" size="small" htmlType="submit" disabled={next === undefined}>
        {t('list.apply')}
      </Button>
    </form>
  )
}
