import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createHashRouter, RouterProvider } from 'react-router'
import { accountQueries, WelcomePage } from '../features/accounts/index.ts'
import { forgetLedger } from '../lib/ledger-closed.ts'
import { useIsLocked } from '../lib/lock-page.ts'
import { FirstPage } from './first-page.tsx'
import {
  ActivitiesPage,
  CentrePage,
  ClassesPage,
  DaysPage,
  LedgerPage,
  MorePage,
  ReportsPage,
  SubmissionPage,
  TodayPage,
  VacanciesPage,
} from './pages.ts'
import { ShellLayout } from './shell-layout.tsx'
import { useRestartNotice } from './use-restart-notice.ts'
import { useWindowClosing } from './use-window-closing.ts'
import { useWindowLocking } from './use-window-locking.ts'

const router = createHashRouter([
  {
    element: <ShellLayout />,
    children: [
      { path: '/today', element: <TodayPage /> },
      { path: '/today/days', element: <DaysPage /> },
      {
        // One page for both, so that the list is as it was when somebody's own page is left.
        element: <LedgerPage />,
        children: [{ path: '/ledger' }, { path: '/ledger/person/:id' }],
      },
      { path: '/classes/:view?', element: <ClassesPage /> },
      { path: '/vacancies', element: <VacanciesPage /> },
      { path: '/activities/:register?', element: <ActivitiesPage /> },
      { path: '/reports/:view?', element: <ReportsPage /> },
      { path: '/centre/:view?', element: <CentrePage /> },
      { path: '/submission/:view?', element: <SubmissionPage /> },
      { path: '/more/:section?', element: <MorePage /> },
      { path: '*', element: <FirstPage /> },
    ],
  },
])

/** Without an open ledger there is nothing but the door to one. */
export function Root() {
  useRestartNotice()
  useWindowClosing()
  useWindowLocking()
  const isLocked = useIsLocked()
  const status = useQuery(accountQueries.status())
  // A ledger is open as soon as it is made; its recovery key must be seen, or its practice data be there, first.
  const [isHeld, setHeld] = useState(false)
  const isClosed = status.data === null
  useEffect(() => {
    if (isClosed) forgetLedger()
  }, [isClosed])
  if (isLocked || status.isPending) return null
  return status.data && !isHeld ? (
    <RouterProvider router={router} />
  ) : (
    <WelcomePage onHold={setHeld} />
  )
}
