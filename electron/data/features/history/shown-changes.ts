// The history as the page may see it: ID and telephone numbers masked like everywhere.
import type { HistoryChange } from '#shared/contract/history.ts'
import { isRuleId } from '#shared/domain/validation/index.ts'
import { cellOf } from '#shared/text/history.ts'
import type { Session } from '../../context.ts'
import { shownValue } from '../graduates/concealment.ts'

export function shownChanges(session: Session, changes: readonly HistoryChange[]): HistoryChange[] {
  return changes.map((change) => {
    const { graduateId } = change
    if (graduateId === null) return change
    const field = cellOf(change.field)
    // A finding without a text of its own is named by its rule.
    const shown = (value: string | null): string | null =>
      value === null || isRuleId(value) ? value : shownValue(session, graduateId, field, value)
    return { ...change, from: shown(change.from), to: shown(change.to) }
  })
}
