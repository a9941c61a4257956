// A stored person as the page shows it: values by field key, marks at cells, groups.

import { type EvidenceRule, isEnough, readPieces } from '#shared/domain/evidence/index.ts'
import { FIELDS } from '#shared/domain/fields/index.ts'
import { type Intervals, isNeglected, isSearchedFor } from '#shared/domain/follow-up/index.ts'
import {
  type Finding,
  fellBackUnsaid,
  judge,
  notKept,
  type PersonFacts,
} from '#shared/domain/validation/judge.ts'
import type { CellMark, GraduateRow } from '#shared/schemas/graduate.ts'
import { withIdCause } from './id-cause.ts'
import { levelOf } from './level.ts'
import type { IssueRow, PersonRow, SharedRow } from './repository.ts'

type GroupRow = Readonly<{ graduate_id: number; group_code: string }>
/** What a row is made of. */
type Stored = Readonly<{
  people: readonly PersonRow[]
  issues: readonly IssueRow[]
  groups: readonly GroupRow[]
  shared: readonly SharedRow[]
}>
type Scope = Readonly<{
  cohort: number
  today: string
  intervals: Intervals
  evidence: EvidenceRule
}>

const KEYS = FIELDS.filter((field) => field.home !== 'group').map((field) => field.key)

/** Rows in the order asked for; ids of people who are gone are left out. */
export function toRows(
  ids: readonly number[],
  { people, issues, groups, shared }: Stored,
  scope: Scope,
): GraduateRow[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const issuesOf = Map.groupBy(issues, (issue) => issue.graduate_id)
  const groupsOf = Map.groupBy(groups, (group) => group.graduate_id)
  const sharedOf = new Map(shared.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const person = byId.get(id)
    if (person === undefined) return []
    const codes = (groupsOf.get(id) ?? []).map((group) => group.group_code)
    const facts = factsOf(person, codes, sharedOf.get(id), scope)
    return [
      {
        id,
        version: Number(person.version),
        inLedger: person.in_ledger === 1,
        pending: person.pending === 1,
        values: valuesOf(person),
        groups: codes,
        marks: marksOf(judge(facts, scope.today), issuesOf.get(id) ?? []).map((mark) =>
          withIdCause(mark, person),
        ),
      },
    ]
  })
}

/** By field, as stored; '' where nothing is known. */
export function valuesOf(person: PersonRow): Record<string, string> {
  const values: Record<string, string> = {}
  for (const key of KEYS) {
    const value = key === 'school_id' ? person.school_name : person[key]
    values[key] = value === null || value === undefined ? '' : String(value)
  }
  // The day from which the present destination holds.
  values.destination_date = String(person.happen_date ?? '')
  return values
}

function factsOf(
  person: PersonRow,
  groups: readonly string[],
  shared: SharedRow | undefined,
  { cohort, today, intervals, evidence: rule }: Scope,
): PersonFacts {
  const text = (key: string): string => String(person[key] ?? '')
  return {
    name: text('name'),
    doc_type: text('doc_type'),
    id_no: text('id_no'),
    sex: text('sex'),
    birth: text('birth'),
    mobile: text('mobile'),
    hardship: text('hardship'),
    groups,
    destination: text('destination'),
    destination_date: text('happen_date'),
    sign_date: text('sign_date'),
    min_wage_ok: text('min_wage_ok'),
    willingness: text('willingness'),
    evidence: text('evidence'),
    evidenceUnfit:
      person.in_ledger !== 1 &&
      !isEnough(rule, text('destination'), readPieces(text('evidence_pieces'))),
    inLedger: person.in_ledger === 1,
    pending: person.pending === 1,
    contradiction: person.contradiction === 1,
    hasHelper: text('helper') !== '',
    neglected: isNeglected(
      { willingness: text('willingness'), since: text('waiting_since') || null },
      intervals,
      today,
    ),
    searchedFor: isSearchedFor({
      attempts: Number(person.attempts),
      attemptWays: Number(person.attempt_ways),
    }),
    fellBackUnsaid: fellBackUnsaid(
      {
        from: text('from_destination'),
        to: text('destination'),
        eventType: Number(person.event_type),
        reason: text('break_reason'),
      },
      cohort,
    ),
    sharesMobile: shared?.mobile === 1,
    sharesId: shared?.id_no === 1,
  }
}

/**
 * Half of a fresh ledger is neither surveyed (V16), paired (V17) nor helped (V18), and of whom landed nearly nobody has
 * evidence (V11): marked, they would hide every other finding. They stand in the list of problems, which counts them,
 * and are found by the filter.
 */
const NOT_IN_THE_GRID: ReadonlySet<string> = new Set(['V11', 'V16', 'V17', 'V18'])

function marksOf(judged: readonly Finding[], issues: readonly IssueRow[]): CellMark[] {
  const kept = issues.map((issue) => ({
    field: issue.field,
    rule: issue.rule,
    level: levelOf(issue.level),
    raw: issue.raw_value,
  }))
  const found = notKept(judged, kept)
    .filter(({ rule }) => !NOT_IN_THE_GRID.has(rule))
    .map((finding) => ({ ...finding, raw: null }))
  return [...kept, ...found]
}
