import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { BackToReport } from './back-to-report.tsx'
import styles from './list.module.css'
import { type ListFilter, withoutConditions } from './list-state.ts'
import { useConditions } from './use-conditions.ts'

type Props = Readonly<{
  filter: ListFilter
  cohort: number
  onChange: (filter: ListFilter) => void
}>

/** What hides people, each to be taken away by itself; not there while nothing does. */
export function FilterStrip({ filter, cohort, onChange }: Props) {
  const { t } = useTranslation()
  const conditions = useConditions(filter, cohort)
  if (conditions.length === 0) return null
  return (
    <section className={styles.strip} aria-label={t('list.filters')}>
      {filter.figure !== null && <BackToReport figure={filter.figure} />}
      {conditions.map(({ key, title, words, without }) => (
        <span
          key={key}
          className={key === 'figure' ? `${styles.chip} ${styles.long}` : styles.chip}
        >
          <span className={styles.chipText} title={words}>
            {title}
            {t('common.colon')}
            {words}
          </span>
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={t('list.dropFilter', { title })}
            onClick={() => onChange(without)}
          />
        </span>
      ))}
      <Button
        size="small"
        type="link"
        onClick={() => onChange({ ...withoutConditions(filter), search: filter.search })}
      >
        {t('list.dropAll')}
      </Button>
    </section>
  )
}
