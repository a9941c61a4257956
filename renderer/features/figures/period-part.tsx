import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { PERIODS, type PeriodKind } from '#shared/domain/day/period.ts'
import { fromOf } from '../../lib/report-address.ts'
import { today } from '../../lib/today.ts'
import bar from '../../ui/choice-bar.module.css'
import styles from './figures.module.css'
import type { Addressing } from './use-report-address.ts'

type Choice = PeriodKind | 'own'

/** 本期: how long what is counted over days goes back from the day. */
export function PeriodPart({ address, change }: Addressing) {
  const { t } = useTranslation()
  const day = address.asOf ?? today().format('YYYY-MM-DD')
  const from = fromOf(address, day)
  const kind: Choice = PERIODS.find((period) => period === address.period) ?? 'own'
  return (
    <span className={bar.part}>
      {t('figures.period')}
      <Select<Choice>
        aria-label={t('figures.period')}
        className={styles.period ?? ''}
        value={kind}
        options={([...PERIODS, 'own'] as const).map((value) => ({
          value,
          label: t(`figures.periods.${value}`),
        }))}
        onChange={(value) => change({ period: value === 'own' ? from : value })}
      />
      {kind === 'own' ? (
        <DatePicker
          aria-label={t('figures.from')}
          allowClear={false}
          maxDate={dayjs(day)}
          value={dayjs(from)}
          onChange={(picked) => picked && change({ period: picked.format('YYYY-MM-DD') })}
        />
      ) : (
        from !== day && <span className={styles.muted}>{t('figures.since', { from })}</span>
      )}
    </span>
  )
}
