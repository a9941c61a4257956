// From files to one sealed package: manifest and signature, packed, encrypted, and packed again with a word to whoever
// finds it.
import { createHash, createPrivateKey, sign } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { ALGORITHMS, Manifest } from '#shared/schemas/package.ts'
import { archive, asIs, compact } from '../excel/write/zip.ts'
import type { OwnKeys } from './keys.ts'
import { EVIDENCE, MANIFEST, OPEN, READ_ME, SEALED, SIGNATURE } from './names.ts'

type Added = 'format' | 'version' | 'algorithms' | 'files'
type Without<M, K extends PropertyKey> = M extends unknown ? Omit<M, K> : never
/** A manifest but for what sealing adds. */
export type Unsealed = Without<Manifest, Added>
type Files = ReadonlyMap<string, Uint8Array>
/** `sha256`: of manifest.json as it is inside. */
export type Sealed = Readonly<{ manifest: Manifest; bytes: Uint8Array; sha256: string }>

const WORD = `这是“毕业生就业台账”的交换文件。请在程序中打开，不要解压或改动。\r
This is a package of the Graduate Employment Ledger. Open it in the program; do not unpack or change it.\r
`

/** `recipients`: of age, at least one; [] = not encrypted, for an invitation alone. */
export async function seal(
  unsealed: Unsealed,
  files: Files,
  { keys, recipients }: Readonly<{ keys: OwnKeys; recipients: readonly string[] }>,
): Promise<Sealed> {
  const manifest = Manifest.parse({
    ...unsealed,
    format: 'jytz-package',
    version: 1,
    algorithms: ALGORITHMS,
    files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hex(bytes) })),
  })
  const said = Buffer.from(JSON.stringify(manifest, null, 1))
  const signature = signed(said, keys)
  const inner = await zipped([[MANIFEST, said], [SIGNATURE, signature], ...files])
  const outer = await zipped([
    [READ_ME, Buffer.from(WORD)],
    recipients.length === 0 ? [OPEN, inner] : [SEALED, await encrypted(inner, recipients)],
  ])
  return { manifest, bytes: outer, sha256: hex(said) }
}

/** Ed25519, 64 bytes. */
export const signed = (bytes: Uint8Array, { signingSecret }: OwnKeys): Uint8Array =>
  sign(null, bytes, createPrivateKey(signingSecret))

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function encrypted(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

export async function zipped(files: Iterable<readonly [string, Uint8Array]>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of archive(parts(files))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const isPacked = (name: string): boolean => name === SEALED || name.startsWith(EVIDENCE)

async function* parts(files: Iterable<readonly [string, Uint8Array]>) {
  for (const [name, bytes] of files) yield (isPacked(name) ? asIs : compact)(name, bytes)
}
