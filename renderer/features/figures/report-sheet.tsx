import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { ReportTable as Table } from '#shared/schemas/report.ts'
import { keepFigure, takeFigure } from './left-figure.ts'
import type { OpenDoor } from './report-row.tsx'
import { type DrawnTable, ReportTable } from './report-table.tsx'
import styles from './sheet.module.css'

type Props = Readonly<{
  table: DrawnTable & Pick<Table, 'unit' | 'asOf' | 'schemeName' | 'details' | 'notes'>
  isOld: boolean
  /** each row is a person */
  isOfPeople?: boolean
  onOpen: OpenDoor
  /** below the notes */
  children?: ReactNode
}>

/** Title, office, day and scheme above the table, its notes below. */
export function ReportSheet({ table, isOld, isOfPeople = false, onOpen, children }: Props) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const path = pathname + search
  const [left] = useState(() => takeFigure(path))
  const area = useRef<HTMLElement>(null)
  const open: OpenDoor = (row, column) => {
    const { scrollTop: top = 0, scrollLeft = 0 } = area.current ?? {}
    keepFigure({ path, row, column, top, left: scrollLeft })
    onOpen(row, column)
  }
  const hasDoors = isOfPeople || table.columns.some(({ opens }) => opens)
  return (
    <div className={isOld ? `${styles.sheet} ${styles.old}` : styles.sheet} aria-busy={isOld}>
      <header className={styles.head}>
        <h1 className={styles.title}>{table.title}</h1>
        <p className={styles.line}>
          <span>{t('reports.unit', { unit: table.unit })}</span>
          <span>{t('reports.day', { day: table.asOf, scheme: table.schemeName })}</span>
        </p>
      </header>
      <section
        ref={area}
        className={styles.scroll}
        aria-label={t('reports.table')}
        // What scrolls must be reachable by keyboard; its figures are, where it has any.
        {...(hasDoors && table.rows.length > 0 && table.details === null ? {} : { tabIndex: 0 })}
      >
        <ReportTable {...{ table, isOfPeople, left }} onOpen={open} />
        {table.details && table.details.rows.length > 0 && (
          <>
            <h2 className={styles.detailsTitle}>{table.details.title}</h2>
            <ReportTable
              table={{ ...table.details, total: null }}
              isOfPeople={false}
              left={null}
              onOpen={open}
            />
          </>
        )}
      </section>
      {table.rows.length === 0 && (
        <p className={styles.notes}>
          {t(
            'report' in table && table.report === 'R15' ? 'reports.emptyPeriods' : 'reports.empty',
          )}
        </p>
      )}
      <ul className={styles.notes}>
        {table.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {children}
    </div>
  )
}
