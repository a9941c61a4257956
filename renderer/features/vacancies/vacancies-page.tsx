import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountQueries } from '../accounts/index.ts'
import { EmployerList } from '../employers/index.ts'
import styles from './vacancies.module.css'
import { VacancyList } from './vacancy-list.tsx'

type View = 'vacancies' | 'employers'

/** Vacancies that can be pushed, and the employers behind them. */
export function VacanciesPage() {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  const [view, setView] = useState<View>('vacancies')
  if (!ledger) return null
  return (
    <div className={styles.page}>
      <div className={styles.toolbar}>
        <Segmented<View>
          aria-label={t('nav.vacancies')}
          value={view}
          onChange={setView}
          options={[
            { value: 'vacancies', label: t('nav.vacancies') },
            { value: 'employers', label: t('employers.title') },
          ]}
        />
      </div>
      <div className={styles.view}>
        {view === 'vacancies' ? (
          <VacancyList cohort={ledger.cohort} />
        ) : (
          <EmployerList cohort={ledger.cohort} />
        )}
      </div>
    </div>
  )
}
