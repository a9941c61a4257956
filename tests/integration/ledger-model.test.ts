// Random commands against a plain model: a list of what is known of each person. Undo takes the model's last step back,
// redo brings it again; a batch undone by its number is compared field by field. Equal at every step, and the chain
// holds at the end.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'
import { ledgerCommands } from '#tests/helpers/ledger-commands.ts'
import { emptyModel } from '#tests/helpers/ledger-model.ts'
import { scaled } from '#tests/helpers/scale.ts'

it('is what the model says after every command, and the chain holds', async () => {
  const property = fc.asyncProperty(
    fc.commands(ledgerCommands, { maxCommands: 40, size: 'max' }),
    async (run) => {
      const ledger = await openTestLedger()
      try {
        await fc.asyncModelRun(() => ({ model: emptyModel(), real: ledger }), run)
        expect(verifyChain(ledger.session.db)).toMatchObject({ state: 'ok', problems: [] })
        expect(checkIntegrity(ledger.session.db)).toEqual({ integrity: 'ok', problems: [] })
      } finally {
        await ledger.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(15) })
})
