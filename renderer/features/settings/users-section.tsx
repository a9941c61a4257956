import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { Section } from '../../ui/section.tsx'
import { RenewRecovery, UserList } from '../accounts/index.ts'

/** Who can open the ledger, and by what. */
export function UsersSection({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  const { t } = useTranslation()
  return (
    <>
      <Section title={t('users.list')}>
        <UserList />
      </Section>
      <Section title={t('accounts.recovery.key')}>
        <RenewRecovery kept={ledger.recoveryKept} />
      </Section>
    </>
  )
}
