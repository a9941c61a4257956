import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import type { Input as CallInput } from '#shared/contract/index.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSalvage } from '../salvage/index.ts'
import styles from './accounts.module.css'
import { accountMutations } from './mutations.ts'

export type LedgerRef = CallInput<'accounts.unlock'>['ledger']
type SecretKind = CallInput<'accounts.unlock'>['secretKind']
type Props = Readonly<{
  ledger: LedgerRef
  needsSecret: boolean
  onHold: (isHeld: boolean) => void
}>

/** Unlocks by passphrase or by recovery key; practice ledgers open without either. */
export function UnlockForm({ ledger, needsSecret, onHold }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const unlock = useMutation(accountMutations.unlock())
  const [secretKind, setSecretKind] = useState<SecretKind>('passphrase')
  const salvage = useSalvage(onHold)
  const isDamaged = unlock.error instanceof AppError && unlock.error.code === 'ledger_corrupt'
  const error = salvage.error ?? unlock.error
  const submit = ({ secret = '' }: Readonly<{ secret?: string }>) =>
    unlock.mutate({ ledger, secretKind, secret })
  return (
    <Form onFinish={submit} layout="vertical" requiredMark={false} className={styles.unlock ?? ''}>
      {needsSecret && (
        <>
          <Form.Item>
            <Radio.Group value={secretKind} onChange={(event) => setSecretKind(event.target.value)}>
              <Radio value="passphrase">{t('accounts.passphrase')}</Radio>
              <Radio value="recovery">{t('accounts.recovery.key')}</Radio>
            </Radio.Group>
          </Form.Item>
          <Form.Item name="secret" rules={[{ required: true, message: t('accounts.required') }]}>
            {secretKind === 'passphrase' ? (
              <Input.Password
                autoFocus
                aria-label={t('accounts.passphrase')}
                autoComplete="current-password"
              />
            ) : (
              <Input autoFocus aria-label={t('accounts.recovery.key')} placeholder="XXXX-XXXX-…" />
            )}
          </Form.Item>
        </>
      )}
      {error && (
        <Alert
          type="error"
          showIcon
          title={sentenceOf(error, lang)}
          className={styles.alert ?? ''}
          action={
            isDamaged && (
              <Button
                size="small"
                loading={salvage.isPending}
                onClick={() =>
                  salvage.start({ ledger, secretKind, secret: unlock.variables?.secret ?? '' })
                }
              >
                {t('salvage.button')}
              </Button>
            )
          }
        />
      )}
      {salvage.isPending && <p>{t('salvage.running')}</p>}
      {salvage.report}
      <Button type="primary" htmlType="submit" loading={unlock.isPending}>
        {t('accounts.unlock')}
      </Button>
    </Form>
  )
}
