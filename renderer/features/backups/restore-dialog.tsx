import { App, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { timeInChina } from '../../lib/today.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useRestoreBackup } from './mutations.ts'

type Props = Readonly<{ backup: Backup; onClose: () => void }>
type Values = Readonly<{ secret?: string }>

/** Puts the ledger back; what is there now becomes a backup first, so this too can be taken back. */
export function RestoreDialog({ backup, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const restore = useRestoreBackup()
  const at = timeInChina(backup.madeAt)
  // Only a backup from before the keys were changed asks for a secret of that time.
  const [needsSecret, setNeedsSecret] = useState(false)
  const isAsking = needsSecret && restore.variables?.secret === null
  const run = ({ secret }: Values) =>
    restore.mutate(
      {
        id: backup.id,
        secretKind: secret === undefined ? null : 'passphrase',
        secret: secret ?? null,
      },
      {
        onSuccess: () => {
          void message.success(t('backups.restored', { at }))
          onClose()
        },
        onError: (cause) => {
          if (cause instanceof AppError && cause.code === 'wrong_passphrase') setNeedsSecret(true)
        },
      },
    )
  return (
    <FormDialog<Values>
      startsAtCancel
      title={t('backups.restoreTitle', { at })}
      hint={t('backups.restoreHint', { count: backup.people })}
      okText={t('backups.restore')}
      isBusy={restore.isPending}
      error={isAsking ? null : restore.error}
      onOk={run}
      onClose={onClose}
    >
      {needsSecret && (
        <Form.Item
          name="secret"
          label={t('backups.oldPassphrase')}
          extra={t('backups.oldKeys')}
          rules={[{ required: true, message: t('accounts.required') }]}
        >
          <Input.Password autoFocus autoComplete="off" />
        </Form.Item>
      )}
    </FormDialog>
  )
}
