// Workbooks made byte by byte, so that they can lie and break where no library would let them.
import { crc32, deflateRawSync } from 'node:zlib'

export type MadePart = Readonly<{
  name: string
  content: string | Buffer
  /** What the directory claims instead of the truth. */
  claimedSize?: number
  claimedCrc?: number
}>

export function zipOf(parts: readonly MadePart[]): Buffer {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedSize, claimedCrc } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(claimedCrc ?? crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claimedSize ?? bytes.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, nameBytes)
    body.push(local)
    offset += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...body, index, end])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const SHEET_PART = 'xl/worksheets/sheet1.xml'

export type MadeBook = Readonly<{
  sheet: string
  formats?: readonly number[]
  strings?: readonly string[]
  date1904?: boolean
  moreSheets?: string
  moreRelations?: string
  moreParts?: readonly MadePart[]
  sheetClaims?: Pick<MadePart, 'claimedSize' | 'claimedCrc'>
}>

/** A workbook with one sheet 名单; `sheet` is what stands inside <worksheet>. */
export function xlsxOf(book: MadeBook): Buffer {
  return zipOf(partsOf(book))
}

/** Its parts, to be renamed, replaced or left out. */
export function partsOf(book: MadeBook): MadePart[] {
  const relations = [
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relation('rId2', 'styles', 'styles.xml'),
    relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
    book.moreRelations ?? '',
  ]
  const xfs = (book.formats ?? [0]).map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
  const strings = (book.strings ?? []).map((inner) => `<si>${inner}</si>`)
  return [
    { name: '[Content_Types].xml', content: contentTypes() },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${book.date1904 === true ? ' date1904="1"' : ''}/><sheets><sheet name="名单" sheetId="1" r:id="rId1"/>${book.moreSheets ?? ''}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings.join('')}</sst>` },
    {
      name: SHEET_PART,
      content: `<worksheet xmlns="${MAIN}">${book.sheet}</worksheet>`,
      ...book.sheetClaims,
    },
    ...(book.moreParts ?? []),
  ]
}

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function contentTypes(): string {
  const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheet}.sheet.main+xml"/><Override PartName="/${SHEET_PART}" ContentType="${sheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheet}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheet}.sharedStrings+xml"/></Types>`
}

export function inlineRow(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, column) =>
      `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  )
  return `<row r="${row}">${cells.join('')}</row>`
}

/** A sheet of many rows, to have something that takes a while. */
export function longSheet(rows: number): string {
  const lines: string[] = []
  for (let row = 1; row <= rows; row++)
    lines.push(inlineRow(row, [`学号${row}`, '张三', '会计学院']))
  return `<sheetData>${lines.join('')}</sheetData>`
}
