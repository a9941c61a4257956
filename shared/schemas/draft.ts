import { z } from 'zod'

/** Where typing was interrupted; one draft a place and user. */
export const DRAFT_PLACES = [
  'ledger.cells',
  'ledger.destination',
  'ledger.willingness',
  'card.cells',
  'card.newcomer',
  'card.correction',
  'person.dialog',
  'contacts.dialog',
  'vacancies.dialog',
  'employers.dialog',
  'activities.fairs',
  'activities.lectures',
  'activities.groups',
  'activities.measures',
] as const
export const DraftPlace = z.enum(DRAFT_PLACES)
export type DraftPlace = z.infer<typeof DraftPlace>

/** What was typed and could not be stored; the place alone knows how to read its content. */
export const Draft = z.strictObject({ place: DraftPlace, content: z.string().max(100_000) })
export type Draft = z.infer<typeof Draft>

export const Drafts = z.array(Draft).max(DRAFT_PLACES.length)
