// What the reports count from. Rows arrive grouped, so that a report never holds a person it does not name.
import type { RowKind } from '#shared/schemas/report.ts'
import type { Day } from '../day/index.ts'

/** Head of every table. */
export type ReportHead = Readonly<{
  /** the office that reports */
  unit: string
  /** the central office: its majors and classes stand in schools */
  isCentral: boolean
  cohort: number
  asOf: Day
  /** first day of the period that ends as of the day */
  from: Day
  rowsAre: RowKind
  /** names of the schools in the office's order */
  schools: readonly string[]
  /** a practice ledger: no real people */
  practice: boolean
}>

/** One person of the name list, with codes as stored and groups and reasons as lists. */
export type NameRow = Readonly<{
  id: number
  studentNo: string | null
  name: string
  sex: string | null
  nation: string | null
  school: string | null
  major: string | null
  className: string | null
  education: string | null
  /** name of the place of origin */
  origin: string
  hardship: string | null
  groups: readonly string[]
  mobile: string | null
  destination: string | null
  willingness: string | null
  reasons: readonly string[]
  reasonNote: string
  /** names */
  intentRegions: readonly string[]
  intentPosition: string | null
  /** whoever helped on the day */
  helper: string | null
  plan: string | null
  nextContact: string | null
  /** the last one until the day */
  lastContact: Readonly<{ day: Day; way: string; result: string }> | null
  /** vacancies recommended until the day */
  posts: number
  remark: string | null
  /** what is restricted of them may be seen */
  isOpen: boolean
}>
