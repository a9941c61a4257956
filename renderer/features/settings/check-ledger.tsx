import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ChainReport } from '#shared/contract/history.ts'
import { call } from '../../lib/ipc-client.ts'
import { jobResult } from '../../lib/use-job.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import styles from './settings.module.css'

async function verify(): Promise<ChainReport> {
  const { jobId } = await call('history.verify', {})
  return (await jobResult(jobId)) as ChainReport
}

/** Reads the whole file and computes the chain of the history anew. */
export function CheckLedger() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const check = useMutation({ mutationFn: verify })
  const run = () =>
    check.mutate(undefined, { onError: (cause) => void message.error(sentenceOf(cause, lang)) })
  return (
    <>
      <Button loading={check.isPending} onClick={run}>
        {t('check.button')}
      </Button>
      <Modal
        open={check.data !== undefined}
        centered
        title={t('check.title')}
        onCancel={() => check.reset()}
        footer={
          <Button type="primary" autoFocus onClick={() => check.reset()}>
            {t('common.close')}
          </Button>
        }
      >
        {check.data && <Report report={check.data} />}
      </Modal>
    </>
  )
}

function Report({ report }: Readonly<{ report: ChainReport }>) {
  const { t } = useTranslation()
  const { integrity, chain, batches, entries, erased, head, headsFound, problems } = report
  const isSound = integrity === 'ok' && chain === 'ok'
  return (
    <div className={styles.report}>
      <Alert
        type={isSound ? 'success' : 'error'}
        showIcon
        title={t(isSound ? 'check.sound' : 'check.advice')}
      />
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>{t('check.file')}</dt>
          <dd>{t(integrity === 'ok' ? 'check.ok' : 'check.damaged')}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{t('check.chain')}</dt>
          <dd>{t(chain === 'ok' ? 'check.ok' : 'check.broken')}</dd>
        </div>
      </dl>
      <p>{t('check.entries', { batches, entries, erased })}</p>
      <p>{headsFound === 0 ? t('check.noHeads') : t('check.heads', { count: headsFound })}</p>
      {head !== null && (
        <p className={styles.digest}>
          {t('check.head', { batch: head.batch, digest: head.digest })}
        </p>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ batch, what }) => (
            <li key={`${batch} ${what}`}>
              {t('check.problem', { batch, what: t(`check.what.${what}`) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
