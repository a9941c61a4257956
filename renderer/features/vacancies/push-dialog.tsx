import { App, Checkbox, DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pushText } from '#shared/domain/vacancy/index.ts'
import type { Vacancy } from '#shared/schemas/vacancy.ts'
import { copyField } from '../../lib/copy-text.ts'
import { today } from '../../lib/today.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { usePush } from './mutations.ts'
import styles from './vacancies.module.css'

type Props = Readonly<{
  title: string
  cohort: number
  vacancies: readonly Vacancy[]
  graduates: readonly number[]
  /** to be ticked */
  children: ReactNode
  onClose: () => void
}>
type Values = Readonly<{ way: string; day: Dayjs; copy: boolean }>

const WECHAT = '2'

/** The ticked vacancies go to the ticked people, and their text to the clipboard. */
export function PushDialog({ title, cohort, vacancies, graduates, children, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const push = usePush()
  const text = useRef<HTMLDivElement>(null)
  const submit = ({ way, day, copy }: Values) => {
    // Before anything is waited for: later the browser would not let it.
    const field = text.current?.querySelector('textarea')
    const isCopied = copy && field instanceof HTMLTextAreaElement && copyField(field)
    push.mutate(
      {
        vacancies: vacancies.map(({ id }) => id),
        graduates: [...graduates],
        day: day.format('YYYY-MM-DD'),
        way,
        screen: 'vacancies',
      },
      {
        onSuccess: ({ pushed, already }) => {
          const done = t(isCopied ? 'vacancies.donePushCopied' : 'vacancies.donePush', {
            count: pushed,
          })
          const names = already
            .map((one) => t('vacancies.alreadyOne', one))
            .join(t('common.listComma'))
          if (already.length === 0) void message.success(done)
          else void message.warning(`${done} ${t('vacancies.already', { names })}`)
          onClose()
        },
      },
    )
  }
  const isReady = vacancies.length > 0 && graduates.length > 0
  return (
    <FormDialog<Values>
      title={title}
      width={1120}
      okText={t('vacancies.pushTo', { count: graduates.length, posts: vacancies.length })}
      isBusy={push.isPending}
      isUnready={!isReady}
      error={push.error}
      initialValues={{ way: WECHAT, day: today(), copy: true }}
      onOk={submit}
      onClose={onClose}
    >
      {children}
      <div className={styles.chosen}>
        <div ref={text} className={styles.text}>
          <Input.TextArea
            readOnly
            aria-label={t('vacancies.text')}
            rows={6}
            value={pushText(vacancies)}
            placeholder={t('vacancies.textHint')}
          />
        </div>
        <div className={styles.push}>
          <Form.Item name="way" label={t('vacancies.way')}>
            <CodeSelect list="contact_way" cohort={cohort} />
          </Form.Item>
          <Form.Item name="day" label={t('vacancies.day')}>
            <DatePicker allowClear={false} maxDate={today()} />
          </Form.Item>
          <Form.Item name="copy" valuePropName="checked" noStyle>
            <Checkbox>{t('vacancies.copy')}</Checkbox>
          </Form.Item>
        </div>
      </div>
    </FormDialog>
  )
}
