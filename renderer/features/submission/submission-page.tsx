import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { accountQueries } from '../accounts/index.ts'
import { PackagesView } from '../packages/index.ts'
import { PeriodsView } from './periods-view.tsx'
import styles from './submission.module.css'

type View = 'periods' | 'exchange'

/** A school hands in: what the centre asks for, the next step, and what went out and came in (上报). */
export function SubmissionPage() {
  const { t } = useTranslation()
  const { view } = useParams()
  const navigate = useNavigate()
  const { data: ledger } = useQuery(accountQueries.status())
  const shown: View = view === 'exchange' ? 'exchange' : 'periods'
  if (!ledger) return null
  return (
    <section className={styles.page}>
      <div className={styles.toolbar} role="toolbar" aria-label={t('submission.which')}>
        <Segmented<View>
          aria-label={t('submission.which')}
          value={shown}
          options={[
            { value: 'periods', label: t('submission.periods') },
            { value: 'exchange', label: t('submission.exchange') },
          ]}
          onChange={(key) => void navigate(`/submission/${key}`)}
        />
      </div>
      <div className={styles.view}>
        {shown === 'periods' ? <PeriodsView ledger={ledger} /> : <PackagesView />}
      </div>
    </section>
  )
}
