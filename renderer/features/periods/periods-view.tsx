import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { PeriodDialog } from './period-dialog.tsx'
import styles from './periods.module.css'
import { type KnownPeriod, periodQueries } from './queries.ts'
import { SubmissionDialog } from './submission-dialog.tsx'

type Dialog = Readonly<
  { kind: 'period'; period: KnownPeriod | null } | { kind: 'submission'; period: KnownPeriod }
>
const HANDED_IN: ReadonlySet<string> = new Set(['4', '6', '7'])

/** The register of reporting periods and of what was handed in for them. */
export function PeriodsView({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(periodQueries.list())
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const columns = usePeriodColumns(cohort, data?.schools.length ?? 0, setDialog)
  const close = () => setDialog(null)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const isEmpty = data.periods.length === 0
  return (
    <div className={styles.page}>
      <p className={styles.muted}>{t(isEmpty ? 'periods.empty' : 'periods.hint')}</p>
      <div>
        <Button type="primary" onClick={() => setDialog({ kind: 'period', period: null })}>
          {t('periods.add')}
        </Button>
      </div>
      {!isEmpty && (
        <div className={styles.table}>
          <ScrollTable
            label={t('periods.table')}
            rows={data.periods}
            rowKey={({ id }) => id}
            columns={columns}
          />
        </div>
      )}
      {dialog?.kind === 'period' && (
        <PeriodDialog period={dialog.period} cohort={cohort} onClose={close} />
      )}
      {dialog?.kind === 'submission' && (
        <SubmissionDialog
          period={dialog.period}
          schools={data.schools}
          cohort={cohort}
          onClose={close}
        />
      )}
    </div>
  )
}

function usePeriodColumns(
  cohort: number,
  schools: number,
  open: (dialog: Dialog) => void,
): ScrollColumn<KnownPeriod>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    { key: 'name', title: t('periods.name'), wide: true, cell: ({ name }) => name },
    {
      key: 'kind',
      title: t('periods.kind'),
      cell: ({ kind }) => codeName('period_kind', kind, cohort, lang),
    },
    {
      key: 'span',
      title: t('periods.span'),
      cell: ({ dateFrom, dateTo }) => t('periods.days', { from: dateFrom, to: dateTo }),
    },
    { key: 'deadline', title: t('periods.deadline'), cell: ({ deadline }) => deadline ?? '' },
    {
      key: 'done',
      title: t('periods.done'),
      cell: (period) => t('periods.doneOf', { done: countDone(period), schools }),
    },
    {
      key: 'do',
      title: t('periods.do'),
      cell: (period) =>
        period.archivedOn !== null ? (
          t('periods.archived', { day: period.archivedOn })
        ) : (
          <Flex gap="small">
            <Button
              size="small"
              aria-label={t('periods.submitFor', { name: period.name })}
              onClick={() => open({ kind: 'submission', period })}
            >
              {t('periods.submit')}
            </Button>
            <Button
              size="small"
              aria-label={t('periods.editWhich', { name: period.name })}
              onClick={() => open({ kind: 'period', period })}
            >
              {t('periods.edit')}
            </Button>
          </Flex>
        ),
    },
  ]
}

/** Schools whose last submission stands. */
function countDone({ submissions }: KnownPeriod): number {
  const last = new Map(submissions.map(({ schoolId, state }) => [schoolId, state]))
  return [...last.values()].filter((state) => HANDED_IN.has(state)).length
}
