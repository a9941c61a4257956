import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountQueries, LanguageSwitch, RenewRecovery } from '../accounts/index.ts'
import { ImportList } from '../imports/index.ts'
import { AboutList } from './about-list.tsx'
import { Section } from './section.tsx'
import styles from './settings.module.css'

/** What is not needed every day. */
export function MorePage() {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  if (!ledger) return null
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>{t('nav.more')}</h1>
      <Section title={t('imports.list')}>
        <ImportList />
      </Section>
      {!ledger.practice && (
        <Section title={t('accounts.recovery.key')}>
          <RenewRecovery kept={ledger.recoveryKept} />
        </Section>
      )}
      <Section title={t('settings.language')}>
        <LanguageSwitch />
      </Section>
      <Section title={t('settings.about')}>
        <AboutList ledger={ledger} />
      </Section>
    </div>
  )
}
