import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '#shared/schemas/import.ts'
import styles from './imports.module.css'

const FIGURES = [
  ['inserted', styles.good],
  ['updated', styles.good],
  ['unchanged', styles.plain],
  ['rejected', styles.bad],
  ['leftOut', styles.plain],
  ['warnings', styles.odd],
] as const

/** What an import does, in figures; a colour only where there is something to look at. */
export function CountFigures({ counts }: Readonly<{ counts: ImportCounts }>) {
  const { t } = useTranslation()
  return (
    <dl className={styles.figures}>
      {FIGURES.map(([key, tone]) => (
        <div key={key} className={styles.figure} data-testid={`count-${key}`}>
          <dt>{t(`imports.count.${key}`)}</dt>
          <dd className={counts[key] > 0 ? tone : styles.zero}>{counts[key].toLocaleString()}</dd>
        </div>
      ))}
    </dl>
  )
}
