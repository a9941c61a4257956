import { z } from 'zod'
import { Nothing } from '../schemas/common.ts'
import { command } from './spec.ts'

/** Served by the shell: the page's answer to `window.closing`. `wait` = it is storing what was typed. */
export const window = {
  'window.answer': command(z.strictObject({ answer: z.enum(['wait', 'leave', 'stay']) }), Nothing),
}
