import { DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { today } from '#renderer/lib/today.ts'
import type { Keeping } from '#renderer/lib/use-kept-open.ts'
import { CodeSelect } from '#renderer/ui/code-select.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { destinationBlock } from '#shared/domain/destination/index.ts'
import type { StatusEvent } from '#shared/schemas/graduate.ts'
import { useCorrectEvent } from '../mutations.ts'
import { ReasonFields } from '../reason-fields.tsx'
import { useRefusals } from '../use-refusals.tsx'

type Props = Readonly<{
  event: StatusEvent
  /** whose event it is */
  name: string
  cohort: number
  keeping: Keeping
  onClose: () => void
}>
type Values = Readonly<{ to: string; day: Dayjs; reasons?: string[]; reasonNote?: string }>

/** 更正: what should have been recorded instead of an event, which then never held. */
export function CorrectDialog({ event, name, cohort, keeping, onClose }: Props) {
  const { t } = useTranslation()
  const correct = useCorrectEvent()
  const refusals = useRefusals()
  const [form] = Form.useForm<Values>()
  const submit = (values: Values) =>
    correct.mutate(toInput(event, values), {
      onSuccess: ({ remarks }) => refusals.showOr(remarks, onClose),
    })
  return (
    <FormDialog<Values>
      title={t('corrections.correctTitle', { name })}
      hint={t('corrections.correctHint')}
      okText={t('common.save')}
      form={form}
      initialValues={{
        to: event.to,
        day: dayjs(event.happenDate),
        reasons: (event.details.reasons ?? '').split(',').filter(Boolean),
        reasonNote: event.details.reason_note ?? '',
      }}
      keeping={keeping}
      isBusy={correct.isPending}
      error={correct.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item name="to" label={t(`fields.${event.axis}`)}>
        <CodeSelect autoFocus list={event.axis} cohort={cohort} />
      </Form.Item>
      {event.axis === 'willingness' && <ReasonFields cohort={cohort} />}
      <Form.Item name="day" label={t('graduates.since')}>
        <DatePicker allowClear={false} maxDate={today()} />
      </Form.Item>
      {refusals.view}
    </FormDialog>
  )
}

function toInput(event: StatusEvent, { to, day, reasons = [], reasonNote = '' }: Values) {
  const shared = {
    eventId: event.id,
    happenDate: day.format('YYYY-MM-DD'),
    screen: 'ledger',
  } as const
  if (event.axis === 'willingness')
    return { ...shared, axis: event.axis, willingness: to, reasons, reasonNote }
  // Another destination has a block of its own.
  const asked = to === event.to ? destinationBlock(to).map(({ field }) => field as string) : []
  const details = Object.fromEntries(
    Object.entries(event.details).filter(([key]) => asked.includes(key)),
  )
  return { ...shared, axis: event.axis, destination: to, details }
}
