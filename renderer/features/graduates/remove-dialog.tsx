import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useRemove } from './mutations.ts'

type Props = Readonly<{ id: number; name: string; onClose: () => void }>

/** Takes somebody off the roster; the bin keeps everything. */
export function RemoveDialog({ id, name, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const remove = useRemove()
  const run = (reason: string) =>
    remove.mutate(
      { ids: [id], reason, screen: 'ledger' },
      {
        onSuccess: () => {
          void message.success(t('history.removed', { name }))
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={t('history.removeTitle', { name })}
      hint={t('history.removeHint')}
      okText={t('history.remove')}
      example={t('history.removeExample')}
      isBusy={remove.isPending}
      error={remove.error}
      onOk={({ reason }) => run(reason)}
      onClose={onClose}
    />
  )
}
