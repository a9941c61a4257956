import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { today } from '../../lib/today.ts'
import bar from '../../ui/choice-bar.module.css'
import type { Addressing } from './use-report-address.ts'

export function DayPart({ address, change }: Addressing) {
  const { t } = useTranslation()
  return (
    <span className={bar.part}>
      {t('figures.asOf')}
      <DatePicker
        aria-label={t('figures.asOf')}
        allowClear={false}
        maxDate={today()}
        value={address.asOf === null ? today() : dayjs(address.asOf)}
        onChange={(picked) => {
          const day = picked?.format('YYYY-MM-DD') ?? null
          change({ asOf: day === today().format('YYYY-MM-DD') ? null : day })
        }}
      />
    </span>
  )
}
