import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import { today } from '../../lib/today.ts'
import { asKind, type Change, onDay } from './choices.ts'
import styles from './imports.module.css'
import { KindSelect } from './kind-select.tsx'
import { hasEffectiveDay } from './kinds.ts'

type Props = Readonly<{
  preview: Pick<ImportPreview, 'kind' | 'effective'>
  onChoose: (change: Change) => void
}>

/** What the file holds and from which day it counts. */
export function ReadAsFields({ preview: { kind, effective }, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <span className={styles.field}>
        {t('imports.kind')}
        <KindSelect value={kind} onChange={(chosen) => onChoose(asKind(chosen))} />
      </span>
      {hasEffectiveDay(kind) && (
        <span className={styles.field}>
          {t(`imports.effective.${kind}`)}
          <DatePicker
            aria-label={t(`imports.effective.${kind}`)}
            title={t(`imports.effectiveHint.${kind}`)}
            allowClear={false}
            maxDate={today()}
            value={dayjs(effective)}
            onChange={(day) => day !== null && onChoose(onDay(day.format('YYYY-MM-DD')))}
          />
        </span>
      )}
    </>
  )
}
