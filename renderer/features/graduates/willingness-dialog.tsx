import { Alert, DatePicker, Form, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { isLost } from '#shared/domain/follow-up/index.ts'
import { contradicts } from '#shared/domain/willingness/index.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { AttemptsNotice } from '../contacts/index.ts'
import styles from './graduates.module.css'
import type { FormValues } from './kept-typing.ts'
import { useSetWillingness } from './mutations.ts'
import { ReasonFields } from './reason-fields.tsx'
import { putUntouched, useFollowStored } from './use-follow-stored.ts'
import { resumed, useKeepForm } from './use-keep-form.ts'
import { useRefusals } from './use-refusals.tsx'

// A name for the form lets Enter in a field press the button that stands outside of it.
const FORM = 'willingness'

type Props = Readonly<{
  person: GraduateRow
  cohort: number
  /** what was typed here before the ledger was locked */
  kept: FormValues | undefined
  onClose: () => void
}>
type Values = Readonly<{ willingness: string; reasons: string[]; reasonNote: string; day: Dayjs }>

/** Willingness with its reasons, as of a day. */
export function WillingnessDialog({ person, cohort, kept, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [form] = Form.useForm<Values>()
  const set = useSetWillingness()
  const refusals = useRefusals()
  useKeepForm({ kind: 'willingness', person, form })
  const chosen = Form.useWatch('willingness', form) ?? ''
  const isOdd = chosen !== '' && contradicts(chosen, person.values.destination || null, cohort)
  useFollowStored({
    id: person.id,
    isWanted: kept === undefined,
    put: (row) => {
      const { day: _today, ...stored } = initial(row)
      for (const field of ['willingness', 'reasons', 'reasonNote'] as const) {
        putUntouched(form, field, stored[field])
      }
    },
  })
  const submit = ({ day, reasonNote = '', ...values }: Values) =>
    set.mutate(
      {
        ids: [person.id],
        ...values,
        reasonNote,
        happenDate: day.format('YYYY-MM-DD'),
        screen: 'ledger',
      },
      { onSuccess: ({ remarks }) => refusals.showOr(remarks, onClose) },
    )
  return (
    <Modal
      open
      centered
      title={t('graduates.willingnessOf', { name: person.values.name })}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={set.isPending}
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
      >
        <Form.Item name="willingness" label={t('fields.willingness')}>
          <CodeSelect autoFocus list="willingness" cohort={cohort} />
        </Form.Item>
        {isOdd && (
          <Alert
            className={styles.odd ?? ''}
            type="warning"
            showIcon
            title={refusalText('V13', lang)}
          />
        )}
        {isLost(chosen) && (
          <div className={styles.odd}>
            <AttemptsNotice graduateId={person.id} />
          </div>
        )}
        <ReasonFields cohort={cohort} />
        <Form.Item name="day" label={t('graduates.since')}>
          <DatePicker allowClear={false} maxDate={today()} />
        </Form.Item>
      </Form>
      {refusals.view}
      {set.error && <Alert type="error" showIcon title={sentenceOf(set.error, lang)} />}
    </Modal>
  )
}

function initial({ values }: GraduateRow) {
  return {
    willingness: values.willingness,
    reasons: (values.reasons ?? '').split(',').filter(Boolean),
    reasonNote: values.reason_note,
    day: today(),
  }
}
