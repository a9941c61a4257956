import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

export async function checkCommand(args: Arguments): Promise<Answer> {
  const { integrity, problems } = await withLedger(args, (_ctx, { db }) => checkIntegrity(db))
  const isSound = integrity === 'ok' && problems.length === 0
  return {
    // The chain over the change log comes with the safeguards; until then there is none to verify.
    json: { integrity, chain: 'none', problems },
    text: isSound ? '台账文件完好' : `发现问题：\n${problems.join('\n')}`,
    exitCode: isSound ? EXIT.done : EXIT.refused,
  }
}
