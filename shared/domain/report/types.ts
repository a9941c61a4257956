// What the reports count from. Rows arrive grouped, so that a report never holds a person it does not name.
import type { Day } from '../day/index.ts'

/** Head of every table. */
export type ReportHead = Readonly<{
  /** the office that reports */
  unit: string
  cohort: number
  asOf: Day
  /** what the rows are: schools of the university, or majors of one school */
  rowsAre: 'schools' | 'majors'
  /** a practice ledger: no real people */
  practice: boolean
}>

/** People with the same unit and state as of the day. */
export type CensusRow = Readonly<{
  unit: string | null
  /** false: 结业, 延毕 and others who are not in N */
  counted: boolean
  /** null = none recorded yet */
  destination: string | null
  pending: boolean
  /** null = not surveyed yet */
  willingness: string | null
  people: number
}>

/** People of one key group, or of any (`group` null, each person once). */
export type GroupRow = Readonly<{
  group: string | null
  destination: string | null
  willingness: string | null
  people: number
}>

/** One person of the name list, with codes as stored and groups and reasons as lists. */
export type NameRow = Readonly<{
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
