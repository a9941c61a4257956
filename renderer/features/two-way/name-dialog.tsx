import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'

type Props = Readonly<{
  of: 'save' | 'rename'
  name: string
  isBusy: boolean
  error: unknown
  onOk: (name: string) => void
  onClose: () => void
}>

const LONGEST = 30

export function NameDialog({ of, name, onOk, ...frame }: Props) {
  const { t } = useTranslation()
  return (
    <FormDialog<Readonly<{ name: string }>>
      {...frame}
      title={t(`twoWay.${of}Title`)}
      hint={t(`twoWay.${of}Hint`)}
      okText={t('common.save')}
      initialValues={{ name }}
      onOk={(given) => onOk(given.name.trim())}
    >
      <Form.Item
        name="name"
        label={t('twoWay.name')}
        rules={[{ required: true, whitespace: true, message: t('twoWay.nameNeeded') }]}
      >
        <Input autoFocus maxLength={LONGEST} />
      </Form.Item>
    </FormDialog>
  )
}
