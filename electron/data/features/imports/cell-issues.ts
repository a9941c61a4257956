// Values that arrived and could not be stored stay with the person until a good one comes.
import type { StoredIssue } from './known-people.ts'
import type { IssueChanges, NewIssue } from './planned.ts'
import { NO_ISSUES } from './planned.ts'

/**
 * What changes among a person's open issues: `found` are those of this row, `settled` the fields for which the row
 * brought a good value. Fields of which the row says nothing stay as they are.
 */
export function issueChanges(
  stored: readonly StoredIssue[] | undefined,
  found: readonly NewIssue[],
  settled: (field: string) => boolean,
): IssueChanges {
  if (stored === undefined) return found.length === 0 ? NO_ISSUES : { add: found, drop: [] }
  const named = new Set(found.map((issue) => issue.field))
  const isSame = (issue: StoredIssue, other: NewIssue): boolean =>
    issue.field === other.field && issue.rule === other.rule && issue.raw_value === other.raw
  return {
    add: found.filter((issue) => !stored.some((old) => isSame(old, issue))),
    drop: stored.filter(
      (old) =>
        (named.has(old.field) || settled(old.field)) && !found.some((issue) => isSame(old, issue)),
    ),
  }
}
