// A package opened and verified without this program, by the steps of docs/package-format.md.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readZipDirectory } from '#data/excel/read/zip/directory.ts'
import { inflateEntry } from '#data/excel/read/zip/inflate.ts'
import { seal } from '#data/package/seal.ts'
import { Manifest } from '#shared/schemas/package.ts'
import { oneOfEach, side } from '#tests/helpers/packages.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'package-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const at = (name: string) => join(dir, name)
const tool = (name: string, args: string[]) =>
  execFileSync(name, args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** As `unzip` would, with the name of each entry as the name of a file, folders by a dash. */
function unzip(archive: string): string[] {
  const zip = readFileSync(at(archive))
  return readZipDirectory(zip).map((entry) => {
    writeFileSync(at(entry.name.replaceAll('/', '-')), inflateEntry(zip, entry))
    return entry.name
  })
}

it('age opens it, openssl verifies it, every hash holds', async () => {
  const school = await side('school-0001', 'school', '会计学院')
  const centre = await side('centre-0001', 'central', '就业指导处')
  const [, , , submission] = oneOfEach(school, centre)
  if (submission === undefined) throw new Error('no submission')
  const rows = Buffer.from('{"id":1,"name":"张三"}\n')
  const { bytes } = await seal(submission, new Map([['tables/graduate.ndjson', rows]]), {
    keys: school.keys,
    recipients: [centre.party.recipient],
  })
  writeFileSync(at('submission.zip'), bytes)
  expect(unzip('submission.zip')).toEqual(['READ-ME.txt', 'package.age'])

  writeFileSync(at('identity.txt'), centre.keys.ageIdentity)
  tool('age', ['--decrypt', '-i', 'identity.txt', '-o', 'inner.zip', 'package.age'])
  expect(unzip('inner.zip')).toEqual(['manifest.json', 'manifest.sig', 'tables/graduate.ndjson'])
  const manifest = Manifest.parse(JSON.parse(readFileSync(at('manifest.json'), 'utf8')))
  expect(manifest.files).toHaveLength(1)
  for (const { name, bytes: size, sha256 } of manifest.files) {
    const file = readFileSync(at(name.replaceAll('/', '-')))
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    expect(file.length).toBe(size)
  }

  // The fixed head of a public Ed25519 key in DER (RFC 8410), then the 32 bytes of the key.
  const der = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(manifest.from.signingKey, 'base64'),
  ])
  writeFileSync(at('key.der'), der)
  const verify = () =>
    tool('openssl', [
      ...['pkeyutl', '-verify', '-pubin', '-inkey', 'key.der', '-keyform', 'DER'],
      ...['-rawin', '-in', 'manifest.json', '-sigfile', 'manifest.sig'],
    ])
  expect(verify()).toContain('Signature Verified Successfully')
  const altered = readFileSync(at('manifest.json'), 'utf8').replace('周老师', '李老师')
  writeFileSync(at('manifest.json'), altered)
  expect(verify).toThrow()
})
