import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../../lib/today.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { usePlainCopy } from './mutations.ts'

type Props = Readonly<{ isPractice: boolean }>

/** A plain SQLite file: the data are never locked in. */
export function PlainCopy({ isPractice }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('backups.plain')}</Button>
      {isOpen && <PlainCopyDialog isPractice={isPractice} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Apart from its button, so that the passphrase goes with the dialog. */
function PlainCopyDialog({ isPractice, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const copy = usePlainCopy()
  const saySaved = useSavedNotice()
  const suggestedName = t('backups.plainName', { day: today().format('YYYY-MM-DD') })
  const run = (given: Readonly<{ reason: string; passphrase: string }>) =>
    copy.mutate(
      { ...given, suggestedName },
      {
        onSuccess: (saved) => {
          if (saved === null) return
          onClose()
          saySaved(saved)
        },
      },
    )
  return (
    <ReasonDialog
      danger
      title={t('backups.plain')}
      hint={t('backups.plainHint')}
      okText={t('backups.plainOk')}
      asksPassphrase={!isPractice}
      isBusy={copy.isPending}
      error={copy.error}
      onOk={run}
      onClose={onClose}
    />
  )
}
