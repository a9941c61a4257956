import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { percent } from '#shared/domain/rates/index.ts'
import { today } from '../../lib/today.ts'
import styles from './centre.module.css'
import type { Board, BoardPeriod } from './queries.ts'

/** What of a period has arrived so far, in one sentence that names who is missing. */
export function ProvisionalTotal({ board }: Readonly<{ board: Board }>) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<number | null>(null)
  const period = board.periods.find(({ id }) => id === chosen) ?? newestBegun(board.periods)
  if (period === undefined) return null
  const { missing, graduates, landed } = period
  const schools = board.schools.length
  const words = {
    ...{ graduates, landed, schools, rate: percent(landed, graduates) },
    ...{ arrived: schools - missing.length, count: missing.length },
    names: missing.join(t('centre.comma')),
  }
  return (
    <div className={styles.total}>
      <Select
        aria-label={t('centre.period')}
        className={styles.period ?? ''}
        value={period.id}
        onChange={setChosen}
        showSearch={{ optionFilterProp: 'label' }}
        options={board.periods.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <p>{t(sentenceFor(words), words)}</p>
    </div>
  )
}

function sentenceFor({ arrived, count }: Readonly<{ arrived: number; count: number }>) {
  if (arrived === 0) return 'centre.nothingYet'
  return count === 0 ? 'centre.allArrived' : 'centre.provisional'
}

/** Of those that have begun the newest; else the one that begins next. */
const newestBegun = (periods: readonly BoardPeriod[]): BoardPeriod | undefined => {
  const now = today().format('YYYY-MM-DD')
  return periods.find(({ dateFrom }) => dateFrom <= now) ?? periods.at(-1)
}
