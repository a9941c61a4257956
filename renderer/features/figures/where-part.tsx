import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhereKey } from '../../lib/report-address.ts'
import { useLang } from '../../lib/use-lang.ts'
import bar from '../../ui/choice-bar.module.css'
import { accountQueries } from '../accounts/index.ts'
import styles from './figures.module.css'
import type { Addressing } from './use-report-address.ts'
import { ValueSelect } from './value-select.tsx'
import { fieldOf, WHERE_CHOICES, whereText } from './where-words.ts'

/** Of whom alone the tables speak: each condition to be taken away by itself, one value each. */
export function WherePart({ address, change }: Addressing) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: ledger } = useQuery(accountQueries.status())
  const [adding, setAdding] = useState<WhereKey | null>(null)
  if (!ledger) return null
  const { where } = address
  const title = (key: string) => t(`fields.${fieldOf(key)}` as 'fields.name')
  const choices = WHERE_CHOICES.filter((key) => key !== 'school' || ledger.role === 'central')
  const drop = (dropped: string): void =>
    change({ where: Object.fromEntries(Object.entries(where).filter(([key]) => key !== dropped)) })
  return (
    <span className={bar.part}>
      {Object.entries(where).map(([key, value]) => (
        <span key={key} className={styles.chip}>
          {title(key)}
          {t('common.colon')}
          {whereText(key, value, { cohort: ledger.cohort, lang })}
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t('list.dropFilter', { title: title(key) })}
            onClick={() => drop(key)}
          />
        </span>
      ))}
      <Select<WhereKey | null>
        aria-label={t('figures.addWhere')}
        className={styles.field ?? ''}
        placeholder={t('figures.addWhere')}
        value={adding}
        options={choices.map((value) => ({ value, label: title(value) }))}
        onChange={setAdding}
      />
      {adding !== null && (
        <ValueSelect
          key={adding}
          of={adding}
          title={title(adding)}
          cohort={ledger.cohort}
          onLeave={() => setAdding(null)}
          onPick={(value) => {
            setAdding(null)
            change({ where: { ...where, [adding]: value } })
          }}
        />
      )}
    </span>
  )
}
