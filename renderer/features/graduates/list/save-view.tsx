import { Checkbox, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { Views } from './use-views.ts'

type Values = Readonly<{ name: string; withColumns: boolean }>
type Props = Readonly<{ views: Views; onClose: () => void }>

const LONGEST_NAME = 30

/** Keeps filter and order under a name; the name of an own view that is there already replaces it. */
export function SaveView({ views, onClose }: Props) {
  const { t } = useTranslation()
  const { current, save } = views
  const own = current?.id === null ? undefined : current
  const submit = ({ name, withColumns }: Values) =>
    save.mutate({ name: name.trim(), withColumns }, { onSuccess: onClose })
  return (
    <FormDialog<Values>
      title={t('list.saveView')}
      hint={t('list.saveViewHint')}
      okText={t('common.save')}
      isBusy={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={onClose}
    >
      <ViewName views={views} first={own?.name ?? ''} />
      <Form.Item
        name="withColumns"
        valuePropName="checked"
        initialValue={(own?.arrangement ?? null) !== null}
      >
        <Checkbox>{t('list.withColumns')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}

function ViewName({ views: { views }, first }: Readonly<{ views: Views; first: string }>) {
  const { t } = useTranslation()
  const name: unknown = Form.useWatch('name')
  const isThere = typeof name === 'string' && views.some((view) => isNamed(view, name, true))
  const notShipped = async (_rule: unknown, text: string) => {
    if (views.some((view) => isNamed(view, text, false))) throw new Error(t('list.shippedName'))
  }
  return (
    <Form.Item
      name="name"
      label={t('list.viewName')}
      initialValue={first}
      extra={isThere ? t('list.replaces') : undefined}
      rules={[
        { required: true, whitespace: true, message: t('list.viewNameNeeded') },
        { validator: notShipped },
      ]}
    >
      <Input autoFocus maxLength={LONGEST_NAME} onFocus={({ target }) => target.select()} />
    </Form.Item>
  )
}

function isNamed(view: Views['views'][number], name: string, isOwn: boolean): boolean {
  return view.name === name.trim() && (view.id !== null) === isOwn
}
