// The history as the page may see it: numbers, and what is restricted, masked like everywhere.
import type { HistoryChange } from '#shared/contract/history.ts'
import { HIDDEN } from '#shared/domain/fields/restricted.ts'
import { isRuleId } from '#shared/domain/validation/index.ts'
import { cellOf } from '#shared/text/history.ts'
import type { Session } from '../../context.ts'
import { isWithheld } from '../contacts/withheld.ts'
import { shownValue } from '../graduates/concealment.ts'
import { contactKindAt } from './changes.ts'

const WORDS: ReadonlySet<string> = new Set([
  'contact_content',
  'contact_expected_before',
  'contact_expected_after',
])

export function shownChanges(session: Session, changes: readonly HistoryChange[]): HistoryChange[] {
  return changes.map((change) => {
    const { graduateId } = change
    if (graduateId === null) return change
    if (WORDS.has(change.field)) {
      const kind = contactKindAt(session.db, change.seq)
      if (!isWithheld(session, { kind, graduate_id: graduateId })) return change
      const masked = (value: string | null) => (value === null ? null : HIDDEN)
      return { ...change, from: masked(change.from), to: masked(change.to) }
    }
    const field = cellOf(change.field)
    // A finding without a text of its own is named by its rule.
    const shown = (value: string | null): string | null =>
      value === null || isRuleId(value) ? value : shownValue(session, graduateId, field, value)
    return { ...change, from: shown(change.from), to: shown(change.to) }
  })
}
