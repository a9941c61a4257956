import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HistoryFilter } from '#shared/contract/history.ts'
import { FIELDS } from '#shared/domain/fields/index.ts'
import { DayRange } from '../../ui/day-range.tsx'
import { BATCH_KIND_NAMES } from './batch-kinds.ts'
import styles from './history.module.css'
import { historyQueries } from './queries.ts'

type Props = Readonly<{
  filter: HistoryFilter
  onChange: (patch: Partial<HistoryFilter>) => void
}>

/** Whose, by whom, when, which field, what words. */
export function HistoryFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation()
  const users = useQuery(historyQueries.users())
  return (
    <>
      <Input.Search
        className={styles.search ?? ''}
        allowClear
        maxLength={100}
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        defaultValue={filter.text}
        onSearch={(text) => onChange({ text: text.trim() })}
      />
      <Select
        className={styles.choice ?? ''}
        allowClear
        aria-label={t('history.kind')}
        placeholder={t('history.kind')}
        value={filter.kind}
        options={BATCH_KIND_NAMES.map((kind) => ({
          value: kind,
          label: t(`history.kinds.${kind}`),
        }))}
        onChange={(kind) => onChange({ kind: kind ?? null })}
      />
      <Select
        className={styles.choice ?? ''}
        allowClear
        aria-label={t('history.user')}
        placeholder={t('history.user')}
        value={filter.userId}
        options={(users.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(userId) => onChange({ userId: userId ?? null })}
      />
      <Select
        className={styles.choice ?? ''}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('history.field')}
        placeholder={t('history.field')}
        value={filter.field}
        options={FIELDS.map(({ key }) => ({
          value: key,
          label: t(`fields.${key}` as 'fields.name'),
        }))}
        onChange={(field) => onChange({ field: field ?? null })}
      />
      <DayRange
        className={styles.days ?? ''}
        label={t('history.days')}
        from={filter.from}
        to={filter.to}
        mayBeOpen
        onChange={(from, to) => onChange({ from, to })}
      />
    </>
  )
}
