// A row of a key-group list: a known person belongs to one or more groups. A list states a fact of the whole cohort,
// so it holds from the beginning unless the list has dates (docs/decisions/0004).

import { GROUP_FROM, importField } from '#shared/domain/import/known-headers.ts'
import { storedValue } from '#shared/domain/import/repeats.ts'
import { derivedGroupText } from '#shared/text/import-findings.ts'
import { BEGINNING_OF_TIME } from '../../state/intervals.ts'
import { issueChanges } from './cell-issues.ts'
import { joinedExtra } from './extra.ts'
import { findPerson } from './find-person.ts'
import { problemOfCell } from './findings.ts'
import type { Person } from './known-people.ts'
import { type PlanContext, report } from './plan-context.ts'
import { lostCells } from './plan-roster.ts'
import {
  type IssueChanges,
  NO_ISSUES,
  type PlannedGroup,
  type Planner,
  personPlan,
  type RowPlan,
} from './planned.ts'
import type { ImportRecord } from './records.ts'
import { checkIdOnly } from './roster-id.ts'

/** Computed from nation, origin, willingness and dates; never typed. */
const DERIVED: ReadonlySet<string> = new Set(['G08', 'G09', 'G10', 'G12', 'G14'])
const TAKEN: ReadonlySet<string> = new Set(['group', 'group_basis', GROUP_FROM])

/** What the rows of a person up to now lead to. */
type Own = { person: Person; readonly groups: Set<string>; readonly said: Set<string> }

/** Prepares the planning of a list's rows. One person may stand in it several times, with other groups. */
export function groupPlanner(ctx: PlanContext): Planner {
  const seen = new Map<number, Own>()
  const plan = (record: ImportRecord): RowPlan => {
    const found = findPerson(ctx, record)
    if ('refused' in found) return found.refused
    const { id } = found.person
    const earlier = seen.get(id)
    const own = earlier ?? {
      person: found.person,
      groups: new Set(ctx.memberships.get(id)),
      said: new Set<string>(),
    }
    seen.set(id, own)
    return planRow(ctx, record, own, earlier === undefined)
  }
  return { planRow: plan }
}

function planRow(ctx: PlanContext, record: ImportRecord, own: Own, isFirst: boolean): RowPlan {
  const { person } = own
  const findings = record.findings.filter((finding) => TAKEN.has(finding.field))
  for (const finding of findings) ctx.problems.push(problemOfCell(record, finding))
  checkIdOnly(ctx, record, person)
  reportGroups(ctx, record)
  const groups = newGroups(record, own.groups)
  const extra = joinedExtra(person, record.extra, own.said)
  if (extra !== null) own.person = { ...person, extra }
  // A cell has one open issue: of several rows of a person the first decides it.
  const issues = isFirst ? changedIssues(ctx, { ...record, findings }, person) : NO_ISSUES
  return personPlan(person, { patch: extra === null ? {} : { extra }, issues, groups })
}

function changedIssues(ctx: PlanContext, record: ImportRecord, person: Person): IssueChanges {
  const stored = ctx.people.issues.get(person.id)
  const isSettled = (field: string): boolean => TAKEN.has(field) && !!record.values[field]
  return issueChanges(stored, lostCells(record), isSettled)
}

function codesOf(record: ImportRecord): readonly string[] {
  return (record.values.group ?? '').split(',').filter(Boolean)
}

function reportGroups(ctx: PlanContext, record: ImportRecord): void {
  const at = ['group']
  if (codesOf(record).some((code) => DERIVED.has(code))) {
    report(ctx, record, { rule: 'V12', level: 'W', at, message: derivedGroupText() })
  }
  const isEmpty = record.values.group === null && record.findings.length === 0
  if (isEmpty) report(ctx, record, { rule: 'V08', level: 'Q', at })
}

function newGroups(record: ImportRecord, own: Set<string>): readonly PlannedGroup[] {
  const groups: PlannedGroup[] = []
  const field = importField(GROUP_FROM)
  const given = record.values[GROUP_FROM] ?? null
  const from = given === null || field === undefined ? BEGINNING_OF_TIME : storedValue(field, given)
  for (const code of codesOf(record)) {
    if (DERIVED.has(code) || own.has(code)) continue
    own.add(code)
    groups.push({ code, from, basis: record.values.group_basis ?? '' })
  }
  return groups
}
