import { useTranslation } from 'react-i18next'
import type { ReportTable as Table } from '#shared/schemas/report.ts'
import { ReportTable } from './report-table.tsx'
import styles from './reports.module.css'

type Props = Readonly<{ table: Table; isOld: boolean }>

/** Title, office, day and scheme above the table, its notes below. */
export function ReportSheet({ table, isOld }: Props) {
  const { t } = useTranslation()
  return (
    <div className={isOld ? `${styles.sheet} ${styles.old}` : styles.sheet} aria-busy={isOld}>
      <header className={styles.head}>
        <h1 className={styles.title}>{table.title}</h1>
        <p className={styles.line}>
          <span>{t('reports.unit', { unit: table.unit })}</span>
          <span>{t('reports.day', { day: table.asOf, scheme: table.schemeName })}</span>
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={t('reports.table')} tabIndex={0}>
        <ReportTable key={table.report} table={table} />
      </section>
      {table.rows.length === 0 && <p className={styles.notes}>{t('reports.empty')}</p>}
      <ul className={styles.notes}>
        {table.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
