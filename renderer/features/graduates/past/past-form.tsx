import { Button, DatePicker, Form, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { today } from '#renderer/lib/today.ts'
import type { Known, Past } from '#shared/schemas/past.ts'
import styles from './past.module.css'

type Props = Readonly<{
  /** the day that is shown; undefined: today */
  shown: Past | undefined
  onShow: (past: Past) => void
  onLeave: () => void
}>
type Values = Readonly<{ day: Dayjs; known: Known }>

const KNOWN = ['now', 'then'] as const satisfies Known[]

/** Which day, and by whose knowledge. Enter shows it, Esc leaves. */
export function PastForm({ shown, onShow, onLeave }: Props) {
  const { t } = useTranslation()
  const yesterday = today().subtract(1, 'day')
  const onKeyDown = (event: KeyboardEvent): void => {
    // An open calendar, and an input method, are closed by the same key.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  return (
    <div
      role="dialog"
      aria-label={t('past.title')}
      className={styles.form}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        initialValues={{
          day: shown === undefined ? yesterday : dayjs(shown.asOf),
          known: shown?.known ?? 'now',
        }}
        onFinish={({ day, known }) => onShow({ asOf: day.format('YYYY-MM-DD'), known })}
      >
        <Form.Item name="day" label={t('past.day')}>
          <DatePicker autoFocus allowClear={false} maxDate={yesterday} />
        </Form.Item>
        <Form.Item name="known" label={t('past.known')}>
          <Radio.Group className={styles.known ?? ''}>
            {KNOWN.map((known) => (
              <Radio key={known} value={known}>
                {t(`past.${known}`)}
                <span className={styles.hint}>{t(`past.hint.${known}`)}</span>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('past.show')}
        </Button>
      </Form>
    </div>
  )
}
