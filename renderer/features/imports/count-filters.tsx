import { useTranslation } from 'react-i18next'
import type { ImportCounts, RowState } from '#shared/schemas/import.ts'
import styles from './imports.module.css'

const STATES = [
  ['inserted', styles.good],
  ['updated', styles.good],
  ['unchanged', styles.plain],
  ['rejected', styles.bad],
  ['leftOut', styles.plain],
] as const

type Props = Readonly<{
  counts: ImportCounts
  state: RowState | null
  onState: (state: RowState | null) => void
}>

/** What becomes of the lines of the file, in figures that add up to it; each shows its lines. */
export function CountFilters({ counts, state, onState }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.figures} role="toolbar" aria-label={t('imports.byState')}>
      <button
        type="button"
        className={styles.figure}
        data-testid="count-all"
        aria-pressed={state === null}
        onClick={() => onState(null)}
      >
        {t('imports.count.all')} <b>{(counts.rows + counts.leftOut).toLocaleString()}</b>
      </button>
      {STATES.map(([key, tone]) => (
        <button
          key={key}
          type="button"
          className={styles.figure}
          data-testid={`count-${key}`}
          aria-pressed={state === key}
          disabled={counts[key] === 0 && state !== key}
          onClick={() => onState(state === key ? null : key)}
        >
          {t(`imports.count.${key}`)}{' '}
          <b className={counts[key] > 0 ? tone : styles.zero}>{counts[key].toLocaleString()}</b>
        </button>
      ))}
    </div>
  )
}
