// From the bytes of a ZIP file to a checked archive with only the parts that hold cells. Pictures,
// charts, pivot caches and comments are never unpacked: they cost time, and unusual ones make
// readers refuse good workbooks.
import { AppError } from '#shared/contract/app-error.ts'
import { hiddenOdsColumns } from '../adapters/ods-columns.ts'
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
  /** Some cell says that its text is a date. */
  hasIsoDates: boolean
  /** Of each OpenDocument sheet. */
  hiddenColumns: readonly (readonly number[])[]
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
  let hasIsoDates = false
  let hiddenColumns: CheckedPackage['hiddenColumns'] = []
  const archive = storeParts(wanted, (entry) => {
    const bytes = inflateEntry(zip, entry)
    if (isEncryptedOds(entry.name, bytes)) throw new AppError('file_encrypted')
    if (holdsValues(entry.name, bytes)) sheetsWithValues++
    done += entry.size
    onProgress?.('guard', done, total)
    if (kind === 'ods' && entry.name === 'content.xml') hiddenColumns = hiddenOdsColumns(bytes)
    if (!SHEET.test(entry.name)) return bytes
    refuseUnfinished(entry.name, bytes)
    hasIsoDates ||= bytes.includes(' t="d"')
    return bytes.includes(GUIDE_START) ? withoutPhonetics(bytes) : bytes
  })
  return { kind, archive, sheetsWithValues, hasIsoDates, hiddenColumns }
}

const SHEET = /^xl\/worksheets\/.*\.xml$/i
const UTF_16 = /^(\xff\xfe|\xfe\xff|<\0|\0<)/

const ENDED = /<\/(?:[\w.-]+:)?worksheet\s*>|<(?:[\w.-]+:)?worksheet\b[^<]*\/>/

// The archive is whole and the sheet is not: the program that wrote it broke off, and no reader says so.
function refuseUnfinished(part: string, sheet: Buffer): void {
  if (UTF_16.test(sheet.toString('latin1', 0, 2))) return
  if (!ENDED.test(sheet.toString('latin1', Math.max(0, sheet.length - 4096)))) {
    throw new AppError('file_damaged', { part })
  }
}

const GUIDE_START = '<rPh'
const GUIDE_END = '</rPh>'

// How a text is read aloud stands beside it; of a text that is kept in its own cell, hucre takes it for more text.
function withoutPhonetics(bytes: Buffer): Buffer {
  const sheet = Buffer.from(bytes)
  for (let at = sheet.indexOf(GUIDE_START); at >= 0; at = sheet.indexOf(GUIDE_START, at)) {
    const end = sheet.indexOf(GUIDE_END, at)
    sheet.fill(' ', at, end < 0 ? sheet.length : end + GUIDE_END.length)
  }
  return sheet
}

function kindOf(names: readonly string[]): PackageKind | null {
  if (names.some((name) => /(^|\/)workbook\.xml$|^xl\/worksheets\/.*\.xml$/i.test(name)))
    return 'xlsx'
  if (names.some((name) => /(^|\/)workbook\.bin$/i.test(name))) return 'xlsb'
  return names.includes('content.xml') && names.includes('mimetype') ? 'ods' : null
}

function isEncryptedOds(name: string, bytes: Buffer): boolean {
  return name === 'META-INF/manifest.xml' && bytes.includes('encryption-data')
}

function holdsValues(name: string, bytes: Buffer): boolean {
  if (SHEET.test(name)) {
    return ['</v>', ':v>', '</t>', ':t>'].some((mark) => bytes.includes(mark))
  }
  return name === 'content.xml' && bytes.includes('text:p>')
}
