// From the bytes of a ZIP file to a checked archive with only the parts that hold cells. Pictures,
// charts, pivot caches and comments are never unpacked: they cost time, and unusual ones make
// readers refuse good workbooks.
import { AppError } from '#shared/contract/app-error.ts'
import type { ReadLimits, ReadProgress } from '../types.ts'
import { readZipDirectory } from './directory.ts'
import { inflateEntry, refuseDeclaredSizes } from './inflate.ts'
import { storeParts } from './store.ts'

export type PackageKind = 'xlsx' | 'xlsb' | 'ods'
export type CheckedPackage = Readonly<{
  kind: PackageKind
  archive: Buffer
  /** Sheets in which values were seen: as many must come out of the reader. */
  sheetsWithValues: number
}>

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
  let sheetsWithValues = 0
  const archive = storeParts(wanted, (entry) => {
    const bytes = inflateEntry(zip, entry)
    if (isEncryptedOds(entry.name, bytes)) throw new AppError('file_encrypted')
    if (holdsValues(entry.name, bytes)) sheetsWithValues++
    done += entry.size
    onProgress?.('guard', done, total)
    return bytes
  })
  return { kind, archive, sheetsWithValues }
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
    return ['</v>', ':v>', '</t>', ':t>'].some((mark) => bytes.includes(mark))
  }
  return name === 'content.xml' && bytes.includes('text:p>')
}
