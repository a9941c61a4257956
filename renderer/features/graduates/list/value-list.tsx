import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { valueWords } from './filter-words.ts'
import styles from './list.module.css'
import type { Choosing } from './use-choice.ts'
import { useFilterWords } from './use-filter-words.ts'
import { isTicked, toggled } from './value-ticks.ts'

type Props = Readonly<{
  field: string
  cohort: number
  choice: Choosing
  onKeyDown: (event: KeyboardEvent) => void
}>

/** Plain boxes: hundreds of them must be there at once. */
export function ValueList({ field, cohort, choice, onKeyDown }: Props) {
  const { t } = useTranslation()
  const words = useFilterWords(cohort)
  const { values, ticks, setTicks } = choice
  return (
    <ul className={styles.values} aria-label={t('list.values')} onKeyDown={onKeyDown}>
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
  )
}
