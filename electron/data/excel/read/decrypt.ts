// Office files under an opening password ([MS-OFFCRYPTO] 2.3.4: "standard" of Excel 2007, "agile" since 2010). What comes
// out is a ZIP package like any other; its checksums stand in for the stamp of integrity, which is not looked at.
import { createDecipheriv, hash } from 'node:crypto'
import { AppError } from '#shared/contract/app-error.ts'
import { streamOf } from './ole.ts'

// Excel writes 100,000. What asks for far more is meant to hang whoever reads it.
const MAX_SPINS = 10_000_000
const STANDARD_SPINS = 50_000
const MAX_INFO_BYTES = 64 * 1024
const SEGMENT_BYTES = 4096
const BLOCK_BYTES = 16
const KNOWN_SCHEME = /^sha(1|256|384|512) AES (128|192|256) ChainingModeCBC$/

/** null: the password is wrong. */
type Decrypt = ((cipher: Buffer) => Buffer) | null

/** The package inside of an encrypted container. */
export function decryptPackage(container: Buffer, password: string | null): Buffer {
  if (password === null) throw new AppError('file_encrypted', { asks: 'password' })
  try {
    return decrypted(container, Buffer.from(password, 'utf16le'))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('file_damaged', {}, { cause })
  }
}

function decrypted(container: Buffer, password: Buffer): Buffer {
  const info = streamOf(container, ['EncryptionInfo'])?.content
  const locked = streamOf(container, ['EncryptedPackage'])
  if (info === undefined || locked === null) throw new AppError('file_damaged')
  const isAgile = info.readUInt32LE(0) === 0x0004_0004
  const decrypt = isAgile ? agile(info, password) : standard(info, password)
  if (decrypt === null) throw new AppError('file_password_wrong')
  const size = Number(locked.content.readBigUInt64LE(0))
  const cipher = locked.content.subarray(8)
  if (size > cipher.length) throw new AppError('file_truncated')
  const blocks = cipher.subarray(0, cipher.length - (cipher.length % BLOCK_BYTES))
  return decrypt(blocks).subarray(0, size)
}

function agile(info: Buffer, password: Buffer): Decrypt {
  const xml = info.toString('utf8', 8, MAX_INFO_BYTES)
  const data = element(xml, /<(?:\w+:)?keyData\s[^>]*>/)
  const key = element(xml, /<(?:\w+:)?encryptedKey\s[^>]*spinCount=[^>]*>/)
  const spins = Number(key.text('spinCount'))
  const spun = spin(key.algorithm, [key.bytes('saltValue'), password], spins)
  const opened = (block: string, name: string) => {
    const made = digest(key.algorithm, spun, Buffer.from(block, 'hex'))
    return cbc(padded(made, key.keyBytes), key.bytes('saltValue'), key.bytes(name))
  }
  const actual = digest(key.algorithm, opened('fea7d2763b4b9e79', 'encryptedVerifierHashInput'))
  const expected = opened('d7aa0f6d3061344e', 'encryptedVerifierHashValue')
  if (!expected.subarray(0, actual.length).equals(actual)) return null
  const secret = opened('146e0be7abacd0d6', 'encryptedKeyValue').subarray(0, data.keyBytes)
  const salt = data.bytes('saltValue')
  return (cipher) => {
    const plain = Buffer.alloc(cipher.length)
    for (let at = 0, index = 0; at < cipher.length; at += SEGMENT_BYTES, index++) {
      const vector = digest(data.algorithm, salt, littleEndian(index))
      cbc(secret, vector, cipher.subarray(at, at + SEGMENT_BYTES)).copy(plain, at)
    }
    return plain
  }
}

function standard(info: Buffer, password: Buffer): Decrypt {
  // 0x660e to 0x6610: AES; older programs wrote RC4 in the same container.
  const cipher = info.readUInt32LE(20)
  if (info.readUInt16LE(2) !== 2 || cipher < 0x660e || cipher > 0x6610)
    throw new AppError('file_encrypted')
  const keyBytes = info.readUInt32LE(28) / 8
  const verifier = info.subarray(12 + info.readUInt32LE(8))
  const spun = spin('sha1', [verifier.subarray(4, 20), password], STANDARD_SPINS)
  const last = digest('sha1', spun, littleEndian(0))
  const mix = (fill: number) => Buffer.alloc(64, fill).map((byte, at) => byte ^ (last[at] ?? 0))
  const halves = [digest('sha1', mix(0x36)), digest('sha1', mix(0x5c))]
  const secret = Buffer.concat(halves).subarray(0, keyBytes)
  const open = (locked: Buffer) => decipher(`aes-${keyBytes * 8}-ecb`, secret, null, locked)
  const actual = digest('sha1', open(verifier.subarray(20, 36)))
  const expected = open(verifier.subarray(40, 72)).subarray(0, actual.length)
  return expected.equals(actual) ? open : null
}

function element(xml: string, pattern: RegExp) {
  const tag = pattern.exec(xml)?.[0] ?? ''
  const text = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const algorithm = text('hashAlgorithm').toLowerCase().replace('-', '')
  const scheme = [algorithm, text('cipherAlgorithm'), text('keyBits'), text('cipherChaining')]
  if (!KNOWN_SCHEME.test(scheme.join(' '))) throw new AppError('file_encrypted')
  const bytes = (name: string) => Buffer.from(text(name), 'base64')
  return { text, bytes, algorithm, keyBytes: Number(text('keyBits')) / 8 }
}

function spin(algorithm: string, start: readonly Buffer[], count: number): Buffer {
  if (!Number.isInteger(count) || count < 0 || count > MAX_SPINS)
    throw new AppError('file_encrypted')
  let last = digest(algorithm, ...start)
  for (let index = 0; index < count; index++) last = digest(algorithm, littleEndian(index), last)
  return last
}

const digest = (algorithm: string, ...parts: readonly Uint8Array[]): Buffer =>
  hash(algorithm, Buffer.concat(parts), 'buffer')

const littleEndian = (index: number): Buffer => Buffer.from(Uint32Array.of(index).buffer)

/** Cut or filled up to so many bytes. */
const padded = (bytes: Buffer, length: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length)

const cbc = (key: Buffer, vector: Buffer, cipher: Buffer): Buffer =>
  decipher(`aes-${key.length * 8}-cbc`, key, padded(vector, BLOCK_BYTES), cipher)

function decipher(name: string, key: Buffer, vector: Buffer | null, cipher: Buffer): Buffer {
  const stream = createDecipheriv(name, key, vector).setAutoPadding(false)
  return Buffer.concat([stream.update(cipher), stream.final()])
}
