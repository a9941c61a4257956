import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { accountQueries } from '../features/accounts/index.ts'
import { lastPage } from '../lib/last-page.ts'

/** What opens first: the page that a lock covered; else the day's work, or the ledger as long as nobody is in it. */
export function FirstPage() {
  const { data: ledger } = useQuery(accountQueries.status())
  if (!ledger) return null
  return <Navigate to={lastPage() ?? (ledger.people === 0 ? '/ledger' : '/today')} replace />
}
