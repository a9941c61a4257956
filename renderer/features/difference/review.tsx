import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { todayIn } from '#shared/domain/day/index.ts'
import { reportPath } from '../../lib/report-address.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { ChangedTable } from './changed-table.tsx'
import styles from './difference.module.css'
import { ExplainedList } from './explained-list.tsx'
import { type Difference, differenceQueries } from './queries.ts'
import { ReturnDialog } from './return-dialog.tsx'

type Props = Readonly<{ packageId: number; cohort: number }>

/** One package beside the one before it. */
export function Review({ packageId, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(differenceQueries.of(packageId))
  const [dialog, setDialog] = useState<'accept' | 'return' | null>(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const close = () => setDialog(null)
  return (
    <>
      <div className={styles.line}>
        <Facts difference={data} />
        {data.isOpen && (
          <span className={styles.acts}>
            <Button onClick={() => setDialog('return')}>{t('difference.return')}</Button>
            <Button type="primary" onClick={() => setDialog('accept')}>
              {t('difference.accept')}
            </Button>
          </span>
        )}
      </div>
      <Open difference={data} />
      <ChangedTable difference={data} cohort={cohort} />
      <ExplainedList explained={data.explained} />
      {dialog === 'accept' && (
        <AcceptDialog packageId={packageId} difference={data} onClose={close} />
      )}
      {dialog === 'return' && (
        <ReturnDialog packageId={packageId} difference={data} onClose={close} />
      )}
    </>
  )
}

type OfDifference = Readonly<{ difference: Difference }>

function Facts({ difference }: OfDifference) {
  const { t } = useTranslation()
  const { before, signedBy, note, sequence, arrivedAt, graduates, landed } = difference
  const signed = [signedBy.prepared, signedBy.checked, signedBy.approved]
    .filter((name) => name !== '')
    .join(t('common.listComma'))
  return (
    <div className={styles.facts}>
      <p>{t('difference.arrived', { sequence, at: timeInChina(arrivedAt), signed })}</p>
      <p>
        {before === null
          ? t('difference.counts', { graduates, landed })
          : t('difference.countsSince', {
              ...{ graduates, landed, period: before.period, serial: before.serial },
              ...{ graduatesBefore: before.graduates, landedBefore: before.landed },
            })}
        <WhyLink difference={difference} />
      </p>
      {note !== '' && <p>{t('difference.note', { note })}</p>}
    </div>
  )
}

/** Part by part why the figures changed, between the days on which the two packages arrived. */
function WhyLink({ difference }: OfDifference) {
  const { t } = useTranslation()
  const { before, school, arrivedAt } = difference
  if (before === null) return null
  const from = todayIn(new Date(before.arrivedAt))
  const to = todayIn(new Date(arrivedAt))
  if (from === to) return null
  const question = {
    ...{ began: { asOf: from, known: 'then' as const }, asOf: to, known: 'now' as const },
    where: { school },
  }
  return <Link to={reportPath(question)}>{t('difference.why')}</Link>
}

/** What nobody has settled yet. */
function Open({ difference }: OfDifference) {
  const { t } = useTranslation()
  const { openConflicts, openQuestions, correspondentId } = difference
  if (openConflicts + openQuestions === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('difference.open', { conflicts: openConflicts, questions: openQuestions })}
      action={
        openConflicts > 0 && (
          <Link to={`/centre/conflicts?school=${correspondentId}`}>
            {t('difference.toConflicts')}
          </Link>
        )
      }
    />
  )
}
