import { useQuery } from '@tanstack/react-query'
import { Card, Tabs } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#shared/schemas/ledger.ts'
import { queryClient } from '../../lib/query-client.ts'
import styles from './accounts.module.css'
import { CreateForm } from './create-form.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { accountQueries } from './queries.ts'
import { RecentList } from './recent-list.tsx'
import { RecoveryPanel } from './recovery-panel.tsx'
import { TryPractice } from './try-practice.tsx'

type Props = Readonly<{
  /** told true while a ledger is being made, so that the page stays although it is open already */
  onHold: (isHeld: boolean) => void
}>

/** The door: open a known ledger, make one, or try with practice data. */
export function WelcomePage({ onHold }: Props) {
  const { t } = useTranslation()
  const recent = useQuery(accountQueries.recent())
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const offered = useQuery(accountQueries.offered())
  if (recent.isPending || offered.isPending) return null
  if (recoveryKey !== null) {
    return (
      <main className={styles.door}>
        <Card className={styles.keyCard ?? ''}>
          <RecoveryPanel
            recoveryKey={recoveryKey}
            onKept={() => {
              onHold(false)
              void queryClient.invalidateQueries({ queryKey: accountQueries.all() })
            }}
          />
        </Card>
      </main>
    )
  }
  const create = (role: Role) => (
    <CreateForm ledgerRole={role} onHold={onHold} onCreated={setRecoveryKey} />
  )
  const known = recent.data ?? []
  const file = offered.data ?? null
  const open = {
    key: 'recent',
    label: t('accounts.openExisting'),
    children: <RecentList ledgers={known} offered={file} onHold={onHold} />,
  }
  const isFirstRun = known.length === 0 && file === null
  return (
    <main className={styles.door}>
      <header className={styles.head}>
        <h1 className={styles.product}>{t('app.name')}</h1>
        <p className={styles.muted}>{t('accounts.motto')}</p>
      </header>
      <Card className={styles.card ?? ''}>
        <Tabs
          key={file?.token}
          defaultActiveKey={isFirstRun ? 'school' : 'recent'}
          items={[
            ...(isFirstRun ? [] : [open]),
            {
              key: 'school',
              label: t('accounts.schoolLedger'),
              children: create('school'),
            },
            {
              key: 'practice',
              label: t('accounts.tryPractice'),
              children: <TryPractice onHold={onHold} />,
            },
            {
              key: 'more',
              label: t('nav.more'),
              children: create('central'),
            },
            ...(isFirstRun ? [open] : []),
          ]}
        />
      </Card>
      <LanguageSwitch />
    </main>
  )
}
