// What a day came to (R9), and what is frozen of it when the day is finished. Graduates by number alone: who is erased
// by law leaves no name in a frozen day.
import { z } from 'zod'
import { GraduateId } from './common.ts'

const Count = z.int().nonnegative()
const Ids = z.array(GraduateId)

export const DailyFigures = z.strictObject({
  /** in the ledger before the day began */
  opening: Count,
  landed: Count,
  /** the landed by code of the destination */
  landedBy: z.record(z.string().max(8), Count),
  fallback: Count,
  /** came to the list of names while unemployed, or left it */
  movedIn: Count,
  movedOut: Count,
  /** in the ledger when the day ended */
  closing: Count,
  contacts: Count,
  validContacts: Count,
  /** different people among them */
  contactedPeople: Count,
  pushes: Count,
})
export type DailyFigures = z.infer<typeof DailyFigures>

export const DailyChanges = z.strictObject({
  landed: z.array(z.strictObject({ id: GraduateId, destination: z.string().max(8) })),
  fallback: Ids,
  movedIn: Ids,
  movedOut: Ids,
  /** everybody in the ledger when the day ended */
  closing: Ids,
})
export type DailyChanges = z.infer<typeof DailyChanges>

/** What is still open when a day is finished: it does not block, and is kept with the day. */
export const DAILY_CHECKS = ['V16', 'V17', 'V18', 'V19', 'V10', 'V11', 'V13', 'V21'] as const
export const DailyCheck = z.strictObject({ rule: z.enum(DAILY_CHECKS), count: Count })
export type DailyCheck = z.infer<typeof DailyCheck>

/** Which of the equations of the reports (domain.md §7) hold; the numbers on both sides. */
export const Equation = z.strictObject({
  equation: z.enum(['people', 'flow', 'willingness', 'names']),
  left: z.int(),
  right: z.int(),
})
export type Equation = z.infer<typeof Equation>

export const DayNote = z.string().trim().max(300)
