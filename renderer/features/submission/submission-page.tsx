import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { PackagesView } from '../packages/index.ts'
import { CentrePanel } from './centre-panel.tsx'
import { JoinPanel } from './join-panel.tsx'
import { submissionQueries } from './queries.ts'
import styles from './submission.module.css'

type View = 'periods' | 'exchange'

/** A school hands in: what the centre asks for, the next step, and what went out and came in (上报). */
export function SubmissionPage() {
  const { t } = useTranslation()
  const { view } = useParams()
  const navigate = useNavigate()
  const shown: View = view === 'exchange' ? 'exchange' : 'periods'
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
      <div className={styles.view}>{shown === 'periods' ? <PeriodsView /> : <PackagesView />}</div>
    </section>
  )
}

function PeriodsView() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(submissionQueries.state())
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const { centre } = data
  return centre === null ? <JoinPanel /> : <CentrePanel centre={centre} />
}
