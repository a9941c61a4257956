import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Submission } from '#shared/schemas/period.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { type KnownPeriod, type School, useSubmit } from './queries.ts'

type Props = Readonly<{
  period: KnownPeriod
  schools: readonly School[]
  cohort: number
  onClose: () => void
}>
type Values = Readonly<{
  /** place among the schools */
  school: number
  state: Submission['state']
  preparedBy: string
  checkedBy: string
  approvedBy: string
  /** left out while its field is not shown */
  returnReason?: string
}>

const HANDED_IN = '4'
const RETURNED = '5'

/** What a school has handed in, as it stands now; after a return it hands in once more. */
export function SubmissionDialog({ period, schools, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const submit = useSubmit()
  const state = Form.useWatch('state', form)
  const lastOf = (at: number) =>
    period.submissions.findLast(({ schoolId }) => schoolId === schools[at]?.id)
  const valuesOf = (at: number): Omit<Values, 'school'> => {
    const last = lastOf(at)
    return {
      state: HANDED_IN,
      preparedBy: last?.preparedBy ?? '',
      checkedBy: last?.checkedBy ?? '',
      approvedBy: last?.approvedBy ?? '',
      returnReason: '',
    }
  }
  const given = valuesOf(0)
  const keep = ({ school: at, returnReason = '', ...values }: Values) => {
    const last = lastOf(at)
    // What was returned stands as it was returned.
    const isNew = last === undefined || last.state === RETURNED
    submit.mutate(
      {
        ...values,
        returnReason,
        id: isNew ? null : last.id,
        submittedAt: isNew ? null : last.submittedAt,
        periodId: period.id,
        schoolId: schools[at]?.id ?? null,
        note: '',
      },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog<Values>
      form={form}
      title={t('periods.submitFor', { name: period.name })}
      okText={t('common.save')}
      isBusy={submit.isPending}
      isUnready={schools.length === 0}
      error={submit.error}
      onOk={keep}
      onClose={onClose}
    >
      <Form.Item name="school" initialValue={0} label={t('periods.school')}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          options={schools.map(({ name }, at) => ({ value: at, label: name }))}
          onChange={(at: number) => form.setFieldsValue(valuesOf(at))}
        />
      </Form.Item>
      <Form.Item name="state" initialValue={given.state} label={t('periods.state')}>
        <CodeSelect list="submission_state" cohort={cohort} />
      </Form.Item>
      {state === RETURNED && (
        <Form.Item
          name="returnReason"
          initialValue=""
          label={t('periods.returnReason')}
          rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
        >
          <Input maxLength={300} />
        </Form.Item>
      )}
      {(['preparedBy', 'checkedBy', 'approvedBy'] as const).map((name) => (
        <Form.Item key={name} name={name} initialValue={given[name]} label={t(`periods.${name}`)}>
          <Input maxLength={60} />
        </Form.Item>
      ))}
    </FormDialog>
  )
}
