// What can be wrong with a server or the way to it: each has its code, and nothing is left that is half.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sftpTransport } from '#data/package/transport/sftp.ts'
import type { Transport } from '#data/package/transport/transport.ts'
import { webdavTransport } from '#data/package/transport/webdav.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { sftpSetting, webdavSetting } from '#tests/helpers/servers/places.ts'
import { type SftpServer, startSftp } from '#tests/helpers/servers/sftp.ts'
import { startWebdav, type WebdavServer } from '#tests/helpers/servers/webdav.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'faults-'))
  chmodSync(dir, 0o755)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const bytes = randomBytes(1_500_000)

/** What sending ends with. */
async function sent(transport: Transport): Promise<string> {
  try {
    await transport.publish('to-centre', 'a.zip', bytes)
    return 'done'
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    // Every sentence names the place.
    expect(cause.params).toMatchObject({ place: expect.stringContaining('127.0.0.1') })
    return cause.code
  } finally {
    transport.close()
  }
}

/** Takes every connection and says nothing. */
async function silentServer(): Promise<{ port: number; stop: () => void }> {
  const open: Socket[] = []
  const server = createServer((socket) => open.push(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const stop = () => {
    server.close()
    for (const socket of open) socket.destroy()
  }
  return { port: address.port, stop }
}

describe('WebDAV', () => {
  let server: WebdavServer
  beforeAll(async () => {
    server = await startWebdav(join(dir, 'webdav'))
  })
  afterAll(() => server.stop())
  const to = (change: object, silenceMs?: number) =>
    sent(webdavTransport({ ...webdavSetting(server), ...change }, silenceMs))

  it('a wrong password, a wrong folder', async () => {
    expect(await to({ password: 'wrong' })).toBe('transport_denied')
    expect(await to({ url: `${server.url}/none` })).toBe('transport_no_server_folder')
    const none = webdavTransport({ ...webdavSetting(server), url: `${server.url}/none` })
    await expect(none.list('to-centre')).rejects.toMatchObject({
      code: 'transport_no_server_folder',
    })
    none.close()
  })

  it('a certificate of nobody known, another than the pinned one, the right one', async () => {
    expect(await to({ authority: '' })).toBe('transport_untrusted')
    expect(await to({ pin: 'a'.repeat(64) })).toBe('transport_other_server')
    expect(await to({ pin: server.pin })).toBe('done')
  })

  it('an authority of one’s own, but not the one that gave the certificate', async () => {
    const other = await startWebdav(join(dir, 'other'))
    expect(await to({ authority: other.authority })).toBe('transport_untrusted')
    expect(await to({ url: other.url })).toBe('transport_untrusted')
    await other.stop()
  })

  it.each([
    ['expired, or the clock a year ahead', { until: '20201231235959Z' }],
    ['not yet valid, or the clock a year behind', { from: '20980101000000Z' }],
  ])('a certificate that is %s', async (name, options) => {
    const old = await startWebdav(join(dir, name.slice(0, 3)), options)
    expect(await sent(webdavTransport(webdavSetting(old)))).toBe('transport_certificate_time')
    await old.stop()
  })

  it('a share that may be read only: said, and what lies there can be read', async () => {
    const readOnly = await startWebdav(join(dir, 'read-only'), { isReadOnly: true })
    const setting = webdavSetting(readOnly)
    expect(await sent(webdavTransport(setting))).toBe('transport_readonly')
    const transport = webdavTransport(setting)
    expect(await transport.list('to-centre')).toEqual([])
    transport.close()
    await readOnly.stop()
  })

  it('a full disk', async () => {
    const full = await startWebdav(join(dir, 'full'), { kilobytes: 512 })
    const setting = webdavSetting(full)
    expect(await sent(webdavTransport(setting))).toBe('transport_full')
    const transport = webdavTransport(setting)
    expect(await transport.list('to-centre')).toEqual([])
    await transport.publish('to-centre', 'small.zip', bytes.subarray(0, 1000))
    expect(await transport.list('to-centre')).toEqual(['small.zip'])
    transport.close()
    await full.stop()
  })

  it('a server that is gone, that says nothing, that is something else', async () => {
    const gone = await startWebdav(join(dir, 'gone'))
    await gone.stop()
    expect(await sent(webdavTransport(webdavSetting(gone)))).toBe('transport_unreachable')
    const silent = await silentServer()
    const url = `https://127.0.0.1:${silent.port}/files`
    expect(await to({ url }, 200)).toBe('transport_interrupted')
    silent.stop()
    const outside = server.url.replace('/files', '/nothing')
    expect(await to({ url: outside })).toBe('transport_readonly')
  })
})

describe('SFTP', () => {
  let server: SftpServer
  beforeAll(async () => {
    server = await startSftp(join(dir, 'sftp'))
  })
  afterAll(() => server.stop())
  const to = (change: object, silenceMs?: number) =>
    sent(sftpTransport({ ...sftpSetting(server), ...change }, silenceMs))

  it('a wrong key, a password that is not taken, a file that is no key', async () => {
    const other = await startSftp(join(dir, 'other-sftp'))
    await other.stop()
    expect(await to({ privateKey: other.privateKey })).toBe('transport_denied')
    expect(await to({ privateKey: '', password: 'wrong' })).toBe('transport_denied')
    expect(await to({ privateKey: 'no key' })).toBe('transport_key_unreadable')
    expect(await to({})).toBe('done')
  })

  it('another host key: not a word is sent, and the one that was shown is named', async () => {
    const hostKey = `SHA256:${'A'.repeat(43)}`
    const transport = sftpTransport({ ...sftpSetting(server), hostKey })
    await expect(transport.list('to-centre')).rejects.toMatchObject({
      code: 'transport_host_key',
      params: { found: server.hostKey },
    })
    transport.close()
  })

  it('a folder that is not there', async () => {
    const folder = `${server.folder}/none`
    expect(await to({ folder })).toBe('transport_no_server_folder')
    const transport = sftpTransport({ ...sftpSetting(server), folder })
    await expect(transport.list('x')).rejects.toMatchObject({ code: 'transport_no_server_folder' })
    transport.close()
  })

  it('a share that may be read only', async () => {
    const readOnly = await startSftp(join(dir, 'read-only-sftp'), { isReadOnly: true })
    expect(await sent(sftpTransport(sftpSetting(readOnly)))).toBe('transport_readonly')
    await readOnly.stop()
  })

  it('a full disk', async () => {
    const full = await startSftp(join(dir, 'full-sftp'), { kilobytes: 512 })
    const setting = sftpSetting(full)
    expect(await sent(sftpTransport(setting))).toBe('transport_full')
    const transport = sftpTransport(setting)
    await transport.publish('to-centre', 'small.zip', bytes.subarray(0, 1000))
    expect(await transport.list('to-centre')).toEqual(['small.zip'])
    transport.close()
    await full.stop()
  })

  it('a server that is gone, or says nothing', async () => {
    const gone = await startSftp(join(dir, 'gone-sftp'))
    await gone.stop()
    expect(await sent(sftpTransport(sftpSetting(gone)))).toBe('transport_unreachable')
    const silent = await silentServer()
    expect(await to({ port: silent.port }, 200)).toBe('transport_interrupted')
    silent.stop()
  })

  it('is written beside under a name of its own', async () => {
    expect(await to({})).toBe('done')
    expect(readFileSync(join(server.folder, 'to-centre', 'a.zip')).equals(bytes)).toBe(true)
  })
})
