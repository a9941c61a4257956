import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from './form-dialog.tsx'

type Props = Readonly<{
  title: string
  /** what will happen, and who will see that it did */
  hint: string
  okText: string
  danger?: boolean
  isBusy: boolean
  isUnready?: boolean
  /** a reason as one might write it here */
  example?: string
  error: unknown
  /** asks for the passphrase of the signed-in user as well */
  asksPassphrase?: boolean
  children?: ReactNode
  onOk: (given: Readonly<{ reason: string; passphrase: string }>) => void
  onClose: () => void
}>

type Values = Readonly<{ reason: string; passphrase?: string }>

const LONGEST_REASON = 200

/** Asks why before personal data leaves the program or goes for ever; the reason is logged. */
export function ReasonDialog({ asksPassphrase = false, example, children, onOk, ...frame }: Props) {
  const { t } = useTranslation()
  const submit = ({ reason, passphrase = '' }: Values) =>
    onOk({ reason: reason.trim(), passphrase })
  return (
    <FormDialog<Values> {...frame} onOk={submit}>
      {children}
      <Form.Item
        name="reason"
        label={t('reason.label')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reason.needed') }]}
      >
        <Input autoFocus maxLength={LONGEST_REASON} placeholder={example ?? t('reason.example')} />
      </Form.Item>
      {asksPassphrase && (
        <Form.Item
          name="passphrase"
          label={t('reason.passphrase')}
          rules={[{ required: true, message: t('reason.passphraseNeeded') }]}
        >
          <Input.Password autoComplete="off" />
        </Form.Item>
      )}
    </FormDialog>
  )
}
