// Who can open the ledger: passphrases changed and reset, users added and removed.
import { type DataContext, openSession, type Session } from '#data/context.ts'
import {
  findSlot,
  passphraseSlots,
  withoutSlot,
  withPassphrase,
  withUser,
} from '#data/ledger-file/key-slots.ts'
import type { ScryptCost } from '#data/ledger-file/keys.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/index.ts'
import { currentKeys, keepKeys, refusePractice, requireOwnPassphrase } from './keep-keys.ts'
import { dropNotice } from './notices.ts'
import { markRemoved, selectUsers, userOfSlot } from './repository.ts'
import { continueAs } from './session.ts'

/** Where it was asked, and what a new slot costs (tests make it cheap). */
export type Asked = Readonly<{ screen: string; scrypt?: ScryptCost | undefined }>

export function listUsers(ctx: DataContext): Output<'accounts.users'> {
  const session = openSession(ctx)
  const known = new Map(selectUsers(session.db).map((user) => [user.slot_id, user.created_at]))
  return passphraseSlots(currentKeys(session)).map(({ slotId, userName }) => ({
    slotId,
    userName,
    createdAt: known.get(slotId) ?? null,
    current: slotId === session.slotId,
  }))
}

type Change = Readonly<{ current: string; next: string }>

export function changePassphrase(ctx: DataContext, asked: Asked, { current, next }: Change): void {
  const session = openSession(ctx)
  refusePractice(session)
  requireOwnPassphrase(ctx, session, current)
  const label = { key: 'passphrase', params: { user: session.info.userName } }
  const keyFile = withPassphrase(currentKeys(session), session.slotId, secret(session, asked, next))
  keepKeys(ctx, session, { label, screen: asked.screen }, keyFile)
}

type Reset = Readonly<{ slotId: string; next: string }>

/** The session goes on as that user, so that the history knows who it was. */
export function resetPassphrase(ctx: DataContext, asked: Asked, { slotId, next }: Reset): void {
  const session = openSession(ctx)
  refusePractice(session)
  if (session.openedBy !== 'recovery') throw new AppError('recovery_needed')
  const before = currentKeys(session)
  const { userName } = findSlot(before, slotId)
  const label = { key: 'resetPassphrase', params: { user: userName } }
  const keyFile = withPassphrase(before, slotId, secret(session, asked, next))
  keepKeys(ctx, session, { label, screen: asked.screen }, keyFile)
  dropNotice(session, 'opened_by_recovery')
  continueAs(ctx, session, { slotId, userName })
  ctx.emit({ type: 'ledger.changed' })
}

type NewUser = Readonly<{ userName: string; passphrase: string }>

export function addUser(ctx: DataContext, asked: Asked, { userName, passphrase }: NewUser): void {
  const session = openSession(ctx)
  refusePractice(session)
  const added = withUser(currentKeys(session), userName, secret(session, asked, passphrase))
  const label = { key: 'addUser', params: { user: userName } }
  const now = ctx.clock.now().toISOString()
  keepKeys(ctx, session, { label, screen: asked.screen }, added.keyFile, () => {
    userOfSlot(session.db, added.slotId, userName, now)
  })
}

/** Takes the slot alone; who kept a copy of the keys and of the file can still open that copy. */
export function removeUser(ctx: DataContext, asked: Asked, slotId: string): void {
  const session = openSession(ctx)
  requireRemovable(session, slotId)
  const before = currentKeys(session)
  const label = { key: 'removeUser', params: { user: findSlot(before, slotId).userName } }
  const now = ctx.clock.now().toISOString()
  keepKeys(ctx, session, { label, screen: asked.screen }, withoutSlot(before, slotId), () => {
    markRemoved(session.db, [slotId], now)
  })
}

export function requireRemovable(session: Session, slotId: string): void {
  refusePractice(session)
  if (slotId === session.slotId) throw new AppError('user_not_removable', { reason: 'self' })
}

function secret({ dataKey }: Session, { scrypt }: Asked, passphrase: string) {
  return { passphrase, dataKey, cost: scrypt }
}
