import { useQuery } from '@tanstack/react-query'
import { Alert, DatePicker, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { Known } from '#shared/schemas/past.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ExportButton } from './export-button.tsx'
import { reportQueries } from './queries.ts'
import { ReportSheet } from './report-sheet.tsx'
import styles from './reports.module.css'
import { RestrictedNames } from './restricted-names.tsx'

const KNOWN = ['now', 'then'] as const satisfies Known[]

/** The tables of the summary workbook as of a day, and the workbook itself. */
export function ReportsPage() {
  const { t } = useTranslation()
  const lang = useLang()
  const [report, setReport] = useState<ReportId>('R1')
  const [asOf, setAsOf] = useState<string | null>(null)
  const [wanted, setKnown] = useState<Known>('now')
  const isPast = asOf !== null && asOf < today().format('YYYY-MM-DD')
  const known = isPast ? wanted : 'now'
  const { data, error, isPlaceholderData } = useQuery(reportQueries.view(report, asOf, known))
  const day = asOf ?? data?.asOf ?? today().format('YYYY-MM-DD')
  return (
    <section className={styles.page}>
      <div className={styles.toolbar} role="toolbar" aria-label={t('reports.toolbar')}>
        <Segmented<ReportId>
          aria-label={t('reports.which')}
          value={report}
          options={REPORT_IDS.map((id) => ({ value: id, label: t(`reports.name.${id}`) }))}
          onChange={setReport}
        />
        <span className={styles.day}>
          {t('reports.asOf')}
          <DatePicker
            aria-label={t('reports.asOf')}
            allowClear={false}
            maxDate={today()}
            value={dayjs(day)}
            onChange={(picked) => setAsOf(picked?.format('YYYY-MM-DD') ?? null)}
          />
          {isPast && (
            <Segmented<Known>
              aria-label={t('past.known')}
              value={known}
              onChange={setKnown}
              options={KNOWN.map((value) => ({
                value,
                label: t(`past.${value}`),
                title: t(`past.hint.${value}`),
              }))}
            />
          )}
        </span>
        {data && <RestrictedNames table={data} {...{ asOf, known }} />}
        <ExportButton shown={report} {...{ asOf, known, day }} />
      </div>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data && <ReportSheet table={data} isOld={isPlaceholderData} />}
    </section>
  )
}
