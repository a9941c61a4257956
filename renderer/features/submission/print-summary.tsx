import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import { REPORTED } from '#shared/domain/submission/check.ts'
import { spanOf } from '#shared/domain/submission/span.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { reportQueries } from '../../lib/report-query.ts'
import { today } from '../../lib/today.ts'
import { PrintButton, PrintedReport, PrintedSignature } from '../printing/index.ts'
import type { AskedPeriod, Checked } from './queries.ts'

type Props = Readonly<{ period: AskedPeriod; checked: Checked; ledger: OpenLedger }>

const FIRST = 'R1' as const

/** The tables that the period asks for, and the page to sign, on paper or as a PDF. */
export function PrintSummary({ period, checked, ledger }: Props) {
  const { t } = useTranslation()
  const { name, dateFrom, dateTo, signed } = period
  const span = spanOf({ dateFrom, dateTo }, today().format('YYYY-MM-DD'))
  const asked = REPORT_IDS.filter((report) => period.tables.includes(report))
  const tables = asked.length === 0 ? REPORTED : asked
  const reports: typeof tables = tables.includes(FIRST) ? tables : [FIRST, ...tables]
  const read = useQueries({
    queries: reports.map((report) => reportQueries.view({ report, ...span })),
  }).flatMap(({ data }) => data ?? [])
  const total = read.find(({ report }) => report === FIRST)?.total
  return (
    <PrintButton name={t('submission.printName', { name })} disabled={read.length < reports.length}>
      {read
        .filter(({ report }) => tables.includes(report))
        .map((table) => (
          <PrintedReport key={table.report} table={table} />
        ))}
      <PrintedSignature
        unit={ledger.schoolName ?? ''}
        period={period}
        asOf={span.asOf}
        graduates={Number(total?.graduates ?? 0)}
        landed={Number(total?.landed ?? 0)}
        explained={checked.counts.reduce((sum, { count, open }) => sum + count - open, 0)}
        names={[signed.preparedBy, signed.checkedBy, signed.approvedBy]}
      />
    </PrintButton>
  )
}
