// Words of expectations and counselling are not shown with the rest of a contact.
import { isRestrictedKind } from '#shared/domain/follow-up/index.ts'
import type { Contact } from '#shared/schemas/contact.ts'
import type { Session } from '../../context.ts'
import { detailsShown } from '../graduates/concealment.ts'

/** Whether whoever is at the ledger now may not see the words of a contact. */
export function isWithheld(
  session: Session,
  contact: Readonly<{ kind: string; graduate_id: number }>,
): boolean {
  return isRestrictedKind(contact.kind) && !detailsShown(session, contact.graduate_id)
}

/** A contact as the page may see it. */
export function shownContact(session: Session, contact: Contact): Contact {
  const { kind, graduateId } = contact
  if (!isWithheld(session, { kind, graduate_id: graduateId })) return contact
  return { ...contact, content: '', expectedBefore: '', expectedAfter: '' }
}
