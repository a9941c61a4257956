import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { accountQueries } from '../accounts/index.ts'
import styles from './centre.module.css'
import { VIEWS } from './centre-views.tsx'

/** The central office's side of the exchange: what came from the schools, and what is done about it. */
export function CentrePage() {
  const { t } = useTranslation()
  const { view } = useParams()
  const navigate = useNavigate()
  const { data: ledger } = useQuery(accountQueries.status())
  const shown = VIEWS.find(({ key }) => key === view) ?? VIEWS[0]
  if (!ledger || shown === undefined) return null
  return (
    <section className={styles.page}>
      <div className={styles.toolbar} role="toolbar" aria-label={t('centre.which')}>
        <Segmented<string>
          aria-label={t('centre.which')}
          value={shown.key}
          options={VIEWS.map(({ key }) => ({ value: key, label: t(`centre.view.${key}`) }))}
          onChange={(key) => void navigate(`/centre/${key}`)}
        />
      </div>
      <div className={styles.view}>{shown.view({ ledger })}</div>
    </section>
  )
}
