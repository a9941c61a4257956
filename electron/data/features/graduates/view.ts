// A stored person as the page shows it: values by field key, marks at cells, groups.
import { FIELDS } from '#shared/domain/fields/index.ts'
import type { CellMark, GraduateRow } from '#shared/schemas/graduate.ts'
import type { IssueRow, PersonRow } from './repository.ts'

type GroupRow = Readonly<{ graduate_id: number; group_code: string }>

const KEYS = FIELDS.filter((field) => field.home !== 'group').map((field) => field.key)

/** Rows in the order asked for; ids of people who are gone are left out. */
export function toRows(
  ids: readonly number[],
  people: readonly PersonRow[],
  issues: readonly IssueRow[],
  groups: readonly GroupRow[],
): GraduateRow[] {
  const byId = new Map(people.map((person) => [person.id, person]))
  const issuesOf = Map.groupBy(issues, (issue) => issue.graduate_id)
  const groupsOf = Map.groupBy(groups, (group) => group.graduate_id)
  return ids.flatMap((id) => {
    const person = byId.get(id)
    if (person === undefined) return []
    return [
      {
        id,
        version: Number(person.version),
        inLedger: person.in_ledger === 1,
        pending: person.pending === 1,
        values: valuesOf(person),
        groups: (groupsOf.get(id) ?? []).map((group) => group.group_code),
        marks: marksOf(person, issuesOf.get(id) ?? []),
      },
    ]
  })
}

function valuesOf(person: PersonRow): Record<string, string> {
  const values: Record<string, string> = {}
  for (const key of KEYS) {
    const value = key === 'school_id' ? person.school_name : person[key]
    values[key] = value === null || value === undefined ? '' : String(value)
  }
  // The day from which the present destination holds.
  values.destination_date = String(person.happen_date ?? '')
  return values
}

function marksOf(person: PersonRow, issues: readonly IssueRow[]): CellMark[] {
  const marks: CellMark[] = issues.map((issue) => ({
    field: issue.field,
    rule: issue.rule,
    level: levelOf(issue.level),
    raw: issue.raw_value,
  }))
  if (person.pending === 1) {
    marks.push({ field: 'destination', rule: 'V10', level: 'Q', raw: null })
  }
  if (person.contradiction === 1) {
    marks.push({ field: 'willingness', rule: 'V13', level: 'W', raw: null })
  }
  return marks
}

function levelOf(text: string): CellMark['level'] {
  return text === 'B' || text === 'W' ? text : 'Q'
}
