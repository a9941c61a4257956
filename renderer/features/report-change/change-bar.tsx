import { DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Known } from '#shared/schemas/past.ts'
import { today } from '../../lib/today.ts'
import bar from '../../ui/choice-bar.module.css'
import styles from './report-change.module.css'
import type { useChangeAddress } from './use-change-address.ts'

const KNOWN = ['then', 'now'] as const satisfies Known[]
const FORMAT = 'YYYY-MM-DD'

/** Both ends: a day each, and by whose knowledge. */
export function ChangeBar({
  question,
  isPast,
  change,
}: Readonly<ReturnType<typeof useChangeAddress>>) {
  const { t } = useTranslation()
  const { from, to } = question
  return (
    <div className={bar.bar} role="toolbar" aria-label={t('figures.toolbar')}>
      <EndPart
        label={t('reportChange.begin')}
        day={from.asOf}
        latest={to.asOf}
        onDay={(begin) => change({ begin })}
        known={from.known}
        onKnown={(began) => change({ began })}
      />
      <EndPart
        label={t('reportChange.end')}
        day={to.asOf}
        latest={today().format(FORMAT)}
        onDay={(asOf) =>
          change(asOf < from.asOf ? { asOf, begin: asOf } : { asOf, begin: from.asOf })
        }
        known={to.known}
        {...(isPast ? { onKnown: (known: Known) => change({ known }) } : {})}
      />
      <span className={styles.muted}>{t('reportChange.endsHint')}</span>
    </div>
  )
}

type EndProps = Readonly<{
  label: string
  day: string
  latest: string
  onDay: (day: string) => void
  known: Known
  onKnown?: (known: Known) => void
}>

function EndPart({ label, day, latest, onDay, known, onKnown }: EndProps) {
  const { t } = useTranslation()
  return (
    <span className={bar.part}>
      {label}
      <DatePicker
        aria-label={label}
        allowClear={false}
        maxDate={dayjs(latest)}
        value={dayjs(day)}
        onChange={(picked) => picked && onDay(picked.format(FORMAT))}
      />
      {onKnown !== undefined && (
        <Segmented<Known>
          aria-label={t('reportChange.knownOf', { end: label })}
          value={known}
          onChange={onKnown}
          options={KNOWN.map((value) => ({
            value,
            label: t(`past.${value}`),
            title: t(`past.hint.${value}`),
          }))}
        />
      )}
    </span>
  )
}
