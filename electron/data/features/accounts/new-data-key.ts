// A user is removed and the ledger encrypted anew: the keys that somebody may have kept open nothing of what is written
// from now on. The others' slots cannot be wrapped again without their passphrases, so they go too.
import { type DataContext, openSession, type Session } from '#data/context.ts'
import type { KeyFile } from '#data/ledger-file/key-file.ts'
import { findSlot, passphraseSlots } from '#data/ledger-file/key-slots.ts'
import { createKeys } from '#data/ledger-file/keys.ts'
import { type RekeyStep, rekeyLedgerFile } from '#data/ledger-file/rekey.ts'
import { settling } from '#data/session-fault.ts'
import { recordAct } from '#data/write-batch.ts'
import { makeBackup } from '../backups/make.ts'
import { currentKeys, requireOwnPassphrase } from './keep-keys.ts'
import { markRemoved, writeSetting } from './repository.ts'
import { openUnlocked } from './service.ts'
import { type Asked, requireRemovable } from './users.ts'

type Removal = Readonly<{
  slotId: string
  /** of the user who asks */
  passphrase: string
  /** tests stop here */
  reached?: (step: RekeyStep) => void
}>

/** The new recovery key. Jobs are stopped first: the file they work on is closed on the way. */
export async function removeUserWithNewKey(
  ctx: DataContext,
  asked: Asked,
  removal: Removal,
): Promise<string> {
  await ctx.jobs.stop()
  return ctx.gate.run(() => settling(ctx, () => exchange(ctx, asked, removal)))
}

function exchange(ctx: DataContext, asked: Asked, removal: Removal): string {
  const session = openSession(ctx)
  requireRemovable(session, removal.slotId)
  const before = currentKeys(session)
  const removed = findSlot(before, removal.slotId).userName
  requireOwnPassphrase(ctx, session, removal.passphrase)
  makeBackup(ctx, session, 'rekey')
  const { path, db, slotId } = session
  const { userName, practice } = session.info
  const { recoveryKey, ...next } = createKeys({
    ledgerId: before.ledgerId,
    practice,
    userName,
    slotId,
    passphrase: removal.passphrase,
    cost: asked.scrypt,
  })
  const gone = passphraseSlots(before).filter((slot) => slot.slotId !== slotId)
  try {
    rekeyLedgerFile({
      db,
      path,
      dataKey: session.dataKey,
      next,
      amend(copy) {
        const amended = { ...session, db: copy }
        markRemoved(
          copy,
          gone.map((slot) => slot.slotId),
          ctx.clock.now().toISOString(),
        )
        writeSetting(copy, 'recovery_kept', '0')
        recordAct(ctx, amended, { key: 'removeUser', params: { user: removed } }, asked.screen)
        recordAct(ctx, amended, { key: 'newDataKey', params: {} }, asked.screen)
      },
      ...(removal.reached === undefined ? {} : { reached: removal.reached }),
    })
  } catch (cause) {
    if (!db.open) reopen(ctx, session, before)
    throw cause
  }
  ctx.holder.current = null
  session.dataKey.fill(0)
  openUnlocked(ctx, path, { keyFile: next.keyFile, generation: 'first' }, { ...next, userName })
  return recoveryKey
}

/** The exchange failed when the file was closed already: work goes on with the former one, if it is still there. */
function reopen(
  ctx: DataContext,
  { path, slotId, info, dataKey }: Session,
  keyFile: KeyFile,
): void {
  ctx.holder.current = null
  const { userName } = info
  try {
    openUnlocked(ctx, path, { keyFile, generation: 'first' }, { slotId, userName, dataKey })
  } catch (cause) {
    ctx.log.error('ledger not opened again', cause)
    ctx.emit({ type: 'ledger.changed' })
  }
}
