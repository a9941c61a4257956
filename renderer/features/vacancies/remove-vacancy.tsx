import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Vacancy } from '#shared/schemas/vacancy.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useRemoveVacancy } from './mutations.ts'

type Props = Readonly<{ vacancy: Vacancy; onClose: () => void }>

/** Deletes a vacancy that was pushed to nobody. */
export function RemoveVacancy({ vacancy: { id, title }, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const remove = useRemoveVacancy()
  const submit = () =>
    remove.mutate(
      { id, screen: 'vacancies' },
      {
        onSuccess: () => {
          void message.success(t('vacancies.removed', { title }))
          onClose()
        },
      },
    )
  return (
    <FormDialog
      danger
      startsAtCancel
      title={t('vacancies.removeTitle', { title })}
      hint={t('vacancies.removeHint')}
      okText={t('vacancies.remove')}
      isBusy={remove.isPending}
      error={remove.error}
      onOk={submit}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
