import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { packageQueries } from '../packages/index.ts'
import { ChangesView } from './changes-view.tsx'
import { CheckView } from './check-view.tsx'
import { nextStep, stagesOf } from './next-step.ts'
import { NextStepBar } from './next-step-bar.tsx'
import { type AskedPeriod, type Evidence, submissionQueries } from './queries.ts'
import styles from './submission.module.css'

type Props = Readonly<{ period: AskedPeriod; ledger: OpenLedger; evidence: Evidence }>
type Part = 'check' | 'changes'

/** One period: where it stands, the next step, and what is open or changed. */
export function PeriodWork({ period, ledger, evidence }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [part, setPart] = useState<Part>('check')
  const { data: checked, error } = useQuery(submissionQueries.check(period.id))
  const { data: sent } = useQuery(packageQueries.list())
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!checked || !sent) return <p className={styles.muted}>{t('common.loading')}</p>
  const waits = sent.some(
    ({ kind, direction, state, period: name }) =>
      kind === 'submission' && direction === 'out' && state === 'waiting' && name === period.name,
  )
  const step = nextStep({ state: period.state, passed: checked.passed, waits })
  return (
    <section className={styles.work} aria-label={period.name}>
      <div className={styles.head}>
        <h2>{period.name}</h2>
        <span className={styles.muted}>
          {t('periods.days', { from: period.dateFrom, to: period.dateTo })}
          {period.deadline !== null && ` · ${t('submission.until', { day: period.deadline })}`}
        </span>
        <ol className={styles.stages} aria-label={t('submission.stages')}>
          {stagesOf(step).map(({ stage, is }) => (
            <li key={stage} className={styles[is]} aria-current={is === 'now' ? 'step' : undefined}>
              {t(`submission.stage.${stage}`)}
            </li>
          ))}
        </ol>
      </div>
      <NextStepBar
        period={period}
        step={step}
        checked={checked}
        ledger={ledger}
        evidence={evidence}
      />
      <div>
        <Segmented<Part>
          aria-label={t('submission.part')}
          value={part}
          options={[
            { value: 'check', label: t('submission.parts.check') },
            { value: 'changes', label: t('submission.parts.changes') },
          ]}
          onChange={setPart}
        />
      </div>
      {part === 'check' ? (
        <CheckView period={period} checked={checked} cohort={ledger.cohort} />
      ) : (
        <ChangesView periodId={period.id} cohort={ledger.cohort} />
      )}
    </section>
  )
}
