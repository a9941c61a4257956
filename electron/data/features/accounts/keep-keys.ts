// Every act on the keys: in the history and in both copies of the key file, or in none of them.
// A power cut between the key file and the end of the transaction leaves the keys alone: they are what opens the ledger.
import type { DataContext, Session } from '#data/context.ts'
import { keysPath } from '#data/ledger-file/format.ts'
import {
  type KeyFile,
  readKeyChoices,
  settleKeyFiles,
  writeKeyFile,
} from '#data/ledger-file/key-file.ts'
import { opensSlot } from '#data/ledger-file/key-slots.ts'
import { requirePresent } from '#data/ledger-file/presence.ts'
import { writeBatch } from '#data/write-batch.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { BatchLabel } from '#shared/contract/history.ts'
import { attempt, PRACTICE_PASSPHRASE } from './unlock-keys.ts'

/** What is done to the keys, for the history. */
export type KeyAct = Readonly<{ label: BatchLabel; screen: string }>

export function currentKeys({ db, path, info }: Session): KeyFile {
  // A key file that is not there because nothing is there any more is not a missing key file.
  requirePresent(db, path)
  const { keyFile } = readKeyChoices(path)[0]
  // Written back with the keys of another ledger in it, both copies would lock everybody out.
  if (keyFile.ledgerId !== info.ledgerId)
    throw new AppError('key_file_damaged', { path: keysPath(path) })
  return keyFile
}

/** `also` runs in the same transaction. The key file is written last: what fails before leaves it as it is. */
export function keepKeys(
  ctx: DataContext,
  session: Session,
  { label, screen }: KeyAct,
  keyFile: KeyFile,
  also: () => void = () => undefined,
): void {
  const former = currentKeys(session)
  let isTouched = false
  try {
    writeBatch(ctx, session, { kind: 'act', label, screen }, (batch) => {
      batch.ensure()
      also()
      isTouched = true
      writeKeyFile(session.path, keyFile)
    })
  } catch (cause) {
    if (isTouched) putBack(ctx, session, former)
    throw cause
  }
  ctx.emit({ type: 'history.changed' })
  ctx.emit({ type: 'ledger.changed' })
}

function putBack({ log }: DataContext, { path }: Session, former: KeyFile): void {
  try {
    settleKeyFiles(path, former)
  } catch (cause) {
    log.error('former keys not put back', cause)
  }
}

/** Asked again before what cannot be taken back; wrong ones are counted like those at the door. */
export function requireOwnPassphrase(ctx: DataContext, session: Session, passphrase: string): void {
  if (session.openedBy === 'recovery') throw new AppError('reset_first')
  const keyFile = currentKeys(session)
  const given = keyFile.practice && passphrase === '' ? PRACTICE_PASSPHRASE : passphrase
  const secret = { passphrase: given, dataKey: session.dataKey }
  attempt(ctx, keyFile.ledgerId, () => {
    if (!opensSlot(keyFile, session.slotId, secret)) throw new AppError('wrong_passphrase')
  })
}

/** The passphrase of a practice ledger is part of the program. */
export function refusePractice({ info }: Session): void {
  if (info.practice) throw new AppError('practice_ledger')
}
