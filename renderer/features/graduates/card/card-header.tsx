import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { codeName } from '#shared/codes/index.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'
import styles from './card.module.css'

type Props = Readonly<{
  row: GraduateRow | undefined
  cohort: number
  /** from 1; null where the list does not have the person */
  place: number | null
  total: number
  onStep: (by: 1 | -1) => void
}>

/** Who it is, how they stand, and the way to the neighbours in the list. */
export function CardHeader({ row, cohort, place, total, onStep }: Props) {
  const { t } = useTranslation()
  const values = row?.values ?? {}
  const study = [values.major_name, values.class_name].filter(Boolean).join(' · ')
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        <h2 className={styles.name}>{values.name ?? ''}</h2>
        <span className={styles.number}>{values.student_no}</span>
        <span className={styles.steps}>
          <Button
            size="small"
            icon={<UpOutlined aria-hidden />}
            aria-label={t('person.previous')}
            title={t('person.previous')}
            aria-keyshortcuts="Control+ArrowUp"
            disabled={place === null || place === 1}
            onClick={() => onStep(-1)}
          />
          <span role="status">
            {place === null ? t('person.notListed') : t('person.place', { place, total })}
          </span>
          <Button
            size="small"
            icon={<DownOutlined aria-hidden />}
            aria-label={t('person.next')}
            title={t('person.next')}
            aria-keyshortcuts="Control+ArrowDown"
            disabled={place === null || place === total}
            onClick={() => onStep(1)}
          />
        </span>
      </div>
      <div className={styles.study} title={study}>
        {study}
      </div>
      <div className={styles.state}>
        {row && <StateTag row={row} cohort={cohort} />}
        {row && <Groups row={row} cohort={cohort} />}
      </div>
    </header>
  )
}

type OfRow = Readonly<{ row: GraduateRow; cohort: number }>

function StateTag({ row, cohort }: OfRow) {
  const { t } = useTranslation()
  const lang = useLang()
  if (row.inLedger) return <Tag color="warning">{t('graduates.inLedger')}</Tag>
  const destination = codeName('destination', row.values.destination ?? '', cohort, lang)
  return (
    <Tag color={row.pending ? 'warning' : 'success'}>
      {t(row.pending ? 'person.landedPending' : 'person.landed', { destination })}
    </Tag>
  )
}

function Groups({ row, cohort }: OfRow) {
  const lang = useLang()
  return row.groups.map((code) => {
    const name = codeName('group', code, cohort, lang)
    return (
      <Tag key={code} title={name}>
        {name}
      </Tag>
    )
  })
}
