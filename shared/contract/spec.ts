import type { z } from 'zod'

export type Spec = Readonly<{ kind: 'query' | 'command'; input: z.ZodType; output: z.ZodType }>

/** A method without effect: it may be repeated. */
export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', input, output }) as const

/** A method that changes something: one at a time, in order, one transaction each. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'command', input, output }) as const
