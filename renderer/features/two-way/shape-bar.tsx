import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { TWO_WAY_AXES, TWO_WAY_SHOWS } from '#shared/domain/report/two-way-axes.ts'
import type { TwoWayAxis, TwoWayShape } from '#shared/schemas/two-way.ts'
import bar from '../../ui/choice-bar.module.css'
import styles from './two-way.module.css'

type Props = Readonly<{ shape: TwoWayShape; onChange: (shape: TwoWayShape) => void }>

/** What stands down, what across, and what the cells say. */
export function ShapeBar({ shape, onChange }: Props) {
  const { t } = useTranslation()
  const axes = (other: TwoWayAxis) =>
    TWO_WAY_AXES.map((value) => ({
      value,
      label: value === 'origin_province' ? t('twoWay.province') : t(`fields.${value}`),
      disabled: value === other,
    }))
  return (
    <>
      <span className={bar.part}>
        {t('twoWay.down')}
        <Select<TwoWayAxis>
          aria-label={t('twoWay.down')}
          className={styles.axis ?? ''}
          value={shape.down}
          options={axes(shape.across)}
          onChange={(down) => onChange({ ...shape, down })}
        />
      </span>
      <span className={bar.part}>
        {t('twoWay.across')}
        <Select<TwoWayAxis>
          aria-label={t('twoWay.across')}
          className={styles.axis ?? ''}
          value={shape.across}
          options={axes(shape.down)}
          onChange={(across) => onChange({ ...shape, across })}
        />
      </span>
      <span className={bar.part}>
        {t('twoWay.show')}
        <Select<TwoWayShape['show']>
          aria-label={t('twoWay.show')}
          className={styles.axis ?? ''}
          value={shape.show}
          options={TWO_WAY_SHOWS.map((value) => ({ value, label: t(`twoWay.shows.${value}`) }))}
          onChange={(show) => onChange({ ...shape, show })}
        />
      </span>
    </>
  )
}
