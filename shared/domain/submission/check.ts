// What a finding of the self-check is explained by: its rule, its person, and what it is about where there is none.
import type { ReportId } from '../../schemas/report.ts'
import { REPORT_IDS } from '../report/report-ids.ts'

type Address = Readonly<{ rule: string; graduateId: number | null; about: string }>

export const addressOf = ({ rule, graduateId, about }: Address): string =>
  `${rule} ${graduateId ?? ''} ${about}`

/** The tables of a period that names none: progress, willingness, key groups. */
export const REPORTED: readonly ReportId[] = ['R1', 'R3', 'R6']

/** As a period keeps them: names with commas between. A newer centre may ask for one that is not known here. */
export function readTables(stored: string): ReportId[] {
  const named = stored.split(',')
  return REPORT_IDS.filter((id) => named.includes(id))
}

/** The rule of a question of the centre among the findings. */
export const QUESTION = 'question'

/** Codes of list submission_state. */
export const SIGNED = '3'
export const HANDED_IN = '4'
export const RETURNED = '5'
export const ACCEPTED = '6'
export const ARCHIVED = '7'
