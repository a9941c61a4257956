import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DailyRecord } from '#shared/contract/today.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'

type Props = Readonly<{
  days: readonly DailyRecord[]
  chosen: string
  onChoose: (day: string) => void
}>

const COLUMNS = [
  'opening',
  'landed',
  'fallback',
  'movedIn',
  'movedOut',
  'closing',
  'contacts',
  'pushes',
] as const

/** The figures as they were frozen, a line a day. */
export function DaysTable({ days, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <ScrollTable
      label={t('today.days')}
      rows={days}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'day',
          title: t('today.day'),
          cell: ({ day }) => (
            <Button
              size="small"
              type={day === chosen ? 'primary' : 'link'}
              aria-pressed={day === chosen}
              onClick={() => onChoose(day)}
            >
              {day}
            </Button>
          ),
        },
        ...COLUMNS.map((key) => ({
          key,
          title: t(`today.figure.${key}`),
          align: 'end' as const,
          cell: ({ figures }: DailyRecord) => figures[key],
        })),
      ]}
    />
  )
}
