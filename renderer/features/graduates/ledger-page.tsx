import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate } from 'react-router'
import type { Past } from '#shared/schemas/past.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useLeave } from '../../lib/use-leave.ts'
import { accountQueries } from '../accounts/index.ts'
import { ImportArea } from '../imports/index.ts'
import { LIST, NEWCOMER } from './card/use-card.ts'
import { EmptyLedger } from './empty-ledger.tsx'
import styles from './graduates.module.css'
import { LedgerWorkspace } from './ledger-workspace.tsx'
import { leftList } from './list/left-list.ts'
import type { ListFilter } from './list/list-state.ts'
import { PastProvider } from './past/past-context.ts'
import { PastWorkspace } from './past/past-workspace.tsx'
import { graduateQueries } from './queries.ts'

function pastOf({ figure }: ListFilter): Past | undefined {
  const { asOf = null, known = 'now' } = figure?.question ?? {}
  const isPast = asOf !== null && asOf < today().format('YYYY-MM-DD')
  return isPast ? { asOf, known } : undefined
}

/** The ledger: where every import ends and every day begins. */
export function LedgerPage() {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const isNew = useMatch(NEWCOMER) !== null
  const isList = useMatch(LIST) !== null
  // Not kept anywhere: another page, a lock or a start goes back to today. The people of a figure are shown as of its day.
  const [past, setPast] = useState<Past | undefined>(() => pastOf(leftList().state.filter))
  const leaveThen = useLeave()
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
  if (past !== undefined && isList) {
    return (
      <PastProvider value={past}>
        <PastWorkspace
          key={`${past.asOf} ${past.known}`}
          {...{ ledger, past }}
          onShow={setPast}
          onReturn={() => setPast(undefined)}
        />
      </PastProvider>
    )
  }
  return (
    <ImportArea>
      {ledger.people === 0 && !isNew ? (
        <EmptyLedger ledger={ledger} onAdd={() => void navigate(NEWCOMER)} />
      ) : (
        <LedgerWorkspace
          ledger={ledger}
          onPast={(next) => void leaveThen({ leave: () => setPast(next) })}
        />
      )}
    </ImportArea>
  )
}
