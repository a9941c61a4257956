// The servers of the tests themselves, used by other programs.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startSftp } from '#tests/helpers/servers/sftp.ts'
import { startWebdav } from '#tests/helpers/servers/webdav.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'servers-'))
  chmodSync(dir, 0o755)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

it('WebDAV over HTTPS, to those alone who have the password', async () => {
  const server = await startWebdav(join(dir, 'webdav'))
  const { url, user, password, authority, folder } = server
  try {
    writeFileSync(join(folder, 'a.txt'), '内容')
    const fetched = async (auth: string) => {
      const request = get(`${url}/a.txt`, { ca: authority, auth, agent: false })
      const [answer] = await once(request, 'response')
      return [answer.statusCode, await text(answer)]
    }
    expect(await fetched(`${user}:${password}`)).toEqual([200, '内容'])
    expect((await fetched(`${user}:`))[0]).toBe(401)
  } finally {
    await server.stop()
  }
})

it('SFTP, to those alone who have the key', async () => {
  const server = await startSftp(join(dir, 'sftp'))
  const { host, port, user, folder } = server
  try {
    const put = (key: string) =>
      spawnSync(
        'sftp',
        [
          ...['-b', '-', '-i', join(dir, 'sftp', key), '-P', String(port), '-oIdentityAgent=none'],
          ...['-oUserKnownHostsFile=/dev/null', '-oStrictHostKeyChecking=no', `${user}@${host}`],
        ],
        { input: `put ${join(dir, 'sftp', 'user.pub')} ${folder}/a.txt\n`, stdio: ['pipe'] },
      ).status
    expect(put('host')).not.toBe(0)
    expect(put('user')).toBe(0)
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(
      readFileSync(join(dir, 'sftp', 'user.pub'), 'utf8'),
    )
  } finally {
    await server.stop()
  }
})
