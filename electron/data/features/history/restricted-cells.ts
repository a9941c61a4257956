// What is restricted in the cells of the history, as whoever reads or searches may see it.
import type { Database } from 'better-sqlite3'
import { HIDDEN, isRestricted, restrictedText } from '#shared/domain/fields/restricted.ts'
import { isRestrictedKind } from '#shared/domain/follow-up/index.ts'
import { isRuleId } from '#shared/domain/validation/index.ts'
import { cellOf } from '#shared/text/history.ts'
import type { Session } from '../../context.ts'
import { prepared } from '../../ledger-file/query.ts'
import { isDetailShown } from '../graduates/concealment.ts'

/** Where a value stands; `seq` is the number of the entry in the log. */
export type CellPlace = Readonly<{ seq: number; graduateId: number | null; field: string }>

/** A value as it may be seen. */
export type Withholding = (place: CellPlace, value: string | null) => string | null

export const withholdNothing: Withholding = (_place, value) => value

/** Of nobody is it shown, whatever was asked for before. */
export const withholdAll = (db: Database): Withholding => createWithholding(db, () => false)

/** What was asked for with a reason since the ledger was opened is shown. */
export const withholdingIn = (session: Session): Withholding =>
  createWithholding(session.db, (...cell) => isDetailShown(session, ...cell))

const CONTACT_WORDS: ReadonlySet<string> = new Set([
  'contact_content',
  'contact_expected_before',
  'contact_expected_after',
])

type IsShown = (graduateId: number, field: string, value: string) => boolean

function createWithholding(db: Database, isShown: IsShown): Withholding {
  return ({ seq, graduateId, field }, value) => {
    if (graduateId === null || value === null) return value
    const cell = cellOf(field)
    if (CONTACT_WORDS.has(cell)) {
      const isOpen = isShown(graduateId, cell, value) || !isRestrictedKind(contactKindAt(db, seq))
      return isOpen ? value : HIDDEN
    }
    // A finding without a text of its own is named by its rule.
    const isOpen = !isRestricted(cell) || isRuleId(value) || isShown(graduateId, cell, value)
    return isOpen ? value : restrictedText(cell, value)
  }
}

/** Of which kind a contact is that was changed, also of one that was taken back. */
function contactKindAt(db: Database, seq: number): string {
  const kind = prepared(
    db,
    `SELECT coalesce(
       (SELECT kind FROM contact WHERE id = l.entity_id),
       (SELECT changes ->> 'kind' FROM change_log
         WHERE entity = 'contact' AND entity_id = l.entity_id AND op <> 'update' AND erased = 0
         ORDER BY seq DESC LIMIT 1)) FROM change_log l WHERE l.seq = ?`,
  )
    .pluck()
    .get(seq)
  return typeof kind === 'string' ? kind : ''
}
