import { Alert, DatePicker, Form, type FormInstance, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { destinationBlock, isLanded, isPending } from '#shared/domain/destination/index.ts'
import { DESTINATION_DETAIL_FIELDS, fieldByKey } from '#shared/domain/fields/index.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { DestinationField } from './destination-field.tsx'
import { readDay } from './editors.ts'
import { EmployerField } from './employer-field.tsx'
import styles from './graduates.module.css'
import type { FormValues } from './kept-typing.ts'
import { useRegisterDestination } from './mutations.ts'
import { putUntouched, useFollowStored } from './use-follow-stored.ts'
import { resumed, useKeepForm } from './use-keep-form.ts'
import { useRefusals } from './use-refusals.tsx'

// A name for the form lets Enter in a field press the button that stands outside of it.
const FORM = 'destination'

type Props = Readonly<{
  person: GraduateRow
  cohort: number
  /** what was typed here before the ledger was locked */
  kept: FormValues | undefined
  onKept?: () => void
  onClose: () => void
}>
type Values = Readonly<{ destination: string; day: Dayjs; details?: Record<string, string> }>

/** A destination with the block that its kind needs; an incomplete one is kept as 落实·待补. */
export function DestinationDialog({ person, cohort, kept, onKept, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [form] = Form.useForm<Values>()
  const register = useRegisterDestination()
  const refusals = useRefusals()
  useKeepForm({ kind: 'destination', person, form })
  const destination = Form.useWatch('destination', form) ?? ''
  const details = Form.useWatch('details', form) ?? {}
  const block = destinationBlock(destination)
  useFollowStored({
    id: person.id,
    isWanted: kept === undefined,
    put: (row) => putStored(form, row),
  })
  const submit = (values: Values) =>
    register.mutate(
      {
        id: person.id,
        destination: values.destination,
        happenDate: values.day.format('YYYY-MM-DD'),
        details: known(values.details ?? {}, new Set(block.map(({ field }) => field))),
        screen: 'ledger',
      },
      {
        onSuccess: ({ remarks }) =>
          refusals.showOr(remarks, () => {
            onKept?.()
            onClose()
          }),
      },
    )
  return (
    <Modal
      open
      centered
      width={920}
      title={t('graduates.destinationOf', { name: person.values.name })}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={register.isPending}
      okButtonProps={{ htmlType: 'submit', form: FORM }}
      onCancel={onClose}
    >
      <Form
        form={form}
        name={FORM}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        initialValues={{ ...initial(person), ...resumed(kept) }}
        onValuesChange={(changed: Partial<Values>) => {
          if (changed.destination === undefined || kept !== undefined) return
          putUntouched(form, 'day', dayOf(person, changed.destination))
        }}
      >
        <div className={styles.block}>
          <Form.Item
            name="destination"
            label={t('fields.destination')}
            rules={[{ required: true, message: t('accounts.required') }]}
          >
            <CodeSelect autoFocus list="destination" cohort={cohort} />
          </Form.Item>
          <Form.Item name="day" label={t('graduates.since')}>
            <DatePicker allowClear={false} maxDate={today()} />
          </Form.Item>
          {block.map(({ field, required }) =>
            field === 'employer_name' ? (
              <EmployerField key={field} form={form} required={required} />
            ) : (
              <DestinationField key={field} field={field} required={required} cohort={cohort} />
            ),
          )}
        </div>
      </Form>
      {isLanded(destination, cohort) && isPending(destination, details) && (
        <Alert type="info" showIcon title={t('graduates.willBePending')} />
      )}
      {refusals.view}
      {register.error && <Alert type="error" showIcon title={sentenceOf(register.error, lang)} />}
    </Modal>
  )
}

/** What the hand has not touched follows what is stored. */
function putStored(form: FormInstance<Values>, row: GraduateRow): void {
  const stored = initial(row)
  if (!form.isFieldTouched('destination')) {
    putUntouched(form, 'destination', stored.destination)
    putUntouched(form, 'day', stored.day)
  }
  for (const { key } of DESTINATION_DETAIL_FIELDS) {
    putUntouched(form, ['details', key], stored.details[key])
  }
}

function initial(person: GraduateRow) {
  const details: Record<string, string> = {}
  for (const { key } of DESTINATION_DETAIL_FIELDS) {
    const value = person.values[key]
    if (value) details[key] = value
  }
  const destination = person.values.destination || undefined
  return { destination, day: dayOf(person, destination), details }
}

/** What is known is put right as of its own day; another destination begins today. */
function dayOf({ values }: GraduateRow, destination: string | undefined): Dayjs {
  const own = values.destination_date
  return own && destination === values.destination ? dayjs(own) : today()
}

/** Only what the chosen kind asks for; a block left from another kind is not sent. */
function known(details: Readonly<Record<string, string>>, asked: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(details)
      .filter(([key, value]) => asked.has(key) && value !== undefined && value !== '')
      .map(([key, value]) => [key, dayIn(key, value)]),
  )
}

/** 7.3 is a day here as it is in the grid; what cannot be read is refused with a sentence later. */
function dayIn(key: string, value: string): string {
  return fieldByKey(key)?.type === 'date' ? (readDay(value) ?? value) : value
}
