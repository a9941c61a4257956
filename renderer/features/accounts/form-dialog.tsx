import { Alert, Form, Modal } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'

type Props<Values> = Readonly<{
  title: string
  hint?: string
  okText: string
  danger?: boolean
  isBusy: boolean
  error: unknown
  children: ReactNode
  onOk: (values: Values) => void
  onClose: () => void
}>

/** The frame of the dialogs about keys: a form, its failure inside, Enter as its button. */
export function FormDialog<Values>(props: Props<Values>) {
  const { title, hint, okText, danger = false, isBusy, error, children, onOk, onClose } = props
  const { t } = useTranslation()
  const lang = useLang()
  const name = useId()
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
      {hint !== undefined && <p>{hint}</p>}
      <Form<Values> name={name} layout="vertical" requiredMark={false} onFinish={onOk}>
        {children}
      </Form>
      {error !== null && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
    </Modal>
  )
}
