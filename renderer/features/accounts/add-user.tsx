import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PassphraseItems } from './passphrase-items.tsx'
import { useAddUser } from './user-mutations.ts'

type Values = Readonly<{ userName: string; passphrase: string }>

/** A colleague gets a passphrase of her own, so that the history can say who did what. */
export function AddUser({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const add = useAddUser()
  const submit = ({ userName, passphrase }: Values) =>
    add.mutate(
      { userName, passphrase },
      {
        onSuccess: () => {
          void message.success(t('users.added', { name: userName }))
          onClose()
        },
      },
    )
  return (
    <FormDialog<Values>
      title={t('users.add')}
      hint={t('users.addHint')}
      okText={t('users.add')}
      isBusy={add.isPending}
      error={add.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="userName"
        label={t('users.name')}
        rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <PassphraseItems />
    </FormDialog>
  )
}
