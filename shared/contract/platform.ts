import { z } from 'zod'
import { Day, Nothing } from '../schemas/common.ts'
import { PlatformDecision, PlatformLine, PlatformRef } from '../schemas/platform.ts'
import { command, query } from './spec.ts'

const Count = z.int().nonnegative()

export const platform = {
  /** The newest list of the platform against the ledger; those who are the same are only counted. */
  'platform.compare': query(
    Nothing,
    z.strictObject({
      list: z.strictObject({ fileName: z.string(), day: Day }).nullable(),
      counts: z.strictObject({
        landed_there: Count,
        different: Count,
        landed_here: Count,
        not_on_list: Count,
        not_in_ledger: Count,
        same: Count,
      }),
      lines: z.array(PlatformLine),
    }),
  ),
  /** Decides about one or several lines in one batch; `take` records what the platform says as destinations. */
  'platform.decide': command(
    z.strictObject({
      lines: z.array(PlatformRef).min(1).max(5000),
      decision: PlatformDecision,
      /** needed to keep what the ledger says */
      reason: z.string().trim().max(200),
      screen: z.string().max(40),
    }),
    z.strictObject({ batch: z.int().nullable(), done: Count, refused: Count }),
  ),
}
