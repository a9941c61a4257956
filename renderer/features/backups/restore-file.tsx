import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input as CallInput } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SecretItems, type SecretKind, secretOf } from '../../ui/secret-items.tsx'
import styles from './backups.module.css'

type Values = Parameters<typeof secretOf>[0]

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
  const submit = (values: Values) =>
    file &&
    restore.mutate({ backup: file.token, folder: null, secretKind, secret: secretOf(values) })
  return (
    <FormDialog<Values>
      title={t('restoreFile.title')}
      hint={t('restoreFile.hint')}
      okText={t('restoreFile.ok')}
      isBusy={restore.isPending}
      isUnready={file === null}
      error={restore.error ?? pick.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item>
        <Flex gap="small" align="center">
          <Button
            autoFocus
            onClick={() => {
              restore.reset()
              pick.mutate()
            }}
          >
            {t('restoreFile.pick')}
          </Button>
          <span className={styles.fileName}>{file?.name}</span>
        </Flex>
      </Form.Item>
      <SecretItems kind={secretKind} onKind={setSecretKind} />
    </FormDialog>
  )
}
