import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '#shared/contract/contacts.ts'
import { today } from '../../lib/today.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './contacts.module.css'
import { type OpenAppointment, resumed, useKeepDialog } from './kept-dialog.ts'
import { useSaveAppointment } from './mutations.ts'
import { StaffSelect } from './staff-select.tsx'
import { readTime } from './time-of-day.ts'
import { useWhomTitle } from './use-whom-title.ts'

type Props = Readonly<{ open: OpenAppointment; screen: string; onClose: () => void }>
type Values = Pick<Appointment, 'time' | 'place' | 'purpose' | 'staffId'> & Readonly<{ day: Dayjs }>

/** When and where somebody is expected, and what for. */
export function AppointmentDialog({ open, screen, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  useKeepDialog(open, form)
  const save = useSaveAppointment()
  const { appointment, whom, kept } = open
  const [graduateId] = whom.ids
  const submit = ({ day, time, place, purpose, staffId }: Values): void => {
    if (graduateId === undefined) return
    save.mutate(
      {
        ...{ graduateId, place, purpose, screen },
        id: appointment?.id ?? null,
        day: day.format('YYYY-MM-DD'),
        time: readTime(time) ?? '',
        staffId: staffId ?? null,
        state: appointment?.state ?? '1',
        note: appointment?.note ?? '',
      },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog<Values>
      title={useWhomTitle(open)}
      okText={t('common.save')}
      form={form}
      initialValues={{ ...initial(appointment), ...resumed(kept) }}
      isBusy={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={onClose}
    >
      <div className={styles.two}>
        <Form.Item
          name="day"
          label={t('contacts.appointmentDay')}
          rules={[{ required: true, message: t('accounts.required') }]}
        >
          <DatePicker autoFocus className={styles.whole ?? ''} />
        </Form.Item>
        <Form.Item
          name="time"
          label={t('contacts.time')}
          rules={[
            {
              validator: async (_rule, text: string) => {
                if (readTime(text) === null) throw new Error(t('contacts.noTime'))
              },
            },
          ]}
        >
          <Input maxLength={10} placeholder={t('contacts.timeHint')} />
        </Form.Item>
      </div>
      <Form.Item name="place" label={t('contacts.place')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="purpose" label={t('contacts.purpose')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="staffId" label={t('contacts.staff')}>
        <StaffSelect placeholder={t('contacts.ownHelper')} />
      </Form.Item>
    </FormDialog>
  )
}

function initial(appointment: Appointment | null): Values {
  if (appointment === null) {
    return { day: today().add(1, 'day'), time: '', place: '', purpose: '', staffId: null }
  }
  const { day, time, place, purpose, staffId } = appointment
  return { day: dayjs(day), time, place, purpose, staffId }
}
