// What makes a copy of a backup worth being trusted: it opens, every page is sound, it holds what its manifest says,
// it comes to the schema of this program, and its chain holds.
import type { Database } from 'better-sqlite3'
import { isDamage, sqliteFault } from '#data/ledger-file/classify.ts'
import { connect } from '#data/ledger-file/connect.ts'
import { APPLICATION_ID } from '#data/ledger-file/format.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { migrate, refuseNewer } from '#data/ledger-file/migrate.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type Facts, factsOf, isSame } from './facts.ts'
import type { Manifest } from './manifest.ts'

type Expected = Readonly<{
  /** as it is called in a refusal */
  fileName: string
  ledgerId: string
  /** null where it was not beside the backup */
  manifest: Manifest | null
}>

/** What the copy held; throws unless it is good. `onSound` works on it at the newest schema before it is closed. */
export function proveCopy(
  path: string,
  dataKey: Buffer,
  { fileName, ledgerId, manifest }: Expected,
  onSound: (copy: Database) => void = () => undefined,
): Facts {
  const damaged = () => new AppError('backup_damaged', { file: fileName })
  return aboutCopy(fileName, () => {
    const copy = connect(path, dataKey, { fileMustExist: true })
    try {
      if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw damaged()
      refuseNewer(copy)
      if (checkIntegrity(copy).integrity !== 'ok') throw damaged()
      const facts = factsOf(copy)
      if (manifest !== null && !isSame(facts, { ...manifest })) throw damaged()
      const own = copy.prepare("SELECT value FROM setting WHERE key = 'ledger_id'").pluck().get()
      if (own !== ledgerId) throw new AppError('backup_of_other_ledger', { file: fileName })
      migrate(copy)
      if (verifyChain(copy).state !== 'ok') throw damaged()
      onSound(copy)
      return facts
    } finally {
      copy.close()
    }
  })
}

/** An error of SQLite here is about the copy, never about the ledger that is open. */
function aboutCopy<T>(fileName: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    const fault = sqliteFault(cause)
    if (fault === null) throw cause
    const code = fault === 'ledger_corrupt' ? 'backup_damaged' : fault
    throw new AppError(code, { file: fileName }, { cause })
  }
}

/** Whether the file opens under this key; damage of its first page looks the same. */
export function opensWith(path: string, dataKey: Buffer): boolean {
  try {
    connect(path, dataKey, { readonly: true, fileMustExist: true }).close()
    return true
  } catch (cause) {
    if (isDamage(cause)) return false
    throw cause
  }
}
