import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RowKind } from '#shared/schemas/report.ts'
import bar from '../../ui/choice-bar.module.css'
import { accountQueries } from '../accounts/index.ts'
import styles from './figures.module.css'
import type { Addressing } from './use-report-address.ts'

type Props = Addressing & Readonly<{ kinds: readonly RowKind[] }>

/** What the rows of the table are. */
export function RowsPart({ address, change, kinds }: Props) {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  if (!ledger) return null
  const isCentral = ledger.role === 'central'
  const ofSchool = kinds.includes('helpers') ? 'helpers' : 'majors'
  const usual = isCentral ? 'schools' : ofSchool
  const known = kinds.filter((kind) => isCentral || kind !== 'schools')
  const shown = known.find((kind) => kind === address.rows) ?? usual
  return (
    <span className={bar.part}>
      {t('figures.rows')}
      <Select<RowKind>
        aria-label={t('figures.rows')}
        className={styles.period ?? ''}
        value={shown}
        options={known.map((value) => ({ value, label: t(`figures.rowKinds.${value}`) }))}
        onChange={(rows) => change({ rows: rows === usual ? null : rows })}
      />
    </span>
  )
}
