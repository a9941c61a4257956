// A package from outside: who made it, for whom, and whether it is as it was made. Nothing of it is used before.
import { createHash, verify } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { Manifest, PackagedFile, type Party } from '#shared/schemas/package.ts'
import { type OwnKeys, verifyingKey } from './keys.ts'
import { MAX_MANIFEST_BYTES, MAX_SEALED_BYTES } from './limits.ts'
import { MANIFEST, OPEN, READ_ME, SEALED, SIGNATURE } from './names.ts'
import { type Entries, entriesOf } from './unpack.ts'

export type Opened = Readonly<{
  manifest: Manifest
  /** of manifest.json */
  sha256: string
  files: ReadonlyMap<string, Uint8Array>
}>

/** `signer`: who is known by the name that the manifest gives; null = nobody. */
type Options = Readonly<{
  file: string
  keys: OwnKeys | null
  signer: (manifest: Manifest) => Party | null
}>

/**
 * Throws an AppError that names `file`: not_a_package, package_damaged, package_forged, package_for_another,
 * package_newer, package_too_large, package_unknown_sender, package_content. An invitation and a request are verified
 * against the key that they bring; the fingerprint by telephone proves it.
 */
export async function openPackage(bytes: Uint8Array, options: Options): Promise<Opened> {
  const { file } = options
  const { zip, isOpen } = await innerOf(bytes, options)
  const inner = entriesOf(zip, file, isInnerName)
  const said = inner.unpack(MANIFEST, MAX_MANIFEST_BYTES)
  const manifest = manifestOf(said, file)
  // Everything else may hold people, and travels for one reader alone.
  if (isOpen !== (manifest.kind === 'invitation'))
    throw new AppError('package_content', { file, detail: manifest.kind })
  verifySignature(manifest, said, inner.unpack(SIGNATURE, MAX_MANIFEST_BYTES), options)
  if (options.keys !== null && manifest.kind !== 'invitation' && manifest.to !== options.keys.uid)
    throw new AppError('package_for_another', { file })
  return { manifest, sha256: hex(said), files: filesOf(inner, manifest, file) }
}

const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const isInnerName = (name: string): boolean =>
  name === MANIFEST || name === SIGNATURE || PackagedFile.shape.name.safeParse(name).success

async function innerOf(
  bytes: Uint8Array,
  { file, keys }: Options,
): Promise<Readonly<{ zip: Buffer; isOpen: boolean }>> {
  if (bytes.length > MAX_SEALED_BYTES) throw new AppError('package_too_large', { file })
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (zip.toString('latin1', 0, 4) !== 'PK\x03\x04') throw new AppError('not_a_package', { file })
  // Any other archive is not a package, whatever its entries are called.
  const outer = entriesOf(zip, file, () => true)
  const sealed = [SEALED, OPEN].find((name) => outer.names.has(name))
  if (sealed === undefined || !outer.names.has(READ_ME))
    throw new AppError('not_a_package', { file })
  const content = outer.unpack(sealed)
  const isOpen = sealed === OPEN
  return { isOpen, zip: isOpen ? content : await decrypted(content, file, keys) }
}

async function decrypted(sealed: Uint8Array, file: string, keys: OwnKeys | null): Promise<Buffer> {
  if (keys === null) throw new AppError('package_for_another', { file })
  const decrypter = new Decrypter()
  decrypter.addIdentity(keys.ageIdentity)
  try {
    return Buffer.from(await decrypter.decrypt(sealed))
  } catch (cause) {
    const isOthers = cause instanceof Error && cause.message.startsWith('no identity matched')
    throw new AppError(isOthers ? 'package_for_another' : 'package_damaged', { file }, { cause })
  }
}

const Marks = z.object({ format: z.literal('jytz-package'), version: z.int() })

function manifestOf(said: Buffer, file: string): Manifest {
  const json = parsed(said, file)
  const marks = Marks.safeParse(json)
  if (!marks.success) throw new AppError('not_a_package', { file })
  if (marks.data.version > 1) throw new AppError('package_newer', { file })
  const { data, error } = Manifest.safeParse(json)
  if (data !== undefined) return data
  const detail = `${MANIFEST} ${error.issues[0]?.path.join('.') ?? ''}`.slice(0, 100)
  throw new AppError('package_content', { file, detail })
}

function parsed(said: Buffer, file: string): unknown {
  try {
    return JSON.parse(said.toString('utf8'))
  } catch (cause) {
    throw new AppError('package_content', { file, detail: MANIFEST }, { cause })
  }
}

function verifySignature(
  manifest: Manifest,
  said: Buffer,
  signature: Buffer,
  { file, signer }: Options,
): void {
  const bringsKey = manifest.kind === 'invitation' || manifest.kind === 'request'
  const known = bringsKey ? manifest.from : signer(manifest)
  const { name } = known ?? manifest.from
  if (known === null) throw new AppError('package_unknown_sender', { file, name })
  const key = verifyingKey(known.signingKey)
  if (key === null || !verify(null, said, key, signature))
    throw new AppError('package_forged', { file, name })
}

function filesOf(inner: Entries, manifest: Manifest, file: string): Map<string, Uint8Array> {
  const names = new Set(manifest.files.map(({ name }) => name))
  const stray = [...inner.names].find(
    (name) => name !== MANIFEST && name !== SIGNATURE && !names.has(name),
  )
  if (stray !== undefined || names.size < manifest.files.length)
    throw new AppError('package_content', { file, detail: stray ?? MANIFEST })
  const files = new Map<string, Uint8Array>()
  for (const { name, bytes, sha256 } of manifest.files) {
    const content = inner.unpack(name)
    if (content.length !== bytes || hex(content) !== sha256)
      throw new AppError('package_damaged', { file })
    files.set(name, content)
  }
  return files
}
