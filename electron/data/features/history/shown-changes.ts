// The history as the page may see it: numbers, and what is restricted, masked like everywhere.
import type { HistoryChange } from '#shared/contract/history.ts'
import { isSensitive } from '#shared/domain/fields/sensitive.ts'
import { isRuleId } from '#shared/domain/validation/index.ts'
import { cellOf } from '#shared/text/history.ts'
import type { Session } from '../../context.ts'
import { shownValue } from '../graduates/concealment.ts'
import { entryOf } from './changes.ts'
import { type Withholding, withholdingIn } from './restricted-cells.ts'

export function shownChanges(session: Session, changes: readonly HistoryChange[]): HistoryChange[] {
  return withoutRestricted(changes, withholdingIn(session)).map((change) => {
    const { graduateId } = change
    const field = cellOf(change.field)
    if (graduateId === null || !isSensitive(field)) return change
    // A finding without a text of its own is named by its rule.
    const shown = (value: string | null): string | null =>
      value === null || isRuleId(value) ? value : shownValue(session, graduateId, field, value)
    return { ...change, from: shown(change.from), to: shown(change.to) }
  })
}

export function withoutRestricted(
  changes: readonly HistoryChange[],
  withhold: Withholding,
): HistoryChange[] {
  return changes.map((change) => {
    const place = { ...change, seq: entryOf(change.seq) }
    return { ...change, from: withhold(place, change.from), to: withhold(place, change.to) }
  })
}
