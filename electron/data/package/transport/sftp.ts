// A folder on an SFTP server: written beside under another name, then renamed into its place.
import { posix } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { SftpSetting } from '#shared/schemas/package.ts'
import { MAX_SEALED_BYTES } from '../limits.ts'
import { type Connection, openConnection, STATUS, statusOf } from './sftp-connection.ts'
import { isPackageName, SILENCE_MS, type Transport, temporaryName } from './transport.ts'

const SLICE = 256 * 1024

type Way = Readonly<{
  place: string
  /** connects at the first use */
  connected: () => Promise<Connection>
  at: (...names: string[]) => string
}>

export function sftpTransport(setting: SftpSetting, silenceMs = SILENCE_MS): Transport {
  const place = `sftp://${setting.host}:${setting.port}/${setting.folder.replace(/^\/+/, '')}`
  let connection: Promise<Connection> | null = null
  const way: Way = {
    place,
    connected: () => {
      connection ??= openConnection(setting, { place, silenceMs })
      return connection
    },
    at: (...names) => posix.join(setting.folder === '' ? '.' : setting.folder, ...names),
  }
  return {
    list: (folder) => using(way, (link) => list(way, link, folder)),
    read: (folder, name) => using(way, (link) => read(way, link, { folder, name })),
    publish: (folder, name, bytes) =>
      using(way, (link) => publish(way, link, { folder, name, bytes })),
    remove: (folder, name) =>
      using(way, (link) =>
        link.ask<void>((sftp, done) => sftp.unlink(way.at(folder, name), done)).catch(unlessGone),
      ),
    close: () => {
      connection?.then(
        (link) => link.close(),
        () => undefined,
      )
    },
  }
}

async function using<T>(way: Way, work: (link: Connection) => Promise<T>): Promise<T> {
  const link = await way.connected()
  return work(link).catch((cause: unknown) => {
    throw refusal(way.place, cause)
  })
}

async function list(way: Way, link: Connection, folder: string): Promise<string[]> {
  const path = way.at(folder)
  const entries = await link
    .ask<readonly { filename: string }[]>((sftp, done) => sftp.readdir(path, done))
    .catch(async (cause: unknown) => {
      unlessGone(cause)
      await link.ask((sftp, done) => sftp.stat(way.at(), done))
      return []
    })
  return entries
    .map(({ filename }) => filename)
    .filter(isPackageName)
    .toSorted()
}

type Place = Readonly<{ folder: string; name: string }>

async function read(way: Way, link: Connection, { folder, name }: Place): Promise<Uint8Array> {
  const handle = await link.ask<Buffer>((sftp, done) => sftp.open(way.at(folder, name), 'r', done))
  const { size } = await link.ask<{ size: number }>((sftp, done) => sftp.fstat(handle, done))
  if (size > MAX_SEALED_BYTES) throw new AppError('package_too_large', { file: name })
  const bytes = Buffer.alloc(size)
  for (let at = 0; at < size; ) {
    const length = Math.min(SLICE, size - at)
    const got = await link.ask<number>((sftp, done) =>
      sftp.read(handle, bytes, at, length, at, done),
    )
    // Somebody makes it shorter meanwhile.
    if (got === 0) throw new AppError('transport_interrupted', { place: way.place })
    at += got
  }
  await link.ask((sftp, done) => sftp.close(handle, done))
  return bytes
}

type Package = Place & Readonly<{ bytes: Uint8Array }>

async function publish(way: Way, link: Connection, { folder, name, bytes }: Package) {
  const temporary = way.at(folder, temporaryName(name))
  const open = () => link.ask<Buffer>((sftp, done) => sftp.open(temporary, 'w', done))
  const handle = await open().catch(async (cause: unknown) => {
    unlessGone(cause)
    await link.ask((sftp, done) => sftp.mkdir(way.at(folder), done))
    return open()
  })
  try {
    const content = Buffer.from(bytes)
    for (let at = 0; at < content.length; at += SLICE) {
      const length = Math.min(SLICE, content.length - at)
      await link.ask((sftp, done) => sftp.write(handle, content, at, length, at, done))
    }
    await link.ask((sftp, done) => sftp.close(handle, done))
  } catch (cause) {
    await link.ask((sftp, done) => sftp.unlink(temporary, done)).catch(() => undefined)
    // OpenSSH has no word of its own for a full disk.
    throw statusOf(cause) === STATUS.failure
      ? new AppError('transport_full', { place: way.place }, { cause })
      : cause
  }
  await replace(link, temporary, way.at(folder, name))
}

/** In one step where the server can (OpenSSH), else the old one goes first: it is the same package. */
async function replace(link: Connection, from: string, to: string): Promise<void> {
  try {
    await link.ask((sftp, done) => sftp.ext_openssh_rename(from, to, done))
    return
  } catch (cause) {
    // Thrown by the library before anything is sent.
    if (!(cause instanceof Error && cause.message.includes('does not support'))) throw cause
  }
  await link.ask((sftp, done) => sftp.unlink(to, done)).catch(unlessGone)
  await link.ask((sftp, done) => sftp.rename(from, to, done))
}

function unlessGone(cause: unknown): void {
  if (statusOf(cause) !== STATUS.noSuchFile) throw cause
}

function refusal(place: string, cause: unknown): unknown {
  if (cause instanceof AppError) return cause
  const status = statusOf(cause)
  const said = (code: 'transport_no_server_folder' | 'transport_readonly' | 'transport_full') =>
    new AppError(code, { place }, { cause })
  if (status === STATUS.noSuchFile) return said('transport_no_server_folder')
  if (status === STATUS.denied) return said('transport_readonly')
  if (status === STATUS.noSpace || status === STATUS.quota) return said('transport_full')
  return status === null
    ? new AppError('transport_interrupted', { place }, { cause })
    : new AppError('transport_server_failed', { place, status }, { cause })
}
