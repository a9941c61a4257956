import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

const SHORTEST_PASSPHRASE = 8

/** A new passphrase, typed twice; fields `passphrase` and `again` of the form around it. */
export function PassphraseItems({ label }: Readonly<{ label?: string }>) {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="passphrase"
        label={label ?? t('accounts.passphrase')}
        extra={t('accounts.passphraseHint')}
        rules={[
          { required: true, min: SHORTEST_PASSPHRASE, message: t('accounts.passphraseShort') },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('accounts.passphraseAgain')}
        dependencies={['passphrase']}
        rules={[
          { required: true, message: t('accounts.required') },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === undefined || value === getFieldValue('passphrase')
                ? Promise.resolve()
                : Promise.reject(new Error(t('accounts.passphraseDiffers'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  )
}
