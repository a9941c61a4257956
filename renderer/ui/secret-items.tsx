import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'

export type SecretKind = 'passphrase' | 'recovery'
type Props = Readonly<{
  kind: SecretKind
  onKind: (kind: SecretKind) => void
  /** the keyboard begins here */
  autoFocus?: boolean
}>

/** What opens a ledger, fields `passphrase` and `recovery` of the form around it: one never shows what was typed in the other. */
export function SecretItems({ kind, onKind, autoFocus = false }: Props) {
  const { t } = useTranslation()
  const rules = [{ required: true, message: t('accounts.required') }]
  return (
    <>
      <Form.Item>
        <Radio.Group value={kind} onChange={(event) => onKind(event.target.value)}>
          <Radio value="passphrase">{t('accounts.passphrase')}</Radio>
          <Radio value="recovery">{t('accounts.recovery.key')}</Radio>
        </Radio.Group>
      </Form.Item>
      {kind === 'passphrase' ? (
        <Form.Item key="passphrase" name="passphrase" rules={rules} preserve={false}>
          <Input.Password
            autoFocus={autoFocus}
            aria-label={t('accounts.passphrase')}
            autoComplete="current-password"
          />
        </Form.Item>
      ) : (
        <Form.Item key="recovery" name="recovery" rules={rules} preserve={false}>
          <Input
            autoFocus={autoFocus}
            aria-label={t('accounts.recovery.key')}
            autoComplete="off"
            placeholder="XXXX-XXXX-…"
          />
        </Form.Item>
      )}
    </>
  )
}

/** The secret that `SecretItems` asked for. */
export function secretOf({
  passphrase,
  recovery,
}: Readonly<Partial<Record<SecretKind, string>>>): string {
  return passphrase ?? recovery ?? ''
}
