import { describe, expect, it } from 'vitest'
import { readWorkbookInThread } from '#data/excel/read/index.ts'
import { inlineRow, longSheet, SHEET_PART, xlsxOf, zipOf } from '#tests/helpers/made-files.ts'
import { refusal } from '#tests/helpers/refused.ts'

const sheet = `<sheetData>${inlineRow(1, ['学号', '姓名'])}</sheetData>`
const good = xlsxOf({ sheet })

describe('archives are checked before any parser sees them', () => {
  it('accepts a whole one', async () => {
    const book = await readWorkbookInThread(good)
    expect(book.sheets[0]?.rows).toEqual([['学号', '姓名']])
  })

  it('refuses declared sizes above the cap without unpacking', async () => {
    const bomb = xlsxOf({ sheet, sheetClaims: { claimedSize: 3_000_000_000 } })
    expect(await refusal(readWorkbookInThread(bomb))).toBe('file_too_large')
  })

  it('refuses a truthful bomb by the caller’s cap', async () => {
    const bomb = xlsxOf({ sheet: `<sheetData>${' '.repeat(5_000_000)}</sheetData>` })
    expect(bomb.length).toBeLessThan(20_000)
    const read = readWorkbookInThread(bomb, { maxInflatedBytes: 1_000_000 })
    expect(await refusal(read)).toBe('file_too_large')
  })

  it('stops a bomb that declares less than it holds', async () => {
    const bomb = xlsxOf({
      sheet: `<sheetData>${' '.repeat(5_000_000)}</sheetData>`,
      sheetClaims: { claimedSize: 1000 },
    })
    expect(await refusal(readWorkbookInThread(bomb))).toBe('file_damaged')
  })

  it('refuses a part that holds less than it declares', async () => {
    const lie = xlsxOf({ sheet, sheetClaims: { claimedSize: 100_000 } })
    expect(await refusal(readWorkbookInThread(lie))).toBe('file_damaged')
  })

  it('refuses a wrong checksum', async () => {
    const wrong = xlsxOf({ sheet, sheetClaims: { claimedCrc: 12_345 } })
    expect(await refusal(readWorkbookInThread(wrong))).toBe('file_damaged')
  })

  it('refuses flipped bytes in the data', async () => {
    const bytes = Buffer.from(xlsxOf({ sheet: longSheet(2000) }))
    const middle = Math.floor(bytes.length / 2)
    for (let at = middle; at < middle + 50; at++) bytes[at] = (bytes[at] ?? 0) ^ 0x5a
    expect(await refusal(readWorkbookInThread(bytes))).toBe('file_damaged')
  })

  it.each([0.1, 0.5, 0.9, 0.99])('refuses a file cut at %f', async (part) => {
    const cut = good.subarray(0, Math.floor(good.length * part))
    expect(await refusal(readWorkbookInThread(cut))).toBe('file_truncated')
  })

  it('refuses other archives, an encrypted entry and an empty file', async () => {
    const letter = zipOf([{ name: 'word/document.xml', content: '<w/>' }])
    expect(await refusal(readWorkbookInThread(letter))).toBe('file_not_workbook')
    const locked = Buffer.from(good)
    locked[locked.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8] = 1
    expect(await refusal(readWorkbookInThread(locked))).toBe('file_encrypted')
    expect(await refusal(readWorkbookInThread(Buffer.alloc(0)))).toBe('file_empty')
  })

  it('does not unpack what holds no cells', async () => {
    const withPicture = xlsxOf({
      sheet,
      moreParts: [{ name: 'xl/media/image1.png', content: 'x', claimedSize: 3_000_000_000 }],
    })
    expect(await refusal(readWorkbookInThread(withPicture))).toBeNull()
  })

  it('refuses more rows than the caller takes, rather than losing some', async () => {
    const read = readWorkbookInThread(xlsxOf({ sheet: longSheet(11) }), { maxRows: 10 })
    expect(await refusal(read)).toBe('file_too_large')
  })

  it('accepts part names with backslashes', async () => {
    const bytes = Buffer.from(good)
    for (
      let at = bytes.indexOf('xl/worksheets');
      at >= 0;
      at = bytes.indexOf('xl/worksheets', at)
    ) {
      bytes.write('xl\\worksheets\\', at)
    }
    expect(bytes.includes(SHEET_PART)).toBe(false)
    const book = await readWorkbookInThread(bytes)
    expect(book.sheets[0]?.rows).toEqual([['学号', '姓名']])
  })
})

describe('old containers', () => {
  const container = (...streams: string[]) =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      ...streams.map((name) => Buffer.from(name, 'utf16le')),
      Buffer.alloc(1024),
    ])

  it('names an encrypted workbook', async () => {
    const read = readWorkbookInThread(container('EncryptionInfo', 'EncryptedPackage'))
    expect(await refusal(read)).toBe('file_encrypted')
  })

  it('refuses a container that is broken', async () => {
    expect(await refusal(readWorkbookInThread(container()))).toBe('file_damaged')
  })
})
