// From the bytes of a ZIP file to a checked archive with only the parts that hold cells. Pictures,
// charts, pivot caches and comments are never unpacked: they cost time, and unusual ones make
// readers refuse good workbooks.
import { AppError } from '#shared/contract/app-error.ts'
import type { ReadLimits, ReadProgress } from '../types.ts'
import { readZipDirectory } from './directory.ts'
import { inflateEntry, refuseDeclaredSizes } from './inflate.ts'
import { storeParts } from './store.ts'

export type PackageKind = 'xlsx' | 'xlsb' | 'ods'
export type CheckedPackage = Readonly<{ kind: PackageKind; archive: Buffer; hasValues: boolean }>

const IRRELEVANT =
  /^(docProps|customXml|Pictures|Thumbnails|Configurations2|Object[^/]*)\/|^xl\/(media|drawings|charts|embeddings|printerSettings|theme|pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|externalLinks|activeX|ctrlProps|persons|threadedComments|tables|queryTables|diagrams|model|richData|worksheets\/_rels)\/|^xl\/(calcChain\.(xml|bin)|vbaProject\.bin|comments\d*\.xml|connections\.xml|cellimages\.xml)$|\/$/i

export function openPackage(
  zip: Buffer,
  limits: ReadLimits,
  onProgress?: ReadProgress,
): CheckedPackage {
  const entries = readZipDirectory(zip)
  const kind = kindOf(entries.map((entry) => entry.name))
  if (kind === null) throw new AppError('file_not_workbook')
  const wanted = entries.filter((entry) => !IRRELEVANT.test(entry.name))
  refuseDeclaredSizes(wanted, limits.maxInflatedBytes)
  const total = wanted.reduce((sum, entry) => sum + entry.size, 0)
  let done = 0
  let hasValues = false
  const archive = storeParts(wanted, (entry) => {
    const bytes = inflateEntry(zip, entry)
    if (isEncryptedOds(entry.name, bytes)) throw new AppError('file_encrypted')
    hasValues ||= holdsValues(entry.name, bytes)
    done += entry.size
    onProgress?.('guard', done, total)
    return bytes
  })
  return { kind, archive, hasValues }
}

function kindOf(names: readonly string[]): PackageKind | null {
  if (names.some((name) => /(^|\/)workbook\.xml$/i.test(name))) return 'xlsx'
  if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name))) return 'xlsb'
  return names.includes('content.xml') && names.includes('mimetype') ? 'ods' : null
}

function isEncryptedOds(name: string, bytes: Buffer): boolean {
  return name === 'META-INF/manifest.xml' && bytes.includes('encryption-data')
}

function holdsValues(name: string, bytes: Buffer): boolean {
  if (/^xl\/worksheets\/.*\.xml$/i.test(name)) {
    return bytes.includes('v>') || bytes.includes('t>')
  }
  return name === 'content.xml' && bytes.includes('text:p>')
}
