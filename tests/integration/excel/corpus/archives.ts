// Archives that are odd, broken, locked or meant to harm.
import { crc32, deflateRawSync } from 'node:zlib'
import {
  inlineRow,
  type MadePart,
  partsOf,
  relation,
  SHEET_PART,
  xlsxOf,
  zipOf,
} from '#tests/helpers/made-files.ts'
import { type Case, read, refused } from './case.ts'

const SHEET = `<sheetData>${inlineRow(1, ['学号', '姓名'])}${inlineRow(2, ['0012', '张三'])}</sheetData>`
const ROWS = [
  ['学号', '姓名'],
  ['0012', '张三'],
]
const PARTS = partsOf({ sheet: SHEET })

function archive(
  what: string,
  bytes: Case['bytes'],
  outcome = read(...ROWS),
  file = 'archive.xlsx',
): Case {
  return { what, by: 'raw XML', file, bytes, outcome }
}

const le = (size: 2 | 4 | 8, value: number): Buffer => {
  const field = Buffer.alloc(size)
  field.writeUIntLE(value, 0, Math.min(size, 6))
  return field
}
const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

type Written = Readonly<{ local: Buffer; central: (offset: number) => Buffer }>
const NONE = 0xffffffff

/** Sizes behind the data, as streaming writers have them. */
function described({ name, content }: MadePart): Written {
  const bytes = Buffer.from(content)
  const packed = deflateRawSync(bytes)
  const sums = [le(4, crc32(bytes)), le(4, packed.length), le(4, bytes.length)]
  const head = [le(2, 20), le(2, 0x0808), le(2, 8), le(4, 0)]
  const label = Buffer.from(name)
  const local = Buffer.concat([
    latin('PK\x03\x04'),
    ...head,
    le(8, 0),
    le(4, 0),
    le(2, label.length),
    le(2, 0),
    label,
    packed,
    latin('PK\x07\x08'),
    ...sums,
  ])
  return {
    local,
    central: (offset) =>
      Buffer.concat([
        latin('PK\x01\x02'),
        le(2, 20),
        ...head,
        ...sums,
        le(2, label.length),
        le(8, 0),
        le(4, 0),
        le(4, offset),
        label,
      ]),
  }
}

/** Every size in the longer form for large archives. */
function long({ name, content }: MadePart): Written {
  const bytes = Buffer.from(content)
  const packed = deflateRawSync(bytes)
  const label = Buffer.from(name)
  const head = [
    le(2, 45),
    le(2, 0x0800),
    le(2, 8),
    le(4, 0),
    le(4, crc32(bytes)),
    le(4, NONE),
    le(4, NONE),
    le(2, label.length),
  ]
  const sizes = [le(8, bytes.length), le(8, packed.length)]
  const local = Buffer.concat([
    latin('PK\x03\x04'),
    ...head,
    le(2, 20),
    label,
    le(2, 1),
    le(2, 16),
    ...sizes,
    packed,
  ])
  return {
    local,
    central: (offset) =>
      Buffer.concat([
        latin('PK\x01\x02'),
        le(2, 45),
        ...head,
        le(2, 28),
        le(2, 0),
        le(8, 0),
        le(4, NONE),
        label,
        le(2, 1),
        le(2, 24),
        ...sizes,
        le(8, offset),
      ]),
  }
}

function joined(
  parts: readonly Written[],
  end: (count: number, size: number, start: number) => Buffer,
): Buffer {
  let start = 0
  const places = parts.map(({ local }) => {
    start += local.length
    return start - local.length
  })
  const directory = Buffer.concat(parts.map(({ central }, index) => central(places[index] ?? 0)))
  return Buffer.concat([
    ...parts.map(({ local }) => local),
    directory,
    end(parts.length, directory.length, start),
  ])
}

const plainEnd = (count: number, size: number, start: number): Buffer =>
  Buffer.concat([
    latin('PK\x05\x06'),
    le(4, 0),
    le(2, count),
    le(2, count),
    le(4, size),
    le(4, start),
    le(2, 0),
  ])

function longEnd(count: number, size: number, start: number): Buffer {
  const record = Buffer.concat([
    latin('PK\x06\x06'),
    le(8, 44),
    le(2, 45),
    le(2, 45),
    le(8, 0),
    le(8, count),
    le(8, count),
    le(8, size),
    le(8, start),
  ])
  const locator = Buffer.concat([latin('PK\x06\x07'), le(4, 0), le(8, start + size), le(4, 1)])
  return Buffer.concat([
    record,
    locator,
    latin('PK\x05\x06'),
    le(4, 0),
    le(2, 0xffff),
    le(2, 0xffff),
    le(4, NONE),
    le(4, NONE),
    le(2, 0),
  ])
}

const renamed = (change: (name: string) => string): Buffer =>
  zipOf(PARTS.map((part) => ({ ...part, name: change(part.name) })))
const withSheet = (content: string): Buffer =>
  zipOf(PARTS.map((part) => (part.name === SHEET_PART ? { ...part, content } : part)))

const ODD: readonly Case[] = [
  archive('sizes behind the data', () => joined(PARTS.map(described), plainEnd)),
  archive('the long form of ZIP', () => joined(PARTS.map(long), longEnd)),
  archive('a comment at the end', () =>
    Buffer.concat([zipOf(PARTS).subarray(0, -2), le(2, 5), latin('hello')]),
  ),
  archive('folders and strange parts beside the workbook', () =>
    zipOf([
      { name: 'xl/', content: '' },
      ...PARTS,
      { name: '../../etc/passwd', content: 'x' },
      { name: 'xl/媒体/图.bin', content: 'y' },
    ]),
  ),
  archive('part names with backslashes', () => renamed((name) => name.replaceAll('/', '\\'))),
  {
    ...archive('part names that begin at the root', () => renamed((name) => `/${name}`)),
    differ: 'hucre does not find its parts',
  },
  {
    ...archive('part names in capitals', () =>
      renamed((name) => name.replace('xl/worksheets/sheet1.xml', 'xl/Worksheets/Sheet1.xml')),
    ),
    differ: 'hucre does not find its parts',
  },
  archive('pictures that would not fit into memory', () =>
    xlsxOf({
      sheet: SHEET,
      moreParts: [{ name: 'xl/media/image1.png', content: 'x', claimedSize: 3_000_000_000 }],
    }),
  ),
  archive('bytes behind the end', () => Buffer.concat([zipOf(PARTS), Buffer.alloc(300)])),
]

const MB = 1_000_000
const BROKEN: readonly Case[] = [
  archive(
    'a download that broke off',
    () => zipOf(PARTS).subarray(0, 1500),
    refused('file_truncated'),
  ),
  archive('only the first bytes', () => latin('PK\x03\x04'), refused('file_truncated')),
  archive(
    'a wrong checksum',
    () => xlsxOf({ sheet: SHEET, sheetClaims: { claimedCrc: 1 } }),
    refused('file_damaged'),
  ),
  archive(
    'a locked entry',
    () => {
      const bytes = zipOf(PARTS)
      bytes[bytes.indexOf(latin('PK\x01\x02')) + 8] = 1
      return bytes
    },
    refused('file_encrypted'),
  ),
  archive(
    'a directory that points nowhere',
    () => {
      const bytes = zipOf(PARTS)
      bytes.writeUInt32LE(bytes.length - 30, bytes.length - 6)
      return bytes
    },
    refused('file_damaged'),
  ),
  archive(
    'a letter of Word',
    () =>
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: '<w/>' },
      ]),
    refused('file_not_workbook'),
  ),
  archive(
    'pages of PowerPoint',
    () => zipOf([{ name: 'ppt/presentation.xml', content: '<p/>' }]),
    refused('file_not_workbook'),
  ),
  archive(
    'an archive of workbooks',
    () => zipOf([{ name: '名单.xlsx', content: zipOf(PARTS) }]),
    refused('file_not_workbook'),
    'many.zip',
  ),
  archive('an archive of nothing', () => zipOf([]), refused('file_not_workbook'), 'empty.zip'),
]

const BOMBS: readonly Case[] = [
  archive(
    'a bomb that declares 3 GB',
    () => xlsxOf({ sheet: SHEET, sheetClaims: { claimedSize: 3_000_000_000 } }),
    refused('file_too_large'),
  ),
  archive(
    'a bomb that declares a kilobyte',
    () =>
      xlsxOf({
        sheet: `<sheetData>${' '.repeat(60 * MB)}</sheetData>`,
        sheetClaims: { claimedSize: 1000 },
      }),
    refused('file_damaged'),
  ),
  archive(
    'a hundred parts of 50 MB that are one',
    () =>
      xlsxOf({
        sheet: SHEET,
        moreRelations: relation('rId50', 'worksheet', 'worksheets/sheet50.xml'),
        moreParts: Array.from({ length: 100 }, (_, at) => ({
          name: `xl/worksheets/sheet${at + 50}.xml`,
          content: 'x',
          claimedSize: 50 * MB,
        })),
      }),
    refused('file_too_large'),
  ),
  archive(
    'twenty thousand parts and one',
    () =>
      zipOf([
        ...PARTS,
        ...Array.from({ length: 20_001 }, (_, at) => ({
          name: `xl/worksheets/s${at}.xml`,
          content: '',
        })),
      ]),
    refused('file_too_large'),
  ),
  archive(
    'laughter a billion times',
    () =>
      withSheet(
        `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>`,
      ),
    read(['&j;']),
  ),
  archive(
    'an entity from a file',
    () =>
      withSheet(
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>',
      ),
    read(['&x;']),
  ),
  archive('elements nested a hundred thousand deep', () =>
    withSheet(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}${SHEET}</worksheet>`,
    ),
  ),
]

export const ARCHIVES: readonly Case[] = [...ODD, ...BROKEN, ...BOMBS]
