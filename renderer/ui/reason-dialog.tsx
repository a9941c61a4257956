import { Alert, Form, Input, Modal } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../lib/use-lang.ts'

type Props = Readonly<{
  title: string
  /** what will happen, and who will see that it did */
  hint: string
  okText: string
  danger?: boolean
  isBusy: boolean
  /** shown inside the dialog */
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
export function ReasonDialog(props: Props) {
  const { title, hint, okText, danger = false, isBusy, error, children, onOk, onClose } = props
  const { t } = useTranslation()
  const lang = useLang()
  const name = useId()
  const submit = ({ reason, passphrase = '' }: Values) =>
    onOk({ reason: reason.trim(), passphrase })
  return (
    <Modal
      open
      centered
      title={title}
      okText={okText}
      cancelText={t('common.cancel')}
      confirmLoading={isBusy}
      okButtonProps={{ htmlType: 'submit', form: name, danger }}
      onCancel={onClose}
    >
      <p>{hint}</p>
      {children}
      <Form name={name} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="reason"
          label={t('reason.label')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reason.needed') }]}
        >
          <Input autoFocus maxLength={LONGEST_REASON} placeholder={t('reason.example')} />
        </Form.Item>
        {props.asksPassphrase === true && (
          <Form.Item
            name="passphrase"
            label={t('reason.passphrase')}
            rules={[{ required: true, message: t('reason.passphraseNeeded') }]}
          >
            <Input.Password autoComplete="off" />
          </Form.Item>
        )}
      </Form>
      {error !== null && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
    </Modal>
  )
}
