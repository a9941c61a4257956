import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Flex, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input as CallInput } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import styles from './backups.module.css'

const FORM = 'restore-file'

type SecretKind = CallInput<'backups.restoreFile'>['secretKind']

/** Makes a ledger again from a backup file: on a new computer, or when the ledger is lost. */
export function RestoreFile() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button type="link" onClick={() => setOpen(true)}>
        {t('restoreFile.button')}
      </Button>
      {isOpen && <RestoreFileDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function RestoreFileDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const lang = useLang()
  useReturnFocus()
  const pick = useMutation({ mutationFn: () => call('files.pickOpen', { purpose: 'backup' }) })
  const restore = useMutation({
    // A passphrase goes in: it is not remembered once the dialog is gone.
    gcTime: 0,
    mutationFn: (input: CallInput<'backups.restoreFile'>) => call('backups.restoreFile', input),
    onSuccess: () => {
      // Another ledger than the one that was locked: not where the user was in that one.
      window.location.hash = '#/ledger'
      return queryClient.invalidateQueries()
    },
  })
  const [secretKind, setSecretKind] = useState<SecretKind>('passphrase')
  const file = pick.data ?? null
  const error = restore.error ?? pick.error
  const submit = ({ secret }: Readonly<{ secret: string }>) =>
    file && restore.mutate({ backup: file.token, folder: null, secretKind, secret })
  return (
    <Modal
      open
      centered
      title={t('restoreFile.title')}
      okText={t('restoreFile.ok')}
      cancelText={t('common.cancel')}
      confirmLoading={restore.isPending}
      okButtonProps={{ htmlType: 'submit', form: FORM, disabled: file === null }}
      onCancel={onClose}
    >
      <p>{t('restoreFile.hint')}</p>
      <Form name={FORM} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item>
          <Flex gap="small" align="center">
            <Button autoFocus onClick={() => pick.mutate()}>
              {t('restoreFile.pick')}
            </Button>
            <span className={styles.fileName}>{file?.name}</span>
          </Flex>
        </Form.Item>
        <Form.Item>
          <Radio.Group value={secretKind} onChange={(event) => setSecretKind(event.target.value)}>
            <Radio value="passphrase">{t('accounts.passphrase')}</Radio>
            <Radio value="recovery">{t('accounts.recovery.key')}</Radio>
          </Radio.Group>
        </Form.Item>
        <Form.Item name="secret" rules={[{ required: true, message: t('accounts.required') }]}>
          {secretKind === 'passphrase' ? (
            <Input.Password aria-label={t('accounts.passphrase')} autoComplete="off" />
          ) : (
            <Input aria-label={t('accounts.recovery.key')} placeholder="XXXX-XXXX-…" />
          )}
        </Form.Item>
      </Form>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
    </Modal>
  )
}
