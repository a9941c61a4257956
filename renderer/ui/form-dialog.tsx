import { Alert, Form, type FormInstance, Modal } from 'antd'
import { type ReactNode, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keeping } from '../lib/use-kept-open.ts'
import { sentenceOf, useLang } from '../lib/use-lang.ts'
import { useReturnFocus } from '../lib/use-return-focus.ts'
import styles from './form-dialog.module.css'

type Props<Values> = Readonly<{
  title: string
  hint?: string
  okText: string
  danger?: boolean
  /** nothing is typed at first, so the keyboard begins at the button that does no harm */
  startsAtCancel?: boolean
  /** at work: the Modal does not close meanwhile, so that it is seen how it ended */
  isBusy: boolean
  /** what must be seen first is not there yet */
  isUnready?: boolean
  /** shown inside the dialog; null = nothing failed */
  error: unknown
  /** where the fields depend on each other */
  form?: FormInstance<Values>
  /** where what is typed survives a lock */
  keeping?: Keeping
  initialValues?: Partial<Values>
  width?: number
  children: ReactNode
  onOk: (values: Values) => void
  onClose: () => void
}>

/** A dialog around a form: its failure inside, Enter as its button. Mounted only while it is open. */
export function FormDialog<Values>(props: Props<Values>) {
  const { title, hint, okText, danger = false, isBusy, isUnready = false } = props
  const { error, form, initialValues, width, children, onOk, onClose } = props
  const { t } = useTranslation()
  const lang = useLang()
  const name = useId()
  const [used] = Form.useForm<Values>(form)
  useReturnFocus()
  useKeeping(used, props.keeping)
  return (
    <Modal
      open
      centered
      {...(width === undefined ? {} : { width })}
      title={title}
      okText={okText}
      cancelText={t('common.cancel')}
      confirmLoading={isBusy}
      okButtonProps={{ htmlType: 'submit', form: name, danger, disabled: isUnready }}
      cancelButtonProps={{ autoFocus: props.startsAtCancel === true }}
      onCancel={onClose}
    >
      <div className={styles.body}>
        {hint !== undefined && <p>{hint}</p>}
        <Form<Values>
          form={used}
          {...(initialValues === undefined ? {} : { initialValues })}
          name={name}
          layout="vertical"
          requiredMark={false}
          onFinish={onOk}
        >
          {children}
        </Form>
        {error !== null && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      </div>
    </Modal>
  )
}

function useKeeping<Values>(form: FormInstance<Values>, keeping: Keeping | undefined): void {
  // What was typed before goes in once, over what the fields begin with.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog has come
  useEffect(() => {
    if (keeping === undefined) return
    // They were this form's own.
    form.setFieldsValue(keeping.kept as Parameters<typeof form.setFieldsValue>[0])
    keeping.hold(() => form.getFieldsValue(true))
    return () => keeping.hold(null)
  }, [])
}
