import { App, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useRemoveUser } from './user-mutations.ts'

type Props = Readonly<{
  user: Output<'accounts.users'>[number]
  /** the file was encrypted anew: the only recovery key from now on */
  onRecoveryKey: (recoveryKey: string) => void
  onClose: () => void
}>
type Values = Readonly<{ passphrase?: string }>

/** Takes a passphrase away; with a new data key also from who kept a copy of the files. */
export function RemoveUser({ user, onRecoveryKey, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const remove = useRemoveUser()
  const [isRekeying, setRekeying] = useState(false)
  const submit = ({ passphrase = '' }: Values) =>
    remove.mutate(
      { slotId: user.slotId, newDataKey: isRekeying ? { passphrase } : null },
      {
        onSuccess: ({ recoveryKey }) => {
          void message.success(t('users.removed', { name: user.userName }))
          onClose()
          if (recoveryKey !== null) onRecoveryKey(recoveryKey)
        },
      },
    )
  return (
    <FormDialog<Values>
      danger
      startsAtCancel
      title={t('users.removeTitle', { name: user.userName })}
      hint={t('users.removeHint')}
      okText={t('users.remove')}
      isBusy={remove.isPending}
      error={remove.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item extra={t('users.newKeyHint')}>
        <Checkbox checked={isRekeying} onChange={(event) => setRekeying(event.target.checked)}>
          {t('users.newKey')}
        </Checkbox>
      </Form.Item>
      {isRekeying && (
        <Form.Item
          name="passphrase"
          label={t('reason.passphrase')}
          rules={[{ required: true, message: t('accounts.required') }]}
        >
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
      )}
    </FormDialog>
  )
}
