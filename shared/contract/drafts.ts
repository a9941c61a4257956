import { z } from 'zod'
import { DRAFT_PLACES, DraftPlace, Drafts } from '../schemas/draft.ts'
import { command } from './spec.ts'

export const drafts = {
  /** Hands out what the user's typing was at the lock, once: the ledger forgets it. */
  'drafts.take': command(
    z.strictObject({ places: z.array(DraftPlace).max(DRAFT_PLACES.length) }),
    Drafts,
  ),
}
