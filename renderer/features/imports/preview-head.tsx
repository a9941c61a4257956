import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/schemas/import.ts'
import type { Change } from './choices.ts'
import { CountFilters } from './count-filters.tsx'
import styles from './imports.module.css'
import { ReadAsFields } from './read-as-fields.tsx'
import type { LineFilter } from './use-lines.ts'

/** What stands beside the lines. */
export type Side = 'problems' | 'columns'

type Props = Readonly<{
  preview: ImportPreview
  filter: LineFilter
  side: Side | null
  onChoose: (change: Change) => void
  onSide: (side: Side | null) => void
  onFilter: (filter: LineFilter) => void
}>

/** What the file is, what becomes of its lines, and what can be opened beside them. */
export function PreviewHead({ preview, filter, side, onChoose, onSide, onFilter }: Props) {
  const { t } = useTranslation()
  const sides = [
    ['problems', preview.problemCount],
    ['columns', new Set(preview.columns.map(({ header }) => header)).size],
  ] as const
  return (
    <div className={styles.head}>
      <ReadAsFields preview={preview} onChoose={onChoose} />
      <CountFilters
        counts={preview.counts}
        state={filter.cause === null ? filter.state : null}
        onState={(state) => onFilter({ state, cause: null })}
      />
      <span className={styles.sides}>
        {sides.map(([key, count]) => (
          <Button
            key={key}
            aria-pressed={side === key}
            className={side === key ? (styles.pressed ?? '') : ''}
            onClick={() => onSide(side === key ? null : key)}
          >
            {t(`imports.tab.${key}`, { count })}
          </Button>
        ))}
      </span>
    </div>
  )
}
