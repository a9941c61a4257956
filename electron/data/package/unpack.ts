// The entries of an archive that came from outside: everything is looked at before anything is unpacked.
import { AppError } from '#shared/contract/app-error.ts'
import { readZipDirectory, type ZipEntry } from '../excel/read/zip/directory.ts'
import { inflateEntry, refuseDeclaredSizes } from '../excel/read/zip/inflate.ts'
import { MAX_FILES, MAX_UNPACKED_BYTES } from './limits.ts'

/** An archive whose entries may be unpacked one by one. */
export type Entries = Readonly<{
  names: ReadonlySet<string>
  /** `most`: bytes, above which it is not unpacked */
  unpack: (name: string, most?: number) => Buffer
}>

/** `mayBe`: what an entry may be called. Throws AppErrors that name `file`. */
export function entriesOf(zip: Buffer, file: string, mayBe: (name: string) => boolean): Entries {
  const entries = checked(file, () => readZipDirectory(zip))
  if (entries.length > MAX_FILES + 2) throw new AppError('package_too_large', { file })
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) {
    if (!mayBe(entry.name) || byName.has(entry.name))
      throw new AppError('package_content', { file, detail: entry.name.slice(0, 60) })
    byName.set(entry.name, entry)
  }
  checked(file, () => refuseDeclaredSizes(entries, MAX_UNPACKED_BYTES))
  return {
    names: new Set(byName.keys()),
    unpack(name, most = MAX_UNPACKED_BYTES) {
      const entry = byName.get(name)
      if (entry === undefined) throw new AppError('package_content', { file, detail: name })
      if (entry.size > most) throw new AppError('package_too_large', { file })
      return checked(file, () => inflateEntry(zip, entry))
    },
  }
}

function checked<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    const code = cause.code === 'file_too_large' ? 'package_too_large' : 'package_damaged'
    throw new AppError(code, { file }, { cause })
  }
}
