import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PassphraseItems } from './passphrase-items.tsx'
import { useChangePassphrase } from './user-mutations.ts'

type Values = Readonly<{ current: string; passphrase: string }>

/** A new passphrase for the user who is signed in. */
export function ChangePassphrase({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const change = useChangePassphrase()
  const submit = ({ current, passphrase }: Values) =>
    change.mutate(
      { current, next: passphrase },
      {
        onSuccess: () => {
          void message.success(t('users.passphraseChanged'))
          onClose()
        },
      },
    )
  return (
    <FormDialog<Values>
      title={t('users.changePassphrase')}
      okText={t('users.changePassphrase')}
      isBusy={change.isPending}
      error={change.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="current"
        label={t('users.current')}
        rules={[{ required: true, message: t('accounts.required') }]}
      >
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <PassphraseItems label={t('users.next')} />
    </FormDialog>
  )
}
