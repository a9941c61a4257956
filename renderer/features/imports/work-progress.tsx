import { Progress, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { useJobProgress } from '../../lib/use-job.ts'
import styles from './imports.module.css'

const PHASES = ['guard', 'parse', 'transfer', 'read', 'plan', 'write', 'derive', 'finish'] as const
type Phase = (typeof PHASES)[number]

const isPhase = (phase: string): phase is Phase => PHASES.some((known) => known === phase)

function useProgress(jobId: string | null) {
  const { t } = useTranslation()
  const progress = useJobProgress(jobId)
  const phase = progress?.phase ?? ''
  const text = isPhase(phase) ? t(`imports.phase.${phase}`) : t('imports.phase.start')
  return { progress, text }
}

/** The same in a line of text. */
export function WorkLine({ jobId }: Readonly<{ jobId: string }>) {
  const { text } = useProgress(jobId)
  return (
    <>
      <Spin size="small" /> {text}
    </>
  )
}

/** What a job is doing in words, and how far it is where that is known. */
export function WorkProgress({ jobId }: Readonly<{ jobId: string | null }>) {
  const { progress, text } = useProgress(jobId)
  return (
    <div className={styles.work} role="status">
      {progress?.total ? (
        <Progress
          percent={Math.round((100 * progress.done) / progress.total)}
          status="active"
          aria-label={text}
        />
      ) : (
        <Spin />
      )}
      <span>{text}</span>
    </div>
  )
}
