import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { OutcomeNotice, useExchange } from '../packages/index.ts'
import { CentrePanel, Fingerprints } from './centre-panel.tsx'
import { JoinPanel } from './join-panel.tsx'
import { firstOf } from './next-step.ts'
import { PeriodList } from './period-list.tsx'
import { PeriodWork } from './period-work.tsx'
import { type Centre, submissionQueries } from './queries.ts'
import styles from './submission.module.css'

type Props = Readonly<{ ledger: OpenLedger }>

/** Joining first; then the periods that the centre asks for, and what is done for one of them. */
export function PeriodsView({ ledger }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(submissionQueries.state())
  const [chosen, setChosen] = useState<number | null>(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const { centre, periods } = data
  if (centre === null) return <JoinPanel />
  const period = periods.find(({ id }) => id === chosen) ?? firstOf(periods)
  if (centre.state !== 'approved') return <CentrePanel centre={centre} />
  if (period === undefined) return <NoPeriod centre={centre} />
  return (
    <div className={styles.columns}>
      <aside className={styles.side} aria-label={t('submission.periodList')}>
        <PeriodList
          periods={periods}
          cohort={ledger.cohort}
          chosen={period.id}
          onChoose={setChosen}
        />
        <Joined centre={centre} />
      </aside>
      <PeriodWork key={period.id} period={period} ledger={ledger} evidence={data.evidence} />
    </div>
  )
}

/** A quiet line; the fingerprints behind it. */
function Joined({ centre }: Readonly<{ centre: Centre }>) {
  const { t } = useTranslation()
  return (
    <details className={styles.joined}>
      <summary>{t('submission.centre.approved', { name: centre.name })}</summary>
      <div className={styles.stack}>
        <p className={styles.muted}>{t('submission.centreHint.approved')}</p>
        <Fingerprints centre={centre} />
      </div>
    </details>
  )
}

function NoPeriod({ centre }: Readonly<{ centre: Centre }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const exchange = useExchange()
  return (
    <div className={styles.stack}>
      <p>{t('submission.noPeriod')}</p>
      {exchange.error && <Alert type="error" showIcon title={sentenceOf(exchange.error, lang)} />}
      {exchange.data && <OutcomeNotice result={exchange.data} />}
      <div>
        <Button type="primary" loading={exchange.isPending} onClick={() => exchange.mutate()}>
          {t('submission.look')}
        </Button>
      </div>
      <Joined centre={centre} />
    </div>
  )
}
