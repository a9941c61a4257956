import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import type { Input as CallInput } from '#shared/contract/index.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { SecretItems, type SecretKind, secretOf } from '../../ui/secret-items.tsx'
import { useSalvage } from '../salvage/index.ts'
import styles from './accounts.module.css'
import { accountMutations } from './mutations.ts'

export type LedgerRef = CallInput<'accounts.unlock'>['ledger']
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
  const submit = (values: Parameters<typeof secretOf>[0]) =>
    unlock.mutate({ ledger, secretKind, secret: secretOf(values) })
  const tried = unlock.variables
  return (
    <Form onFinish={submit} layout="vertical" requiredMark={false} className={styles.unlock ?? ''}>
      {needsSecret && <SecretItems kind={secretKind} onKind={setSecretKind} autoFocus />}
      {error && (
        <Alert
          type="error"
          showIcon
          title={sentenceOf(error, lang)}
          className={styles.alert ?? ''}
          action={
            isDamaged &&
            tried && (
              <Button size="small" loading={salvage.isPending} onClick={() => salvage.start(tried)}>
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
