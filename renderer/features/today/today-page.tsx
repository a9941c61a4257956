import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { accountQueries } from '../accounts/index.ts'
import { useShowInLedger } from '../graduates/index.ts'
import { WaitingQuestions } from '../questions/index.ts'
import { DaySide } from './day-side.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { OnlySelect } from './only-select.tsx'
import { EVERYBODY, todayQueries } from './queries.ts'
import styles from './today.module.css'
import { TodayWork } from './today-work.tsx'

/** The first page: what is to be done today, and what the day has come to. */
export function TodayPage() {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const { showCell } = useShowInLedger()
  const [only, setOnly] = useState(EVERYBODY)
  const [isFinishing, setFinishing] = useState(false)
  const { data: ledger } = useQuery(accountQueries.status())
  const { data: view, error, isPlaceholderData } = useQuery(todayQueries.view(only))
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!ledger || !view) return <p className={styles.loading}>{t('common.loading')}</p>
  const { cohort } = ledger
  return (
    <section className={styles.page} aria-label={t('nav.today')}>
      <div className={styles.head}>
        <h1>{dayText(view.day, lang)}</h1>
        <span className={styles.quiet}>{t('today.inLedger', { count: view.inLedger })}</span>
        {(view.classes.length > 0 || view.keyGroups.length > 0) && (
          <OnlySelect {...{ view, cohort, only }} onChange={setOnly} />
        )}
      </div>
      <WaitingQuestions
        role={ledger.role}
        onGo={({ graduateId, field, report }) => {
          if (report !== '') void navigate(`/reports/${report}`)
          else if (graduateId !== null) showCell(graduateId, field === '' ? 'name' : field)
        }}
      />
      <div className={isPlaceholderData ? `${styles.body} ${styles.old}` : styles.body}>
        <TodayWork {...{ view, ledger, only }} onFinish={() => setFinishing(true)} />
        <DaySide cohort={cohort} onFinish={() => setFinishing(true)} />
      </div>
      {isFinishing && <FinishDialog cohort={cohort} onClose={() => setFinishing(false)} />}
    </section>
  )
}

/** With the day of the week; the text is a day in China already. */
function dayText(day: string, lang: 'zh' | 'en'): string {
  const format = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'full',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
