import { App, DatePicker, Form, Input, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { codeList, codeName } from '#shared/codes/index.ts'
import type { Input as InputOf } from '#shared/contract/index.ts'
import type { Push } from '#shared/schemas/vacancy.ts'
import { askedDestination } from '../../lib/asked-destination.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useFeedback } from './mutations.ts'

type Props = Readonly<{ push: Push; title: string; cohort: number; onClose: () => void }>
type Feedback = InputOf<'vacancies.feedback'>['feedback']
type Values = Readonly<{ feedback: Feedback; day: Dayjs; note: string }>

const HIRED = '4'
const REFUSED = '5'

/** What came of a push. 录用 leads on to the destination, which the clerk registers. */
export function FeedbackDialog({ push, title, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const save = useFeedback()
  const [form] = Form.useForm<Values>()
  const feedback = Form.useWatch('feedback', form)
  const submit = ({ feedback: said, day, note }: Values) =>
    save.mutate(
      { id: push.id, feedback: said, day: day.format('YYYY-MM-DD'), note, screen: 'vacancies' },
      {
        onSuccess: () => {
          onClose()
          if (said === HIRED) void navigate(...askedDestination(push.graduateId, push.details))
          else void message.success(t('vacancies.feedbackSaved'))
        },
      },
    )
  return (
    <FormDialog<Values>
      title={title}
      {...(feedback === HIRED ? { hint: t('vacancies.hiredHint') } : {})}
      okText={t(feedback === HIRED ? 'vacancies.saveAndLand' : 'common.save')}
      isBusy={save.isPending}
      error={save.error}
      form={form}
      initialValues={{
        feedback: knownFeedback(push.feedback),
        day: today(),
        note: push.feedbackNote,
      }}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item name="feedback" label={t('vacancies.feedback')}>
        <Radio.Group>
          {codeList('push_feedback', cohort).map(({ code }) => (
            <Radio key={code} value={code} autoFocus={code === push.feedback}>
              {codeName('push_feedback', code, cohort, lang)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="day" label={t('vacancies.feedbackDay')}>
        <DatePicker allowClear={false} maxDate={today()} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t(feedback === REFUSED ? 'vacancies.refusedWhy' : 'vacancies.feedbackNote')}
        rules={[
          { required: feedback === REFUSED, whitespace: true, message: t('accounts.required') },
        ]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

function knownFeedback(code: string): Feedback {
  const all: readonly Feedback[] = ['0', '1', '2', '3', '4', '5']
  return all.find((one) => one === code) ?? '0'
}
