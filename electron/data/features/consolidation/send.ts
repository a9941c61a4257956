// Whatever the centre sends to one school: sealed for it alone, and into the outbox.
import type { DataContext, Session } from '../../context.ts'
import { type Sealed, seal, type Unsealed } from '../../package/seal.ts'
import type { Correspondent } from '../packages/correspondents.ts'
import { keepOutgoing, manifestHead } from '../packages/outgoing.ts'
import { ownKeys, ownParty } from '../packages/own-keys.ts'
import type { Files } from './snapshot.ts'

type Head = 'uid' | 'from' | 'to' | 'createdAt' | 'program'
type WithoutHead<M> = M extends unknown ? Omit<M, Head> : never
export type Said = WithoutHead<Unsealed>

const NO_FILES: Files = new Map()

type About = Readonly<{ periodId?: number; submissionId?: number; files?: Files }>

/** Its number in the outbox. */
export async function sendTo(
  ctx: DataContext,
  session: Session,
  [to, said]: readonly [Correspondent, Said],
  { files = NO_FILES, ...about }: About = {},
): Promise<number> {
  const recipients = to.recipient === null ? [] : [to.recipient]
  const sealed = await sealFor(ctx, session, [to.uid, said], { files, recipients })
  return keepOutgoing(session, { ...sealed, ...about, correspondentId: to.id })
}

export async function sealFor(
  ctx: DataContext,
  session: Session,
  [to, said]: readonly [string, Said],
  { files, recipients }: Readonly<{ files: Files; recipients: readonly string[] }>,
): Promise<Sealed> {
  const keys = await ownKeys(ctx, session)
  const head = manifestHead(ctx, await ownParty(session, keys), to)
  return seal({ ...head, ...said } as Unsealed, files, { keys, recipients })
}
