import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { APP_VERSION } from '../../lib/version.ts'
import styles from './settings.module.css'

/** The product and the ledger that is open. */
export function AboutList({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  const { t } = useTranslation()
  const facts: readonly (readonly [term: string, value: string])[] = [
    [t('settings.product'), `${t('app.name')} ${APP_VERSION}`],
    [t('settings.file'), ledger.fileName],
    [
      t('settings.role'),
      ledger.role === 'central' ? t('accounts.central') : t('accounts.schoolLedger'),
    ],
    ...(ledger.schoolName === null ? [] : [[t('fields.school_id'), ledger.schoolName] as const]),
    [t('accounts.cohortYear'), t('accounts.cohort', { cohort: ledger.cohort })],
    [t('settings.people'), t('settings.peopleCount', { count: ledger.people })],
    [t('settings.user'), ledger.userName],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term} className={styles.fact}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
