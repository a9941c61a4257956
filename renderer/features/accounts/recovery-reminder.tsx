import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRenewRecoveryKey } from './mutations.ts'
import { accountQueries } from './queries.ts'
import { RecoveryPanel } from './recovery-panel.tsx'

/** Stays until the recovery key was printed or saved. The old key is not stored, so a new one is made. */
export function RecoveryReminder() {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  const renew = useRenewRecoveryKey()
  const [isOpen, setOpen] = useState(false)
  const isDue = ledger && !ledger.recoveryKept && !ledger.practice
  return (
    <>
      {isDue && (
        <Alert
          banner
          type="warning"
          title={t('accounts.recovery.reminder')}
          action={
            <Button
              size="small"
              loading={renew.isPending}
              onClick={() => renew.mutate(undefined, { onSuccess: () => setOpen(true) })}
            >
              {t('accounts.recovery.showNew')}
            </Button>
          }
        />
      )}
      <Modal open={isOpen} footer={null} closable={false} width={640}>
        {renew.data && (
          <RecoveryPanel recoveryKey={renew.data.recoveryKey} onKept={() => setOpen(false)} />
        )}
      </Modal>
    </>
  )
}
