import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#shared/schemas/staff.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useRemoveStaff } from './mutations.ts'

type Props = Readonly<{ staff: Staff; onRemoved: () => void; onClose: () => void }>

/** Takes somebody off the staff; refused while they help anybody. */
export function RemoveStaff({ staff: { id, name }, onRemoved, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const remove = useRemoveStaff()
  const submit = () =>
    remove.mutate(id, {
      onSuccess: () => {
        void message.success(t('staff.removed', { name }))
        onRemoved()
      },
    })
  return (
    <FormDialog
      danger
      startsAtCancel
      title={t('staff.removeTitle', { name })}
      hint={t('staff.removeHint')}
      okText={t('staff.remove')}
      isBusy={remove.isPending}
      error={remove.error}
      onOk={submit}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
