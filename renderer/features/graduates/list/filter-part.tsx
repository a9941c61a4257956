import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { isSensitive } from '#shared/domain/fields/sensitive.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import styles from './list.module.css'
import { columnFilterOf, type ListFilter } from './list-state.ts'
import { PartFilter } from './part-filter.tsx'
import { RangeFilter } from './range-filter.tsx'
import { ValueFilter } from './value-filter.tsx'

type Props = Readonly<{
  field: string
  cohort: number
  filter: ListFilter
  onApply: (next: ColumnFilter | null) => void
}>

/** Whom to show by this column. */
export function FilterPart(props: Props) {
  const { field, filter, onApply } = props
  const { t } = useTranslation()
  const own = columnFilterOf(filter, field)
  return (
    <div className={styles.filter}>
      {own !== undefined && (
        <Button type="text" block className={styles.action ?? ''} onClick={() => onApply(null)}>
          {t('list.clearFilter')}
        </Button>
      )}
      <ByType {...props} />
    </div>
  )
}

/** Days and numbers by their span, masked numbers by a part of them, everything else by its values. */
function ByType(props: Props) {
  const { field, filter, onApply } = props
  const type = fieldByKey(field)?.type
  const typed = { field, now: columnFilterOf(filter, field), onApply }
  if (type === 'date' || type === 'number') return <RangeFilter of={type} {...typed} />
  if (isSensitive(field)) return <PartFilter {...typed} />
  return <ValueFilter {...props} />
}
