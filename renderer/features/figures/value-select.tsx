import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/ipc-client.ts'
import type { WhereKey } from '../../lib/report-address.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './figures.module.css'
import { fieldOf, whereText } from './where-words.ts'

type Props = Readonly<{
  of: WhereKey
  title: string
  cohort: number
  onPick: (value: string) => void
  onLeave: () => void
}>

/** The values that people have; what is restricted is no choice. */
export function ValueSelect({ of, title, cohort, onPick, onLeave }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const field = fieldOf(of)
  const { data } = useQuery({
    queryKey: ['graduates', 'values', 'where', field],
    queryFn: () => call('graduates.values', { filter: {}, field, search: '', limit: 1000 }),
  })
  const values = (data?.values ?? []).filter(({ value }) => value !== '')
  return (
    <Select<string>
      aria-label={title}
      className={styles.value ?? ''}
      autoFocus
      defaultOpen
      showSearch
      optionFilterProp="label"
      placeholder={t('figures.pickValue')}
      loading={data === undefined}
      options={values.map(({ value }) => ({
        value,
        label: whereText(of, value, { cohort, lang }),
      }))}
      onChange={onPick}
      onBlur={onLeave}
    />
  )
}
