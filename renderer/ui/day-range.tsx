import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useMemo } from 'react'
import { today } from '../lib/today.ts'

const DAY = 'YYYY-MM-DD'
const dateOf = (day: string | null) => (day === null ? null : dayjs(day))

type Span = [Dayjs | null, Dayjs | null]
type Props = Readonly<{
  label: string
  from: string | null
  to: string | null
  /** an end may stay open; without it both are always there */
  mayBeOpen?: boolean
  className?: string
  onChange: (from: string | null, to: string | null) => void
}>

/** From one day to another, none after today. */
export function DayRange({ label, from, to, mayBeOpen = false, className = '', onChange }: Props) {
  // The picker gives up the day that was picked first when it is handed new dates before the second is picked.
  const value = useMemo((): Span => [dateOf(from), dateOf(to)], [from, to])
  return (
    <DatePicker.RangePicker
      className={className}
      allowClear={mayBeOpen}
      allowEmpty={[mayBeOpen, mayBeOpen]}
      maxDate={today()}
      aria-label={label}
      value={value}
      onChange={(picked) =>
        onChange(picked?.[0]?.format(DAY) ?? null, picked?.[1]?.format(DAY) ?? null)
      }
    />
  )
}
