import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Employer } from '#shared/schemas/employer.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useRemoveEmployer } from './mutations.ts'

type Props = Readonly<{ employer: Employer; onClose: () => void }>

/** Takes an employer off the register; refused while it has vacancies. */
export function RemoveEmployer({ employer: { id, name }, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const remove = useRemoveEmployer()
  const submit = () =>
    remove.mutate(
      { id, screen: 'vacancies' },
      {
        onSuccess: () => {
          void message.success(t('employers.removed', { name }))
          onClose()
        },
      },
    )
  return (
    <FormDialog
      danger
      startsAtCancel
      title={t('employers.removeTitle', { name })}
      hint={t('employers.removeHint')}
      okText={t('employers.remove')}
      isBusy={remove.isPending}
      error={remove.error}
      onOk={submit}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
