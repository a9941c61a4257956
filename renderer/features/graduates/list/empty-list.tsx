import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { asksRestricted } from '#shared/domain/fields/restricted.ts'
import { isRestrictedFigure } from '#shared/domain/report/restricted.ts'
import styles from './list.module.css'
import { hasConditions, type ListFilter, withoutConditions } from './list-state.ts'
import { useConditions } from './use-conditions.ts'

type Props = Readonly<{
  filter: ListFilter
  cohort: number
  onChange: (filter: ListFilter) => void
}>

/** Nobody is left: which conditions did it, and the way back. */
export function EmptyList({ filter, cohort, onChange }: Props) {
  const { t } = useTranslation()
  const search = filter.search.trim()
  const conditions = useConditions(filter, cohort).map(
    ({ title, words }) => `${title}${t('common.colon')}${words}`,
  )
  const reasons = [
    ...(search === '' ? [] : [t('list.searched', { search })]),
    ...(filter.inLedger === true ? [t('list.onlyInLedger')] : []),
    ...conditions,
  ]
  return (
    <div className={styles.nobody} role="status">
      <p>
        {reasons.length === 0
          ? t('list.nobody')
          : t('list.nobodyFor', { reasons: reasons.join(t('list.and')) })}
      </p>
      {filter.columns.some(asksRestricted) && <p>{t('list.restrictedFor')}</p>}
      {filter.figure !== null && isRestrictedFigure(filter.figure) && (
        <p>{t('list.figureRestricted')}</p>
      )}
      <p className={styles.ways}>
        {(search !== '' || hasConditions(filter)) && (
          <Button type="primary" onClick={() => onChange(withoutConditions(filter))}>
            {t('list.dropFilters')}
          </Button>
        )}
        {filter.inLedger === true && (
          <Button onClick={() => onChange({ ...filter, inLedger: null })}>
            {t('list.amongAll')}
          </Button>
        )}
      </p>
    </div>
  )
}
