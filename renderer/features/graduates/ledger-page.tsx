import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { accountQueries } from '../accounts/index.ts'
import { ImportArea } from '../imports/index.ts'
import { EmptyLedger } from './empty-ledger.tsx'
import styles from './graduates.module.css'
import { LedgerWorkspace } from './ledger-workspace.tsx'
import { graduateQueries } from './queries.ts'

/** The ledger: where every import ends and every day begins. */
export function LedgerPage() {
  const { t } = useTranslation()
  const { data: ledger } = useQuery(accountQueries.status())
  const everybody = useQuery(graduateQueries.options(null))
  if (!ledger || !everybody.data) return <p className={styles.loading}>{t('common.loading')}</p>
  return (
    <ImportArea>
      {ledger.people === 0 ? <EmptyLedger ledger={ledger} /> : <LedgerWorkspace ledger={ledger} />}
    </ImportArea>
  )
}
