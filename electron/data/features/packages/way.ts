// By which way packages go. Passwords and keys stand in the ledger, encrypted like everything else, and are not shown.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { ServerSetting, TransportSetting } from '#shared/schemas/package.ts'
import type { Session } from '../../context.ts'
import { refusePractice } from '../accounts/keep-keys.ts'
import { readTransport, writeTransport } from './repository.ts'

type Shown = Readonly<{ setting: TransportSetting; secretKept: boolean }>

/** Without its password and private key. */
export function shownTransport({ db }: Pick<Session, 'db'>): Shown {
  const kept = readTransport(db)
  if (kept.kind === 'webdav')
    return { setting: { ...kept, password: '' }, secretKept: kept.password !== '' }
  if (kept.kind === 'sftp') {
    const secretKept = kept.password !== '' || kept.privateKey !== ''
    return { setting: { ...kept, password: '', privateKey: '' }, secretKept }
  }
  return { setting: kept, secretKept: false }
}

/** null = no way. */
export function setTransport(session: Session, folder: string | null): void {
  refusePractice(session)
  writeTransport(session.db, folder === null ? { kind: 'none' } : { kind: 'folder', path: folder })
}

/** Files that were picked, instead of what stands in the setting. */
type Picked = Readonly<{ key: string | null; authority: string | null }>

/** Without a password and key those that are kept stay, for the same server and user alone. */
export async function setServer(
  session: Session,
  given: ServerSetting,
  { key, authority }: Picked,
): Promise<void> {
  refusePractice(session)
  const kept = readTransport(session.db)
  if (given.kind === 'webdav') {
    const pem = authority === null ? given.authority : await certificateIn(authority)
    const isSame = kept.kind === 'webdav' && kept.user === given.user && sameHost(kept, given)
    const password = given.password === '' && isSame ? kept.password : given.password
    if (password === '') throw new AppError('transport_secret_missing', { place: given.url })
    writeTransport(session.db, { ...given, authority: pem, password })
    return
  }
  const privateKey = key === null ? given.privateKey : await privateKeyIn(key)
  const isSame =
    kept.kind === 'sftp' &&
    [kept.host, kept.port, kept.user].join() === [given.host, given.port, given.user].join()
  const isEmpty = given.password === '' && privateKey === ''
  if (isEmpty && !isSame) throw new AppError('transport_secret_missing', { place: given.host })
  const { password, privateKey: oldKey } = isEmpty && isSame ? kept : { ...given, privateKey }
  writeTransport(session.db, { ...given, password, privateKey: oldKey })
}

const sameHost = (one: Readonly<{ url: string }>, other: Readonly<{ url: string }>): boolean =>
  new URL(one.url).host === new URL(other.url).host

const MOST_BYTES = 20_000

async function certificateIn(path: string): Promise<string> {
  const text = await textIn(path)
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw new AppError('transport_no_certificate', { file: basename(path) })
  return text
}

async function privateKeyIn(path: string): Promise<string> {
  const text = await textIn(path)
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----|^PuTTY-User-Key-File-/.test(text))
    throw new AppError('transport_key_unreadable', { place: basename(path) })
  return text
}

async function textIn(path: string): Promise<string> {
  const file = basename(path)
  const refuse = (cause: unknown): never => {
    throw new AppError('file_unreadable', { file }, { cause })
  }
  const { size } = await stat(path).catch(refuse)
  // No key and no certificate is that long.
  return size > MOST_BYTES ? '' : readFile(path, 'utf8').catch(refuse)
}
