import { useTranslation } from 'react-i18next'
import { today } from '../../lib/today.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useExportPerson } from './mutations.ts'

type Props = Readonly<{ id: number; name: string; onClose: () => void }>

/** All that is held about one person, for who has the right to see it. */
export function ExportPerson({ id, name, onClose }: Props) {
  const { t } = useTranslation()
  const write = useExportPerson()
  const saySaved = useSavedNotice()
  const suggestedName = t('erasure.personFile', { name, day: today().format('YYYY-MM-DD') })
  const run = (reason: string) =>
    write.mutate(
      { id, reason, suggestedName },
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
      title={t('erasure.exportPerson')}
      hint={t('erasure.exportPersonHint', { name })}
      okText={t('erasure.exportPerson')}
      isBusy={write.isPending}
      error={write.error}
      onOk={({ reason }) => run(reason)}
      onClose={onClose}
    />
  )
}
