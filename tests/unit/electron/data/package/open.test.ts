import { createHash, createPrivateKey, sign } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { storeParts } from '#data/excel/read/zip/store.ts'
import { archive, compact } from '#data/excel/write/zip.ts'
import { fingerprint } from '#data/package/fingerprint.ts'
import {
  MAX_FILES,
  MAX_MANIFEST_BYTES,
  MAX_SEALED_BYTES,
  MAX_UNPACKED_BYTES,
} from '#data/package/limits.ts'
import { openPackage } from '#data/package/open.ts'
import { seal, type Unsealed } from '#data/package/seal.ts'
import { ALGORITHMS, type Manifest } from '#shared/schemas/package.ts'
import { oneOfEach, type Side, side } from '#tests/helpers/packages.ts'

let school: Side
let centre: Side
let stranger: Side
let kinds: Unsealed[]
beforeAll(async () => {
  school = await side('school-0001', 'school', '会计学院')
  centre = await side('centre-0001', 'central', '就业指导处')
  stranger = await side('stranger-01', 'school', '外人')
  kinds = oneOfEach(school, centre)
})

const FILES = new Map<string, Uint8Array>([
  ['tables/cell_issue.ndjson', Buffer.from('{"id":1,"name":"张三"}\n'.repeat(40))],
  ['summary.xlsx', Buffer.from([0, 1, 2, 255])],
])
const known = (manifest: Manifest) =>
  [school, centre].find(({ party }) => party.uid === manifest.from.uid)?.party ?? null
const reader = (kind: Unsealed['kind']): Side =>
  kind === 'request' || kind === 'submission' ? centre : school
const writer = (kind: Unsealed['kind']): Side => (reader(kind) === school ? centre : school)
const open = (bytes: Uint8Array, by: Side) =>
  openPackage(bytes, { file: 'x.zip', keys: by.keys, signer: known })
const sealed = (unsealed: Unsealed, files = FILES) =>
  seal(unsealed, files, {
    keys: writer(unsealed.kind).keys,
    recipients: unsealed.kind === 'invitation' ? [] : [reader(unsealed.kind).party.recipient],
  })
const ofKind = (kind: Unsealed['kind']): Unsealed => {
  const found = kinds.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(kind)
  return found
}

it('every kind comes out as it went in', async () => {
  for (const unsealed of kinds) {
    const { bytes, manifest, sha256 } = await sealed(unsealed)
    const opened = await open(bytes, reader(unsealed.kind))
    expect(opened.manifest).toEqual(manifest)
    expect(opened.manifest).toMatchObject(unsealed)
    expect(opened.sha256).toBe(sha256)
    expect([...opened.files]).toEqual([...FILES].map(([name, file]) => [name, Buffer.from(file)]))
  }
})

it('two recipients open the same package', async () => {
  const recipients = [centre.party.recipient, school.party.recipient]
  const request = ofKind('request')
  const { bytes } = await seal(request, FILES, { keys: school.keys, recipients })
  const read = (by: Side) =>
    openPackage(bytes, { file: 'x', keys: { ...by.keys, uid: centre.keys.uid }, signer: known })
  for (const by of [centre, school])
    expect(await read(by)).toMatchObject({ manifest: { kind: 'request' } })
})

it('a fingerprint is five groups of five digits of both keys', () => {
  const { signingKey, recipient } = centre.party
  expect(fingerprint(centre.party)).toMatch(/^\d{5}( \d{5}){4}$/)
  expect(fingerprint({ signingKey, recipient: school.party.recipient })).not.toBe(
    fingerprint(centre.party),
  )
  expect(fingerprint({ signingKey: school.party.signingKey, recipient })).not.toBe(
    fingerprint(centre.party),
  )
  expect(fingerprint({ signingKey: 'QUJD', recipient: 'age1abc' })).toBe(
    '55971 57016 00672 75528 64109',
  )
})

const REFUSALS = [
  ...['not_a_package', 'package_damaged', 'package_forged', 'package_for_another'],
  ...['package_newer', 'package_too_large', 'package_unknown_sender', 'package_content'],
]

it('one byte flipped: refused, or nothing of the content changed', async () => {
  const { bytes, manifest, sha256 } = await sealed(ofKind('submission'))
  let refused = 0
  for (let index = 0; index < 500; index++) {
    const flipped = Buffer.from(bytes)
    const at = Math.floor((index * bytes.length) / 500)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (index % 8))
    const outcome = await open(flipped, centre).catch((cause: unknown) => cause)
    if (outcome instanceof Error) {
      refused++
      expect(REFUSALS, `byte ${at}: ${outcome.message}`).toContain(outcome.message)
    } else expect(outcome).toEqual({ manifest, sha256, files: new Map(FILES) })
  }
  expect(refused).toBeGreaterThan(300)
})

it('cut short anywhere it is refused', async () => {
  const { bytes } = await sealed(ofKind('submission'))
  for (let length = 0; length < bytes.length; length += 97)
    await expect(open(bytes.subarray(0, length), centre)).rejects.toMatchObject({
      code: length < 4 ? 'not_a_package' : 'package_damaged',
      params: { file: 'x.zip' },
    })
})

type Forged = Readonly<{
  inner: readonly (readonly [string, Uint8Array])[]
  /** one that no program of ours would write */
  zip?: Buffer
}>

/** By hand, as somebody would who knows the format and wants in. */
async function forged({ inner, zip }: Forged): Promise<Uint8Array> {
  const content = zip ?? (await zipped(inner))
  const encrypter = new Encrypter()
  encrypter.addRecipient(centre.party.recipient)
  return zipped([
    ['READ-ME.txt', Buffer.from('x')],
    ['package.age', await encrypter.encrypt(content)],
  ])
}

async function zipped(files: Forged['inner']): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  async function* parts() {
    for (const [name, bytes] of files) yield compact(name, bytes)
  }
  for await (const chunk of archive(parts())) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** manifest.json and its signature, whatever it says. */
function signed(manifest: object, by: Side): [string, Uint8Array][] {
  const said = Buffer.from(JSON.stringify(manifest))
  const signature = sign(null, said, createPrivateKey(by.keys.signingSecret))
  return [
    ['manifest.json', said],
    ['manifest.sig', signature],
  ]
}

const entry = (name: string, bytes: Uint8Array) => ({
  name,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})
const whole = (files: object[] = [], changes: object = {}) => ({
  ...{ ...ofKind('submission'), format: 'jytz-package', version: 1 },
  ...{ algorithms: ALGORITHMS, files, ...changes },
})
const refusing = async (bytes: Uint8Array, code: string) =>
  expect(open(bytes, centre)).rejects.toMatchObject({ code })

describe('a stranger', () => {
  const text = Buffer.from('text')

  it('made by hand as it should be it is taken', async () => {
    const inner = [...signed(whole([entry('a.txt', text)]), school), ['a.txt', text] as const]
    expect((await open(await forged({ inner }), centre)).files.get('a.txt')).toEqual(text)
  })

  it('signed by another key', async () => {
    await refusing(await forged({ inner: signed(whole(), stranger) }), 'package_forged')
    const from = stranger.party
    const own = signed(whole([], { from }), stranger)
    await refusing(await forged({ inner: own }), 'package_unknown_sender')
    const posing = signed(whole([], { from: { ...from, uid: school.party.uid } }), stranger)
    await refusing(await forged({ inner: posing }), 'package_forged')
  })

  it('for another centre, by its key or by its name', async () => {
    const { bytes } = await sealed(ofKind('submission'))
    await expect(open(bytes, stranger)).rejects.toMatchObject({ code: 'package_for_another' })
    const inner = signed(whole([], { to: stranger.party.uid }), school)
    await refusing(await forged({ inner }), 'package_for_another')
  })

  it('with a path in a name, a name twice, a file that the manifest does not know, or one missing', async () => {
    for (const name of ['../a.txt', '/a.txt', 'C:\\a.txt', 'a/../b.txt', 'a/b/c.txt', 'a.txt\0'])
      await refusing(
        await forged({ inner: [...signed(whole(), school), [name, text]] }),
        'package_content',
      )
    const twice = [...signed(whole(), school), ...signed(whole(), school)]
    await refusing(await forged({ inner: twice }), 'package_content')
    await refusing(
      await forged({ inner: [...signed(whole(), school), ['a.txt', text]] }),
      'package_content',
    )
    const missing = signed(whole([entry('a.txt', text)]), school)
    await refusing(await forged({ inner: missing }), 'package_content')
  })

  it('with another content than was signed', async () => {
    const manifest = whole([entry('a.txt', text)])
    const inner = [...signed(manifest, school), ['a.txt', Buffer.from('tex_')] as const]
    await refusing(await forged({ inner }), 'package_damaged')
  })

  it('that would fill the memory', async () => {
    const bomb = Buffer.alloc(MAX_UNPACKED_BYTES + 1)
    const manifest = whole([entry('a.txt', text)])
    const inner = [...signed(manifest, school), ['a.txt', bomb] as const]
    await refusing(await forged({ inner }), 'package_too_large')
    const names = Array.from({ length: MAX_FILES + 3 }, (_, index) => ({
      name: `a/${index}.txt`,
      size: 0,
    }))
    const many = storeParts(names, () => Buffer.alloc(0))
    await refusing(await forged({ inner: [], zip: many }), 'package_too_large')
    const long: [string, Uint8Array][] = [['manifest.json', Buffer.alloc(MAX_MANIFEST_BYTES + 1)]]
    await refusing(await forged({ inner: long }), 'package_too_large')
    await refusing(Buffer.alloc(MAX_SEALED_BYTES + 1), 'package_too_large')
  })

  it('of a newer version, or of no version at all', async () => {
    const newer = signed(whole([], { version: 2, what: 'nobody knows yet' }), school)
    await refusing(await forged({ inner: newer }), 'package_newer')
    await refusing(await forged({ inner: signed({ a: 1 }, school) }), 'not_a_package')
    const odd = signed(whole([], { odd: true }), school)
    await refusing(await forged({ inner: odd }), 'package_content')
    const noJson: [string, Uint8Array][] = [['manifest.json', Buffer.from('{')]]
    await refusing(await forged({ inner: noJson }), 'package_content')
  })

  it('anything but an invitation that is not encrypted', async () => {
    const inner = await zipped(signed(whole(), school))
    const bytes = await zipped([
      ['READ-ME.txt', text],
      ['package.zip', inner],
    ])
    await refusing(bytes, 'package_content')
  })

  it('what is no package', async () => {
    await refusing(Buffer.from('hello'), 'not_a_package')
    await refusing(await zipped([['a.txt', text]]), 'not_a_package')
  })
})
