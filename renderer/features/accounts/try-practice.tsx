import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/ipc-client.ts'
import { queryClient } from '../../lib/query-client.ts'
import { jobResult, useJobProgress } from '../../lib/use-job.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './accounts.module.css'
import { accountQueries } from './queries.ts'

/** One click: a practice ledger is made and filled by importing generated workbooks. */
export function TryPractice({ onHold }: Readonly<{ onHold: (isHeld: boolean) => void }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const [jobId, setJobId] = useState<string | null>(null)
  const progress = useJobProgress(jobId)
  const make = useMutation({
    onMutate: () => onHold(true),
    mutationFn: async () => {
      const started = await call('accounts.createPractice', {})
      setJobId(started.jobId)
      await jobResult(started.jobId)
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountQueries.all() }),
    onSettled: () => {
      setJobId(null)
      onHold(false)
    },
  })
  const percent = progress?.total ? Math.round((100 * progress.done) / progress.total) : 0
  return (
    <div className={styles.practice}>
      <p className={styles.intro}>{t('accounts.intro.practice')}</p>
      {make.error && <Alert type="error" showIcon title={sentenceOf(make.error, lang)} />}
      {make.isPending ? (
        <div className={styles.making} role="status">
          {t('accounts.making')}
          <Progress percent={percent} status="active" aria-label={t('accounts.making')} />
        </div>
      ) : (
        <Button type="primary" onClick={() => make.mutate()}>
          {t('accounts.tryPractice')}
        </Button>
      )}
    </div>
  )
}
