// The same of each way: a folder, WebDAV by Apache, SFTP by OpenSSH.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransport } from '#data/package/transport/open.ts'
import type { Transport } from '#data/package/transport/transport.ts'
import { SEED } from '#tests/helpers/seed.ts'
import { sftpSetting, webdavSetting } from '#tests/helpers/servers/places.ts'
import { type CuttingProxy, startProxy } from '#tests/helpers/servers/proxy.ts'
import { startSftp } from '#tests/helpers/servers/sftp.ts'
import { startWebdav } from '#tests/helpers/servers/webdav.ts'

/** `base`: where the files lie on this disk. */
type Way = Readonly<{
  transport: Transport
  base: string
  port: number
  through: (port: number) => Transport
  stop: () => Promise<void>
}>

const WAYS: Readonly<Record<'folder' | 'webdav' | 'sftp', (dir: string) => Promise<Way>>> = {
  folder: async (dir) => {
    mkdirSync(dir)
    const transport = openTransport({ kind: 'folder', path: dir })
    return { transport, base: dir, port: 0, through: () => transport, stop: async () => {} }
  },
  webdav: async (dir) => {
    const server = await startWebdav(dir)
    const { folder: base, port, stop, pin } = server
    const setting = { ...webdavSetting(server), pin }
    const through = (other: number) =>
      openTransport({ ...setting, url: setting.url.replace(String(port), String(other)) })
    return { transport: openTransport(setting), base, port, through, stop }
  },
  sftp: async (dir) => {
    const server = await startSftp(dir)
    const { folder: base, port, stop } = server
    const setting = sftpSetting(server)
    const through = (other: number) => openTransport({ ...setting, port: other })
    return { transport: openTransport(setting), base, port, through, stop }
  },
}

const KINDS = ['folder', 'webdav', 'sftp'] as const
const FOLDER = 'to-centre'
const big = randomBytes(1_500_000)

describe.each(KINDS)('%s', (kind) => {
  let dir: string
  let way: Way
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'ways-'))
    chmodSync(dir, 0o755)
    way = await WAYS[kind](join(dir, kind))
  })
  afterAll(async () => {
    way.transport.close()
    await way.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  it('lists, reads, writes over and removes; nothing is no fault', async () => {
    const { transport, base } = way
    expect(await transport.list(FOLDER)).toEqual([])
    await transport.publish(FOLDER, 'b.zip', Buffer.from('one'))
    await transport.publish(FOLDER, 'b.zip', Buffer.from('another'))
    await transport.publish(FOLDER, 'a & 院.zip', big)
    await transport.publish(FOLDER, 'empty.zip', Buffer.alloc(0))
    mkdirSync(join(base, FOLDER, 'folder'))
    expect(readdirSync(join(base, FOLDER)).toSorted()).toEqual(
      ['a & 院.zip', 'b.zip', 'empty.zip', 'folder'].toSorted(),
    )
    expect(await transport.list(FOLDER)).toEqual(['a & 院.zip', 'b.zip', 'empty.zip'])
    expect(Buffer.from(await transport.read(FOLDER, 'a & 院.zip')).equals(big)).toBe(true)
    expect(Buffer.from(await transport.read(FOLDER, 'b.zip')).toString()).toBe('another')
    expect(await transport.read(FOLDER, 'empty.zip')).toHaveLength(0)
    for (const name of ['b.zip', 'b.zip', 'empty.zip', 'a & 院.zip'])
      await transport.remove(FOLDER, name)
    expect(await transport.list(FOLDER)).toEqual([])
  })

  // A folder has no connection that could be cut.
  if (kind === 'folder') return

  it('cut at a hundred points: never half a file, and whole the next time', async () => {
    const proxy = await startProxy(way.port)
    // A small one is cut as often in greeting and naming as in its content, a large one in its content.
    await cutAt({ way, proxy, points: 60, bytes: big.subarray(0, 2_000) })
    await cutAt({ way, proxy, points: 40, bytes: big.subarray(0, 400_000) })
    await proxy.stop()
  })

  it('cut while it reads: whole or not at all', async () => {
    const { transport, through } = way
    await transport.publish('to-school', 'a.zip', big.subarray(0, 400_000))
    const proxy = await startProxy(way.port)
    for (let point = 1; point <= 20; point++) {
      proxy.cutAfter(point * 20_000)
      const reading = through(proxy.port)
      await expect(reading.read('to-school', 'a.zip')).rejects.toMatchObject({
        code: 'transport_interrupted',
      })
      reading.close()
    }
    await proxy.stop()
  })
})

type Cuts = Readonly<{ way: Way; proxy: CuttingProxy; points: number; bytes: Buffer }>

/** Publishes again and again, each time cut a little later. */
async function cutAt({ way, proxy, points, bytes }: Cuts): Promise<void> {
  const size = bytes.length
  const at = (name: string) => join(way.base, 'to-other', name)
  const isWhole = (name: string) => readFileSync(at(name)).equals(bytes)
  const once = async (name: string): Promise<unknown> => {
    const transport = way.through(proxy.port)
    try {
      await transport.publish('to-other', name, bytes)
      return 'done'
    } catch (cause) {
      return cause
    } finally {
      transport.close()
    }
  }
  expect(await once(`${size}.zip`)).toBe('done')
  // The first one makes the folder as well.
  proxy.cutAfter(null)
  expect(await once(`${size}.zip`)).toBe('done')
  const total = proxy.passed()
  const shift = (SEED % 100) / 100
  let interrupted = 0
  for (let point = 0; point < points; point++) {
    proxy.cutAfter(Math.floor((total * (point + shift)) / points))
    const name = `${size}-${point}.zip`
    const outcome = await once(name)
    // No two talks are of one length: the last cut may come after the farewell.
    if (outcome === 'done') expect(isWhole(name)).toBe(true)
    else {
      expect(outcome).toMatchObject({ code: 'transport_interrupted' })
      interrupted += 1
    }
    proxy.cutAfter(null)
    if (point % 10 === 9) expect(await once(name)).toBe('done')
  }
  expect(interrupted).toBeGreaterThan(points / 2)
  const seen = await way.transport.list('to-other')
  for (let point = 9; point < points; point += 10) expect(seen).toContain(`${size}-${point}.zip`)
  for (const name of seen.filter((one) => one.startsWith(`${size}`)))
    expect(isWhole(name)).toBe(true)
}
