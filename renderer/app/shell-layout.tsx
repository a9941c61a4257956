import { LockOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import type { Role } from '#shared/schemas/ledger.ts'
import { accountQueries, NoticeBar, RecoveryReminder, useLock } from '../features/accounts/index.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './shell-layout.module.css'

type Who = Readonly<{ role: Role; practice: boolean }>
/** An exercise exchanges nothing. */
const isCentre = ({ role, practice }: Who): boolean => role === 'central' && !practice
const isSchool = ({ role, practice }: Who): boolean => role === 'school' && !practice

const PAGES = [
  { page: 'today' },
  { page: 'ledger' },
  { page: 'classes' },
  { page: 'vacancies' },
  { page: 'activities' },
  { page: 'reports' },
  { page: 'centre', isFor: isCentre },
  { page: 'submission', isFor: isSchool },
  { page: 'more' },
] as const satisfies readonly Readonly<{ page: string; isFor?: (ledger: Who) => boolean }>[]

export function ShellLayout() {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  const lock = useLock()
  const pages = PAGES.filter((one) => !('isFor' in one) || (ledger && one.isFor(ledger)))
  return (
    <div className={styles.shell}>
      <header className={styles.bar}>
        <strong className={styles.name}>{t('app.name')}</strong>
        <nav aria-label={t('nav.label')} className={styles.nav}>
          {pages.map(({ page }) => (
            <NavLink
              key={page}
              to={`/${page}`}
              className={({ isActive }) =>
                isActive ? `${styles.link} ${styles.active}` : styles.link
              }
            >
              {t(`nav.${page}`)}
            </NavLink>
          ))}
        </nav>
        {ledger?.practice && <span className={styles.practice}>{t('app.practice')}</span>}
        <span className={styles.ledger}>
          {ledger?.schoolName ?? t('accounts.central')} ·{' '}
          {t('accounts.cohort', { cohort: ledger?.cohort })} · {ledger?.userName}
        </span>
        <Button size="small" icon={<LockOutlined aria-hidden />} onClick={lock.start}>
          {t('app.lock')}
        </Button>
      </header>
      <RecoveryReminder />
      <NoticeBar />
      <main className={ledger?.practice ? `${styles.page} ${styles.watermark}` : styles.page}>
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}
