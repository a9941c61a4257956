// The ways that packages can go, each ready to be used by every ledger.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setServer, setTransport } from '#data/features/packages/way.ts'
import type { ServerSetting } from '#shared/schemas/package.ts'
import { sftpSetting, webdavSetting } from '#tests/helpers/servers/places.ts'
import { startSftp } from '#tests/helpers/servers/sftp.ts'
import { startWebdav } from '#tests/helpers/servers/webdav.ts'
import type { Member } from '#tests/helpers/university.ts'

export type Way = Readonly<{
  connect: (member: Member) => Promise<void>
  /** packages that still lie there */
  left: () => readonly string[]
  close: () => Promise<void>
}>

export async function overFolder(): Promise<Way> {
  const folder = mkdtempSync(join(tmpdir(), 'share-'))
  return {
    connect: async ({ session }) => setTransport(session, folder),
    left: () => packagesUnder(folder),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Apache with mod_dav, HTTPS alone, its certificate pinned. */
export async function overWebdav(): Promise<Way> {
  const dir = placeOfServer()
  const server = await startWebdav(join(dir, 'webdav'))
  const setting = { ...webdavSetting(server), pin: server.pin }
  return overServer({ ...server, dir, setting })
}

/** OpenSSH with internal-sftp, its host key pinned. */
export async function overSftp(): Promise<Way> {
  const dir = placeOfServer()
  const server = await startSftp(join(dir, 'sftp'))
  return overServer({ ...server, dir, setting: sftpSetting(server) })
}

type Server = Readonly<{
  setting: ServerSetting
  dir: string
  folder: string
  stop: () => Promise<void>
}>

const overServer = ({ setting, dir, folder, stop }: Server): Way => ({
  connect: ({ session }) => setServer(session, setting, { key: null, authority: null }),
  left: () => packagesUnder(folder),
  close: async () => {
    await stop()
    rmSync(dir, { recursive: true, force: true })
  },
})

/** The server runs as a user of its own. */
function placeOfServer(): string {
  const dir = mkdtempSync(join(tmpdir(), 'server-'))
  chmodSync(dir, 0o755)
  return dir
}

const packagesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.zip'))
