import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FormEntry } from '#shared/schemas/form.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useSaveForm } from './mutations.ts'

type Props = Readonly<{ form: FormEntry; onClose: () => void }>

export function RenameDialog({ form, onClose }: Props) {
  const { t } = useTranslation()
  const save = useSaveForm()
  return (
    <FormDialog<{ name: string }>
      title={t('forms.rename')}
      okText={t('common.save')}
      isBusy={save.isPending}
      error={save.error}
      initialValues={{ name: form.name }}
      onOk={({ name }) => save.mutate({ id: form.id, name: name.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('forms.name')}
        rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
      >
        <Input autoFocus maxLength={60} />
      </Form.Item>
    </FormDialog>
  )
}
