import type { OpenLedger } from '#shared/schemas/ledger.ts'
import type { Addressing } from './use-report-address.ts'

/** What every view of the page 报表 is given. */
export type ReportViewProps = Readonly<{ ledger: OpenLedger; addressing: Addressing }>
