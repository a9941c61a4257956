import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { accountMutations } from './mutations.ts'
import { RecoveryDialog } from './recovery-dialog.tsx'

/** Makes a new recovery key and shows it once. The dialog stands apart, as what asked for it may vanish meanwhile. */
export function useRenewal() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, modal } = App.useApp()
  const renew = useMutation(accountMutations.renewRecoveryKey())
  const [isOpen, setOpen] = useState(false)
  const make = () =>
    renew.mutate(undefined, {
      onSuccess: () => setOpen(true),
      onError: (cause) => void message.error(sentenceOf(cause, lang)),
    })
  const makeWithConsent = () =>
    modal.confirm({
      title: t('accounts.recovery.renewTitle'),
      content: t('accounts.recovery.renewHint'),
      okText: t('accounts.recovery.renew'),
      cancelText: t('common.cancel'),
      onOk: make,
    })
  const forget = () => {
    setOpen(false)
    renew.reset()
  }
  const dialog = (
    <RecoveryDialog
      recoveryKey={isOpen ? (renew.data?.recoveryKey ?? null) : null}
      onKept={forget}
    />
  )
  return { make, makeWithConsent, isPending: renew.isPending, dialog }
}
