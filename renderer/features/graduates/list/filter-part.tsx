import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'
import styles from './list.module.css'
import { columnFilterOf, type ListFilter } from './list-state.ts'
import { RangeFilter } from './range-filter.tsx'
import { ValueFilter } from './value-filter.tsx'

type Props = Readonly<{
  field: string
  cohort: number
  filter: ListFilter
  onApply: (next: ColumnFilter | null) => void
}>

/** Whom to show by this column: days and numbers by their span, everything else by its values. */
export function FilterPart({ field, cohort, filter, onApply }: Props) {
  const { t } = useTranslation()
  const type = fieldByKey(field)?.type
  const own = columnFilterOf(filter, field)
  return (
    <div className={styles.filter}>
      {own !== undefined && (
        <Button type="text" block className={styles.action ?? ''} onClick={() => onApply(null)}>
          {t('list.clearFilter')}
        </Button>
      )}
      {type === 'date' || type === 'number' ? (
        <RangeFilter of={type} field={field} now={own} onApply={onApply} />
      ) : (
        <ValueFilter field={field} cohort={cohort} filter={filter} now={own} onApply={onApply} />
      )}
    </div>
  )
}
