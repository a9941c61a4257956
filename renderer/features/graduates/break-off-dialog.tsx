import { DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { today } from '../../lib/today.ts'
import type { Keeping } from '../../lib/use-kept-open.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useBreakOff } from './mutations.ts'
import { useRefusals } from './use-refusals.tsx'

const UNEMPLOYED = '70'
const OTHER_REASON = '9'

type Props = Readonly<{
  person: GraduateRow
  cohort: number
  keeping: Keeping
  onClose: () => void
}>
type Values = Readonly<{ reason: string; note?: string; destination: string; day: Dayjs }>

/** 解约/回退: why a landed person comes back into the ledger, and since when. */
export function BreakOffDialog({ person, cohort, keeping, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const breakOff = useBreakOff()
  const refusals = useRefusals()
  const reason = Form.useWatch('reason', form)
  const required = { required: true, message: t('accounts.required') }
  const submit = ({ day, note = '', ...stated }: Values) =>
    breakOff.mutate(
      { id: person.id, ...stated, note, happenDate: day.format('YYYY-MM-DD'), screen: 'ledger' },
      { onSuccess: ({ remarks }) => refusals.showOr(remarks, onClose) },
    )
  return (
    <FormDialog<Values>
      title={t('corrections.breakOffOf', { name: person.values.name })}
      okText={t('common.save')}
      form={form}
      initialValues={{ destination: UNEMPLOYED, day: today() }}
      keeping={keeping}
      isBusy={breakOff.isPending}
      error={breakOff.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('corrections.reason')} rules={[required]}>
        <CodeSelect autoFocus list="break_reason" cohort={cohort} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('corrections.note')}
        rules={reason === OTHER_REASON ? [required] : []}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="destination" label={t('corrections.backTo')} rules={[required]}>
        <CodeSelect list="destination" cohort={cohort} />
      </Form.Item>
      <Form.Item name="day" label={t('graduates.since')}>
        <DatePicker allowClear={false} maxDate={today()} />
      </Form.Item>
      {refusals.view}
    </FormDialog>
  )
}
