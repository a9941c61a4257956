import { useQuery } from '@tanstack/react-query'
import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { HistoryFilter } from '#shared/contract/history.ts'
import { FIELDS } from '#shared/domain/fields/index.ts'
import { today } from '../../lib/today.ts'
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
  const dayOf = (day: string | null) => (day === null ? null : dayjs(day))
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
      <DatePicker.RangePicker
        className={styles.days ?? ''}
        allowEmpty={[true, true]}
        maxDate={today()}
        aria-label={t('history.days')}
        value={[dayOf(filter.from), dayOf(filter.to)]}
        onChange={(range) =>
          onChange({
            from: range?.[0]?.format('YYYY-MM-DD') ?? null,
            to: range?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
    </>
  )
}
