import { fillOrDiscard } from '#data/features/accounts/practice.ts'
import { closeLedger, createLedger } from '#data/features/accounts/service.ts'
import { PRACTICE_PASSPHRASE } from '#data/features/accounts/unlock-keys.ts'
import { fillPractice } from '#data/practice/fill.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { cliContext } from '../ledger.ts'
import { givenPassphrase } from '../passphrase.ts'

/** A practice ledger of a whole university, filled by importing workbooks that the generator wrote. */
export async function demoCommand(args: Arguments): Promise<Answer> {
  const path = args.path(args.required('ledger'))
  const ctx = cliContext()
  try {
    const { session } = await createLedger(ctx, {
      path,
      role: 'central',
      schoolName: null,
      cohort: 2020,
      userName: '演示',
      passphrase: givenPassphrase() ?? PRACTICE_PASSPHRASE,
      practice: true,
    })
    const control = { signal: new AbortController().signal, progress: () => {} }
    const filled = await fillOrDiscard(ctx, session, () => fillPractice(ctx, session, control))
    return {
      json: { ledger: path, ...filled },
      text: `演示台账已生成：${path}（毕业生 ${filled.graduates} 人，已落实 ${filled.landed} 人）`,
      exitCode: EXIT.done,
    }
  } finally {
    await closeLedger(ctx)
  }
}
