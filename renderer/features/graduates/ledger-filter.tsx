import { useQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './graduates.module.css'
import { type Filter, graduateQueries } from './queries.ts'
import { SearchField } from './search-field.tsx'

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
  const lang = useLang()
  const { data } = useQuery(graduateQueries.options(filter.schoolId ?? null))
  const willingness = (data?.willingness ?? []).map(({ value, count }) => ({
    value,
    label: `${codeName('willingness', value, ledger.cohort, lang)} ${count}`,
  }))
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
          value={filter.schoolId ?? null}
          options={(data?.schools ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(schoolId) => onChange({ schoolId: schoolId ?? null, majorName: null })}
        />
      )}
      <Select
        {...SELECT}
        className={styles.major ?? ''}
        showSearch
        placeholder={t('graduates.allMajors')}
        aria-label={t('fields.major_name')}
        value={filter.majorName ?? null}
        options={(data?.majors ?? []).map(({ value, count }) => ({
          value,
          label: `${value} ${count}`,
        }))}
        onChange={(majorName) => onChange({ majorName: majorName ?? null })}
      />
      <Select
        {...SELECT}
        className={styles.major ?? ''}
        placeholder={t('graduates.allWillingness')}
        aria-label={t('fields.willingness')}
        value={filter.willingness?.[0] ?? null}
        options={willingness}
        onChange={(code) => onChange({ willingness: code ? [code] : [] })}
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
