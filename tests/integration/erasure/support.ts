// A ledger in which somebody left traces everywhere, and a look at every byte of it.
import { statSync } from 'node:fs'
import { erase } from '#data/features/erasure/service.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import type { ErasureRecord } from '#shared/contract/erasure.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'

const ENDLESS = { signal: new AbortController().signal, progress: () => undefined }

export function erasePeople(
  ledger: TestLedger,
  ids: readonly number[],
  reason = '本人申请',
): Promise<ErasureRecord> {
  const scope = { kind: 'people' as const, ids: [...ids] }
  return erase(ledger.ctx, ledger.session, { scope, reason, screen: 'erasure' }, ENDLESS)
}

export function eraseCohort(ledger: TestLedger, reason = '保存期限已满'): Promise<ErasureRecord> {
  const scope = { kind: 'cohort' } as const
  return erase(ledger.ctx, ledger.session, { scope, reason, screen: 'erasure' }, ENDLESS)
}

const encodings = (word: string): Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
]

/** Those of the words that stand in the decrypted file, free pages included. Its log must be empty for that. */
export function foundIn({ session }: TestLedger, words: readonly string[]): string[] {
  // Every page as it is, in use or not: the pager decrypts, nothing is rewritten.
  const pages = session.db.serialize()
  return words.filter((word) => encodings(word).some((form) => pages.includes(form)))
}

export const logSize = ({ session }: TestLedger): number => statSync(`${session.path}-wal`).size

export function expectSound({ session }: TestLedger): { erased: number; batches: number } {
  const { state, problems, erased, batches } = verifyChain(session.db)
  if (state !== 'ok') throw new Error(`chain: ${JSON.stringify(problems)}`)
  const check = session.db.pragma('integrity_check', { simple: true })
  if (check !== 'ok') throw new Error(`integrity: ${String(check)}`)
  const broken = session.db.pragma('foreign_key_check')
  if (!Array.isArray(broken) || broken.length > 0) throw new Error('foreign keys')
  return { erased, batches }
}

const TABLES = [
  ['graduate', 'id'],
  ['cell_issue', 'graduate_id'],
  ['destination_event', 'graduate_id'],
  ['willingness_event', 'graduate_id'],
  ['group_membership', 'graduate_id'],
  ['pairing', 'graduate_id'],
  ['destination_interval', 'graduate_id'],
  ['willingness_interval', 'graduate_id'],
  ['derived_membership', 'graduate_id'],
  ['ledger_state', 'graduate_id'],
  ['change_log', 'graduate_id'],
] as const

/** Everything that is held about these people, as text, to be compared. */
export function heldAbout({ session }: TestLedger, ids: readonly number[]): string {
  const rows = TABLES.flatMap(([table, column]) =>
    session.db
      .prepare(
        `SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY 1, 2`,
      )
      .all(JSON.stringify(ids)),
  )
  return JSON.stringify(rows)
}

export function takeOff({ ctx, session }: TestLedger, ids: readonly number[]): void {
  removePeople(ctx, session, { ids: [...ids], reason: '退学', screen: 'ledger' })
}
