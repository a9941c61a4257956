import { CalendarOutlined } from '@ant-design/icons'
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDay } from '../editors.ts'
import styles from './list.module.css'
import { type End, type RangeOf, readEnd } from './range-ends.ts'

type Props = Readonly<{
  of: RangeOf
  end: End
  text: string
  isWrong: boolean
  inputRef?: Ref<HTMLInputElement>
  onType: (text: string) => void
}>

/** One end of a span: typed in any of the usual ways, or picked from a calendar. */
export function RangeEnd({ of, end, text, isWrong, inputRef, onType }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const read = readEnd('date', text, end, readDay)
  const day = of === 'date' && read.ok && read.value !== null ? dayjs(read.value) : null
  return (
    <label className={styles.end}>
      <span>{t(`list.${end}`)}</span>
      <input
        ref={inputRef}
        data-step
        className={styles.field}
        value={text}
        maxLength={20}
        aria-invalid={isWrong}
        onChange={(event) => onType(event.target.value)}
      />
      {of === 'date' && (
        <span className={styles.calendar}>
          <Button
            size="small"
            type="text"
            icon={<CalendarOutlined aria-hidden />}
            aria-label={t('list.calendar')}
            title={t('list.calendar')}
            onClick={() => setOpen(true)}
          />
          <DatePicker
            className={styles.picker ?? ''}
            open={isOpen}
            value={day}
            tabIndex={-1}
            aria-hidden
            onOpenChange={setOpen}
            onChange={(picked) => picked && onType(picked.format('YYYY-MM-DD'))}
          />
        </span>
      )}
    </label>
  )
}
