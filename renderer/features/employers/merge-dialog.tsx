import { App, Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Employer } from '#shared/schemas/employer.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useMergeEmployers } from './mutations.ts'

type Props = Readonly<{ employers: readonly Employer[]; onClose: () => void }>
type Values = Readonly<{ into: number }>

/** Employers whose names differ in their legal form alone become one, if the clerk says so. */
export function MergeDialog({ employers, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const merge = useMergeEmployers()
  const submit = async ({ into }: Values) => {
    for (const { id } of employers) {
      if (id !== into) await merge.mutateAsync({ from: id, into, screen: 'vacancies' })
    }
    void message.success(t('employers.merged'))
    onClose()
  }
  return (
    <FormDialog<Values>
      title={t('employers.mergeTitle')}
      hint={t('employers.mergeHint')}
      okText={t('employers.merge')}
      isBusy={merge.isPending}
      error={merge.error}
      // A failure is shown by the dialog itself.
      onOk={(values) => void submit(values).catch(() => undefined)}
      onClose={onClose}
    >
      <Form.Item name="into" label={t('employers.keep')} initialValue={employers[0]?.id}>
        <Radio.Group vertical>
          {employers.map(({ id, name, uscc, vacancies, people }, index) => (
            <Radio key={id} value={id} autoFocus={index === 0}>
              {t('employers.keepOne', { name, uscc, vacancies, people })}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </FormDialog>
  )
}
