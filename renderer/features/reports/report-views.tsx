// What stands in the list of the page 报表, in its order; a view is added here and nowhere else (group 'overview' first,
// the others last: { key: 'x', title: null, views: [{ key: 'x', view: (props) => <X {...props} /> }] }). The tables come
// by themselves, in the groups below.
import type { ReactNode } from 'react'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { ComparisonView } from '../comparison/index.ts'
import type { ReportViewProps } from '../figures/index.ts'
import { OverviewView } from '../overview/index.ts'
import { PeriodsView } from '../periods/index.ts'
import { ReportChange } from '../report-change/index.ts'
import { FormsView } from '../report-forms/index.ts'
import { TwoWayView } from '../two-way/index.ts'
import { TableView } from './table-view.tsx'

export type ReportView = Readonly<{
  /** end of its address, and of the key of its name: `reports.name.<key>` */
  key: ReportId | 'overview' | 'comparison' | 'change' | 'two-way' | 'forms' | 'periods'
  view: (props: ReportViewProps) => ReactNode
}>

/** `title`: end of the key of the head above it; null where its only entry says it all. */
export type ViewGroup = Readonly<{
  key: string
  title: 'summary' | 'unemployed' | 'groups' | 'checking' | null
  views: readonly ReportView[]
}>

const tables = (...wanted: readonly string[]): ReportView[] =>
  REPORT_IDS.filter((id) => wanted.includes(id)).map((id) => ({
    key: id,
    view: (props) => <TableView key={id} report={id} {...props} />,
  }))

const PERIODS = ({ ledger }: ReportViewProps) => <PeriodsView cohort={ledger.cohort} />

const GROUPS: readonly ViewGroup[] = [
  {
    key: 'overview',
    title: null,
    views: [{ key: 'overview', view: (props) => <OverviewView {...props} /> }],
  },
  { key: 'summary', title: 'summary', views: tables('R1', 'R2', 'R12', 'R13') },
  { key: 'unemployed', title: 'unemployed', views: tables('R3', 'R4', 'R5', 'R7') },
  { key: 'groups', title: 'groups', views: tables('R6', 'R10') },
  { key: 'days', title: null, views: tables('R9') },
  { key: 'activities', title: null, views: tables('R11') },
  {
    key: 'checking',
    title: 'checking',
    views: [...tables('R14', 'R15'), { key: 'periods', view: PERIODS }],
  },
  {
    key: 'change',
    title: null,
    views: [{ key: 'change', view: (props) => <ReportChange {...props} /> }],
  },
  {
    key: 'two-way',
    title: null,
    views: [{ key: 'two-way', view: (props) => <TwoWayView {...props} /> }],
  },
  {
    key: 'comparison',
    title: null,
    views: [{ key: 'comparison', view: (props) => <ComparisonView {...props} /> }],
  },
  {
    key: 'forms',
    title: null,
    views: [{ key: 'forms', view: (props) => <FormsView {...props} /> }],
  },
]

/** Those that have anything in them. */
export const VIEW_GROUPS = GROUPS.filter(({ views }) => views.length > 0)

export const VIEWS: readonly ReportView[] = VIEW_GROUPS.flatMap(({ views }) => views)
