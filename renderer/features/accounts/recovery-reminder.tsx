import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { accountQueries } from './queries.ts'
import { useRenewal } from './use-renewal.tsx'

/** Stays until the recovery key was printed or saved. The old key is not stored, so a new one is made. */
export function RecoveryReminder() {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  const { make, isPending, dialog } = useRenewal()
  const isDue = ledger && !ledger.recoveryKept && !ledger.practice
  return (
    <>
      {isDue && (
        <Alert
          banner
          type="warning"
          title={t('accounts.recovery.reminder')}
          action={
            <Button size="small" loading={isPending} onClick={make}>
              {t('accounts.recovery.showNew')}
            </Button>
          }
        />
      )}
      {dialog}
    </>
  )
}
