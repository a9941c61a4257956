import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './accounts.module.css'
import { AddUser } from './add-user.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'
import { accountQueries } from './queries.ts'
import { RecoveryDialog } from './recovery-dialog.tsx'
import { RemoveUser } from './remove-user.tsx'

type User = Output<'accounts.users'>[number]
type Dialog = 'passphrase' | 'add' | User | null

/** Everybody who can open the ledger by a passphrase. */
export function UserList() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(accountQueries.users())
  const [dialog, setDialog] = useState<Dialog>(null)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const close = () => setDialog(null)
  // A list that cannot be read must not take an open dialog away: a recovery key is shown once.
  return (
    <Flex vertical gap="small">
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      <div className={styles.users}>
        <ScrollTable
          label={t('users.list')}
          rows={data ?? []}
          rowKey={({ slotId }) => slotId}
          columns={[
            {
              key: 'name',
              title: t('users.name'),
              wide: true,
              cell: ({ userName, current }) => (
                <>
                  {userName} {current && <Tag>{t('users.isCurrent')}</Tag>}
                </>
              ),
            },
            {
              key: 'since',
              title: t('users.since'),
              cell: ({ createdAt }) =>
                createdAt === null ? t('users.neverUsed') : timeInChina(createdAt),
            },
            {
              key: 'do',
              title: t('history.state'),
              cell: (user) =>
                user.current ? (
                  <Button size="small" onClick={() => setDialog('passphrase')}>
                    {t('users.changePassphrase')}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    aria-label={t('users.removeWhom', { name: user.userName })}
                    onClick={() => setDialog(user)}
                  >
                    {t('users.remove')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
      <div>
        <Button onClick={() => setDialog('add')}>{t('users.add')}</Button>
      </div>
      {dialog === 'passphrase' && <ChangePassphrase onClose={close} />}
      {dialog === 'add' && <AddUser onClose={close} />}
      {dialog !== null && typeof dialog === 'object' && (
        <RemoveUser user={dialog} onRecoveryKey={setRecoveryKey} onClose={close} />
      )}
      <RecoveryDialog recoveryKey={recoveryKey} onKept={() => setRecoveryKey(null)} />
    </Flex>
  )
}
