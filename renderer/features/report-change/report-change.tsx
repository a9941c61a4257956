import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/contract/report-change.ts'
import { CHANGE_AXES, type ChangeAxis } from '#shared/domain/report/change.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import type { ReportViewProps } from '../figures/index.ts'
import { ChangeBar } from './change-bar.tsx'
import { ChangeTable } from './change-table.tsx'
import { ChangedPeople } from './changed-people.tsx'
import { Equation } from './equation.tsx'
import { PairList } from './pair-list.tsx'
import { changeQueries } from './queries.ts'
import styles from './report-change.module.css'
import { useChangeAddress } from './use-change-address.ts'
import { WaterfallChart } from './waterfall-chart.tsx'

/** Why the figures changed from one day to another: the equation, drawn and as a table, and who is behind each part. */
export function ReportChange({ ledger, addressing }: ReportViewProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const asked = useChangeAddress(addressing.address)
  const { question, axis, door, change: ask } = asked
  const { data, error } = useQuery(changeQueries.change(question))
  const { cohort } = ledger
  const toTable = (end: 'from' | 'to'): void =>
    addressing.goTo('R1', { asOf: question[end].asOf, known: question[end].known })
  return (
    <>
      <ChangeBar {...asked} />
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data && (
        <div className={styles.page}>
          <Unknown change={data} onKnown={() => ask({ began: 'now' })} />
          <div className={styles.line}>
            <Segmented<ChangeAxis>
              aria-label={t('reportChange.which')}
              value={axis}
              onChange={(value) => ask({ axis: value, door: null })}
              options={CHANGE_AXES.map((value) => ({
                value,
                label: t(`reportChange.axis.${value}`),
              }))}
            />
            <Equation
              change={data}
              axis={axis}
              onOpen={(opened) => ask({ door: opened })}
              onTable={toTable}
            />
          </div>
          <Frozen change={data} />
          <div className={styles.both}>
            <WaterfallChart change={data} axis={axis} />
            <ChangeTable change={data} onOpen={(opened) => ask({ door: opened })} />
          </div>
          <div className={styles.both}>
            <PairList change={data} cohort={cohort} onOpen={(opened) => ask({ door: opened })} />
            {door === null ? (
              <p className={styles.muted}>{t('reportChange.hint')}</p>
            ) : (
              <ChangedPeople {...{ question, door, cohort }} onClose={() => ask({ door: null })} />
            )}
          </div>
        </div>
      )}
    </>
  )
}

/** Before its first record the ledger knew nothing: all would have come to it since. */
function Unknown({ change, onKnown }: Readonly<{ change: Change; onKnown: () => void }>) {
  const { t } = useTranslation()
  const { from, since, erased } = change
  const isUnknown = from.known === 'then' && (since === null || from.asOf < since)
  return (
    <>
      {isUnknown && (
        <Alert
          type="info"
          showIcon
          title={t('reportChange.unknown', { day: from.asOf, since: since ?? '—' })}
          action={<Button onClick={onKnown}>{t('reportChange.asNow')}</Button>}
        />
      )}
      {erased > 0 && (
        <Alert type="info" showIcon title={t('reportChange.erased', { count: erased })} />
      )}
    </>
  )
}

/** What was recorded between the finishing of a day and its end is told apart. */
function Frozen({ change: { from, to } }: Readonly<{ change: Change }>) {
  const { t } = useTranslation()
  const ends = from.asOf === to.asOf ? [from] : [from, to]
  return (
    <>
      {ends.map(({ asOf, frozen }) =>
        frozen === null ? null : (
          <p key={asOf} className={styles.muted}>
            {t('reportChange.frozen', {
              day: asOf,
              time: timeInChina(frozen.frozenAt),
              count: frozen.unemployed,
            })}
          </p>
        ),
      )}
    </>
  )
}
