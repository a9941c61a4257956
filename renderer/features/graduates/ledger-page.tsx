import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate } from 'react-router'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { accountQueries } from '../accounts/index.ts'
import { ImportArea } from '../imports/index.ts'
import { NEWCOMER } from './card/use-card.ts'
import { EmptyLedger } from './empty-ledger.tsx'
import styles from './graduates.module.css'
import { LedgerWorkspace } from './ledger-workspace.tsx'
import { graduateQueries } from './queries.ts'

/** The ledger: where every import ends and every day begins. */
export function LedgerPage() {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const isNew = useMatch(NEWCOMER) !== null
  const { data: ledger } = useQuery(accountQueries.status())
  const everybody = useQuery(graduateQueries.tally({ filter: {} }))
  if (everybody.error && !everybody.data) {
    return (
      <Alert
        type="error"
        showIcon
        title={sentenceOf(everybody.error, lang)}
        action={
          <Button onClick={() => void everybody.refetch()}>{t('graduates.readAgain')}</Button>
        }
      />
    )
  }
  if (!ledger || !everybody.data) return <p className={styles.loading}>{t('common.loading')}</p>
  return (
    <ImportArea>
      {ledger.people === 0 && !isNew ? (
        <EmptyLedger ledger={ledger} onAdd={() => void navigate(NEWCOMER)} />
      ) : (
        <LedgerWorkspace ledger={ledger} />
      )}
    </ImportArea>
  )
}
