import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '../../lib/today.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { usePlainCopy } from './mutations.ts'

/** A plain SQLite file: the data are never locked in. */
export function PlainCopy({ isPractice }: Readonly<{ isPractice: boolean }>) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const copy = usePlainCopy()
  const saySaved = useSavedNotice()
  const suggestedName = t('backups.plainName', { day: today().format('YYYY-MM-DD') })
  const run = (given: Readonly<{ reason: string; passphrase: string }>) =>
    copy.mutate(
      { ...given, suggestedName },
      {
        onSuccess: (saved) => {
          if (saved === null) return
          setOpen(false)
          saySaved(saved)
        },
      },
    )
  const open = () => {
    copy.reset()
    setOpen(true)
  }
  return (
    <>
      <Button onClick={open}>{t('backups.plain')}</Button>
      {isOpen && (
        <ReasonDialog
          danger
          title={t('backups.plain')}
          hint={t('backups.plainHint')}
          okText={t('backups.plainOk')}
          asksPassphrase={!isPractice}
          isBusy={copy.isPending}
          error={copy.error}
          onOk={run}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
