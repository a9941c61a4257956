import { useQuery } from '@tanstack/react-query'
import { App, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { PassphraseItems } from './passphrase-items.tsx'
import { accountQueries } from './queries.ts'
import { useResetPassphrase } from './user-mutations.ts'

type Values = Readonly<{ slotId: string; passphrase: string }>

/** After the recovery key opened the ledger: who it is, and a new passphrase for that user. */
export function ResetPassphrase({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const users = useQuery(accountQueries.users())
  const reset = useResetPassphrase()
  const submit = ({ slotId, passphrase }: Values) =>
    reset.mutate(
      { slotId, next: passphrase },
      {
        onSuccess: () => {
          void message.success(t('users.passphraseChanged'))
          onClose()
        },
      },
    )
  if (!users.data) return null
  const [only, ...others] = users.data
  return (
    <FormDialog<Values>
      title={t('users.resetPassphrase')}
      hint={t('users.resetHint')}
      okText={t('users.resetPassphrase')}
      isBusy={reset.isPending}
      error={reset.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="slotId"
        initialValue={others.length === 0 ? only?.slotId : undefined}
        label={t('users.who')}
        rules={[{ required: true, message: t('accounts.required') }]}
      >
        <Select
          autoFocus
          options={users.data.map(({ slotId, userName }) => ({ value: slotId, label: userName }))}
        />
      </Form.Item>
      <PassphraseItems label={t('users.next')} />
    </FormDialog>
  )
}
