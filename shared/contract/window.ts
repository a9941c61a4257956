import { z } from 'zod'
import { FileToken, Nothing } from '../schemas/common.ts'
import { command } from './spec.ts'

/** Served by the shell. */
export const window = {
  /** The ledger is locked: the shell makes sure of it and loads the page anew, so that nothing of it stays behind. */
  'window.locked': command(Nothing, Nothing),
  /** The choice of light or dark, for what the system draws around the page. */
  'window.theme': command(z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), Nothing),
  /** What the page would print, as a PDF in a file that was picked. */
  'window.savePdf': command(
    z.strictObject({ token: FileToken }),
    z.strictObject({ fileName: z.string() }),
  ),
  /** The page's answer to `window.closing`. `wait` = it is storing what was typed. */
  'window.answer': command(z.strictObject({ answer: z.enum(['wait', 'leave', 'stay']) }), Nothing),
}
