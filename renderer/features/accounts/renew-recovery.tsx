import { Button, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './accounts.module.css'
import { useRenewal } from './use-renewal.tsx'

/** Whether the recovery key is kept, and a new one for who has lost it. */
export function RenewRecovery({ kept }: Readonly<{ kept: boolean }>) {
  const { t } = useTranslation()
  const { make, makeWithConsent, isPending, dialog } = useRenewal()
  return (
    <Flex vertical gap="small" align="flex-start">
      <p className={styles.muted}>
        {t(kept ? 'accounts.recovery.isKept' : 'accounts.recovery.reminder')}
      </p>
      <Button loading={isPending} onClick={kept ? makeWithConsent : make}>
        {t(kept ? 'accounts.recovery.renew' : 'accounts.recovery.showNew')}
      </Button>
      {dialog}
    </Flex>
  )
}
