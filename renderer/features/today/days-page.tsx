import { useQuery } from '@tanstack/react-query'
import { Alert, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { accountQueries } from '../accounts/index.ts'
import { DaysTable } from './days-table.tsx'
import { todayQueries } from './queries.ts'
import { RecordView } from './record-view.tsx'
import styles from './today.module.css'

/** The frozen days, a month at a time, and one of them beside what is known now. */
export function DaysPage() {
  const { t } = useTranslation()
  const lang = useLang()
  const [month, setMonth] = useState(() => today().format('YYYY-MM'))
  const [day, setDay] = useState<string | null>(null)
  const { data: ledger } = useQuery(accountQueries.status())
  const { data, error } = useQuery(todayQueries.days(month))
  const months = [...new Set([month, ...(data?.months ?? [])])].sort().reverse()
  const chosen = data?.days.find((one) => one.day === day) ?? data?.days[0]
  return (
    <section className={styles.page} aria-label={t('today.days')}>
      <div className={styles.head}>
        <Link to="/today">{t('today.back')}</Link>
        <h1>{t('today.days')}</h1>
        <Select<string>
          aria-label={t('today.month')}
          value={month}
          options={months.map((value) => ({ value, label: value }))}
          onChange={setMonth}
        />
      </div>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data?.days.length === 0 && <p className={styles.loading}>{t('today.noDays')}</p>}
      {ledger && chosen && data && (
        <div className={styles.days}>
          <DaysTable days={data.days} chosen={chosen.day} onChoose={setDay} />
          <RecordView day={chosen.day} cohort={ledger.cohort} />
        </div>
      )}
    </section>
  )
}
