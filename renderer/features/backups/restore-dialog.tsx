import { Alert, App, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import type { Backup } from '#shared/contract/backups.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useRestoreBackup } from './mutations.ts'

const FORM = 'restore-backup'

type Props = Readonly<{ backup: Backup; onClose: () => void }>

/** Puts the ledger back; what is there now becomes a backup first, so this too can be taken back. */
export function RestoreDialog({ backup, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const restore = useRestoreBackup()
  // Only a backup from before the keys were changed asks for a secret of that time.
  const needsSecret = restore.error instanceof AppError && restore.error.code === 'wrong_passphrase'
  const run = ({ secret }: Readonly<{ secret?: string }>) =>
    restore.mutate(
      {
        id: backup.id,
        secretKind: secret === undefined ? null : 'passphrase',
        secret: secret ?? null,
      },
      {
        onSuccess: () => {
          void message.success(t('backups.restored', { at: timeInChina(backup.madeAt) }))
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      centered
      title={t('backups.restoreTitle', { at: timeInChina(backup.madeAt) })}
      okText={t('backups.restore')}
      cancelText={t('common.cancel')}
      confirmLoading={restore.isPending}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      onCancel={onClose}
    >
      <p>{t('backups.restoreHint', { count: backup.people })}</p>
      <Form name={FORM} layout="vertical" requiredMark={false} onFinish={run}>
        {needsSecret && (
          <Form.Item
            name="secret"
            label={t('backups.oldPassphrase')}
            rules={[{ required: true, message: t('accounts.required') }]}
          >
            <Input.Password autoFocus autoComplete="off" />
          </Form.Item>
        )}
      </Form>
      {restore.error && (
        <Alert
          type={needsSecret ? 'warning' : 'error'}
          showIcon
          title={needsSecret ? t('backups.oldKeys') : sentenceOf(restore.error, lang)}
        />
      )}
    </Modal>
  )
}
