import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, useLocation, useParams } from 'react-router'
import { accountQueries } from '../accounts/index.ts'
import { useReportAddress, writeAddress } from '../figures/index.ts'
import { keepReport, leftReport } from './left-report.ts'
import { VIEW_GROUPS, VIEWS } from './report-views.tsx'
import styles from './reports.module.css'

/** The tables of the summary workbook and what belongs to them: a list, and beside it one view at a time. */
export function ReportsPage() {
  const { t } = useTranslation()
  const { view } = useParams()
  const { pathname, search } = useLocation()
  const addressing = useReportAddress()
  const { data: ledger } = useQuery(accountQueries.status())
  const shown = VIEWS.find(({ key }) => key === view)
  useEffect(() => {
    if (shown !== undefined) keepReport(pathname + search)
  }, [shown, pathname, search])
  if (shown === undefined) {
    return <Navigate to={leftReport() ?? `/reports/${VIEWS[0]?.key ?? ''}`} replace />
  }
  if (!ledger) return null
  return (
    <div className={styles.page}>
      <nav className={styles.views} aria-label={t('reports.which')}>
        {VIEW_GROUPS.map(({ key: group, title, views }) => (
          <section key={group} className={styles.group}>
            {title !== null && <h2 className={styles.groupTitle}>{t(`reports.group.${title}`)}</h2>}
            {views.map(({ key }) => (
              <NavLink
                key={key}
                to={{ pathname: `/reports/${key}`, search: writeAddress(addressing.address) }}
                className={styles.entry ?? ''}
              >
                {t(`reports.name.${key}`)}
              </NavLink>
            ))}
          </section>
        ))}
      </nav>
      <section className={styles.view} aria-label={t(`reports.name.${shown.key}`)}>
        {shown.view({ ledger, addressing })}
      </section>
    </div>
  )
}
