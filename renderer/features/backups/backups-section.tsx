import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup, BackupStatus } from '#shared/contract/backups.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { BackupTable } from './backup-table.tsx'
import styles from './backups.module.css'
import { useMakeBackup, useTestBackup } from './mutations.ts'
import { PlainCopy } from './plain-copy.tsx'
import { backupQueries } from './queries.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { SecondPlace } from './second-place.tsx'

/** Where the backups are, whether the last one was tried, and the way back to any of them. */
export function BackupsSection({ isPractice }: Readonly<{ isPractice: boolean }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const { data, error } = useQuery(backupQueries.status())
  const make = useMakeBackup()
  const test = useTestBackup()
  const [restoring, setRestoring] = useState<Backup | null>(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const say = (cause: unknown) => void message.error(sentenceOf(cause, lang))
  const makeNow = () =>
    make.mutate(undefined, {
      onSuccess: () => void message.success(t('backups.made')),
      onError: say,
    })
  const testOne = ({ id }: Backup) =>
    test.mutate(id, {
      onSuccess: ({ ok, people }) =>
        void (ok
          ? message.success(t('backups.testOk', { count: people }))
          : message.error(t('backups.testBad'))),
      onError: say,
    })
  return (
    <>
      <div className={styles.part}>
        <Standing status={data} />
        <Flex gap="small" wrap>
          <Button type="primary" loading={make.isPending} onClick={makeNow}>
            {t('backups.makeNow')}
          </Button>
          <PlainCopy isPractice={isPractice} />
        </Flex>
      </div>
      <SecondPlace second={data.second} />
      {data.backups.length === 0 ? (
        <p className={styles.muted}>{t('backups.none')}</p>
      ) : (
        <div className={styles.table}>
          <BackupTable
            backups={data.backups}
            testing={test.isPending ? test.variables : null}
            onTest={testOne}
            onRestore={setRestoring}
          />
        </div>
      )}
      {restoring && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </>
  )
}

function Standing({ status }: Readonly<{ status: BackupStatus }>) {
  const { t } = useTranslation()
  const [newest] = status.backups
  const { lastTest } = status
  return (
    <dl className={styles.facts}>
      <dt>{t('backups.last')}</dt>
      <dd>{newest === undefined ? t('backups.never') : timeInChina(newest.madeAt)}</dd>
      <dt>{t('backups.lastTest')}</dt>
      <dd>
        {lastTest === null
          ? t('backups.neverTested')
          : t(lastTest.ok ? 'backups.testedOk' : 'backups.testedBad', {
              at: timeInChina(lastTest.at),
              count: lastTest.people,
            })}
      </dd>
      <dt>{t('backups.folder')}</dt>
      <dd>{status.folder}</dd>
    </dl>
  )
}
