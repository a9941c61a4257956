import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import styles from './graduates.module.css'
import type { Filter } from './queries.ts'
import { SearchField } from './search-field.tsx'
import { type ChoiceField, useChoices, withValue } from './use-choices.ts'

type Props = Readonly<{
  ledger: OpenLedger
  filter: Filter
  onChange: (patch: Partial<Filter>) => void
  /** on from the search field to who was found */
  onLeave: () => void
}>

// What is chosen may be longer than the field.
const SELECT = { allowClear: true, popupMatchSelectWidth: false } as const
const FINDINGS = ['unsurveyed', 'contradiction', 'pending', 'to_check'] as const

/** Who is shown: found by text, in the ledger or everybody, by school, major, willingness, open finding. */
export function LedgerFilter({ ledger, filter, onChange, onLeave }: Props) {
  const { t } = useTranslation()
  const choices = useChoices(filter, ledger.cohort)
  const keep = (field: ChoiceField) => (value: string | null | undefined) =>
    onChange({ columns: withValue(filter, field, value ?? null) })
  return (
    <>
      <SearchField
        text={filter.search ?? ''}
        onChange={(search) => onChange({ search })}
        onLeave={onLeave}
      />
      <Segmented
        aria-label={t('graduates.scope')}
        value={filter.inLedger === null ? 'all' : 'in'}
        options={[
          { value: 'in', label: t('graduates.inLedger') },
          { value: 'all', label: t('graduates.everybody') },
        ]}
        onChange={(value) => onChange({ inLedger: value === 'in' ? true : null })}
      />
      {ledger.role === 'central' && (
        <Select
          {...SELECT}
          className={styles.school ?? ''}
          placeholder={t('graduates.allSchools')}
          aria-label={t('fields.school_id')}
          {...choices('school_id')}
          onChange={keep('school_id')}
        />
      )}
      <Select
        {...SELECT}
        className={styles.major ?? ''}
        showSearch
        placeholder={t('graduates.allMajors')}
        aria-label={t('fields.major_name')}
        {...choices('major_name')}
        onChange={keep('major_name')}
      />
      <Select
        {...SELECT}
        className={styles.major ?? ''}
        placeholder={t('graduates.allWillingness')}
        aria-label={t('fields.willingness')}
        {...choices('willingness')}
        onChange={keep('willingness')}
      />
      <Select
        {...SELECT}
        className={styles.finding ?? ''}
        placeholder={t('graduates.allFindings')}
        aria-label={t('graduates.findings')}
        value={filter.finding ?? null}
        options={FINDINGS.map((value) => ({ value, label: t(`graduates.finding.${value}`) }))}
        onChange={(finding) => onChange({ finding: finding ?? null })}
      />
    </>
  )
}
