// The same of each way: a folder, WebDAV by Apache, SFTP by OpenSSH.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTransport } from '#data/package/transport/open.ts'
import type { Transport } from '#data/package/transport/transport.ts'
import { SEED } from '#tests/helpers/seed.ts'
import { sftpSetting, webdavSetting } from '#tests/helpers/servers/places.ts'
import { startProxy } from '#tests/helpers/servers/proxy.ts'
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

  it.skipIf(kind === 'folder')(
    'cut at a hundred points: never half a file, and whole the next time',
    async () => {
      const { base, through } = way
      const proxy = await startProxy(way.port)
      const places = join(base, 'to-other')
      // A small one is cut as often in greeting and naming as in its content, a large one in its content.
      for (const [size, points] of [
        [2_000, 60],
        [400_000, 40],
      ] as const) {
        const bytes = big.subarray(0, size)
        const once = async (name: string) => {
          const transport = through(proxy.port)
          try {
            await transport.publish('to-other', name, bytes)
            return 'done'
          } catch (cause) {
            return cause
          } finally {
            transport.close()
          }
        }
        proxy.cutAfter(null)
        expect(await once(`${size}.zip`)).toBe('done')
        const total = proxy.passed()
        const shift = (SEED % 100) / 100
        for (let point = 0; point < points; point++) {
          proxy.cutAfter(Math.floor((total * (point + shift)) / points))
          const name = `${size}-${point}.zip`
          expect(await once(name)).toMatchObject({ code: 'transport_interrupted' })
          if (existsSync(join(places, name)))
            expect(readFileSync(join(places, name)).equals(bytes)).toBe(true)
          proxy.cutAfter(null)
          if (point % 10 === 9) expect(await once(name)).toBe('done')
        }
        const seen = await way.transport.list('to-other')
        for (let point = 9; point < points; point += 10) {
          expect(seen).toContain(`${size}-${point}.zip`)
          expect(seen).not.toContain(`.${size}-${point}.zip.part`)
        }
        for (const name of seen) {
          if (!name.startsWith(`${size}`)) continue
          expect(readFileSync(join(places, name)).equals(bytes)).toBe(true)
        }
      }
      await proxy.stop()
    },
  )

  it.skipIf(kind === 'folder')('cut while it reads: whole or not at all', async () => {
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
