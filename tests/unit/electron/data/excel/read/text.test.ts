import { describe, expect, it } from 'vitest'
import type { Cell } from '#data/excel/read/index.ts'
import { readWorkbookInThread } from '#data/excel/read/index.ts'
import { refusal } from '#tests/helpers/refused.ts'

async function rowsOf(content: string | Buffer): Promise<readonly (readonly Cell[])[]> {
  const book = await readWorkbookInThread(Buffer.from(content))
  return book.sheets[0]?.rows ?? []
}

const CSV =
  '学号,身份证,日期,备注\r\n001234,11010119900101123X,9-1,"含,逗号\n换行"\r\n0012,1/2,2026/9/1,\r\n'
const ROWS = [
  ['学号', '身份证', '日期', '备注'],
  ['001234', '11010119900101123X', '9-1', '含,逗号\n换行'],
  ['0012', '1/2', '2026/9/1'],
]

describe('delimited text', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${CSV}`)],
    ['UTF-16', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${CSV}`, 'utf16le').swap16()],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(ROWS)
  })

  it('GB18030, one byte of it broken', async () => {
    const name = Buffer.from('d1a7bac5', 'hex')
    const lines = Array.from({ length: 60 }, () => '\n0012345,13812345678')
    const bytes = Buffer.concat([name, Buffer.from(`,x${lines.join('')}`), Buffer.from([0xff])])
    const rows = await rowsOf(bytes)
    expect(rows[0]).toEqual(['学号', 'x'])
    expect(rows).toHaveLength(61)
  })

  it.each(['\t', ';', '|'])('finds the delimiter %j', async (delimiter) => {
    expect(await rowsOf(`a,a${delimiter}b${delimiter}c\n1${delimiter}2${delimiter}3`)).toEqual([
      ['a,a', 'b', 'c'],
      ['1', '2', '3'],
    ])
  })

  it('takes a named delimiter and forced text', async () => {
    expect(await rowsOf('sep=;\r\nID;姓名\r\n="0012";张三\r\n')).toEqual([
      ['ID', '姓名'],
      ['0012', '张三'],
    ])
  })

  it.each(['ID,PName\n1,x', 'TABLE,x\n0,1'])(
    'does not take %j for another format',
    async (text) => {
      expect(await rowsOf(text)).toEqual(text.split('\n').map((line) => line.split(',')))
    },
  )

  it.each([
    ['prose', 'Dear all,\nthere is no table here\nat all\n'],
    ['one line', 'a,b'],
    ['one column', '学号\n1\n2\n'],
    ['a page without a table', '<html><body>登录超时</body></html>'],
    ['bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 251))],
  ])('refuses %s', async (_, content) => {
    expect(await refusal(rowsOf(content))).toBe('file_not_workbook')
  })
})

describe('markup with any ending', () => {
  it('reads an HTML table as text, with its merges', async () => {
    const html =
      '<html><body><table><tr><th colspan="2">名单</th></tr><tr><td>0012</td><td style="mso-number-format:\'\\@\'">110101199001011234</td></tr><tr><td>1/2</td><td>2026-09-01</td></tr></table></body></html>'
    const book = await readWorkbookInThread(Buffer.from(html))
    expect(book.sheets[0]?.rows).toEqual([
      ['名单'],
      ['0012', '110101199001011234'],
      ['1/2', '2026-09-01'],
    ])
    expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }])
  })

  it('reads XML of Excel 2003', async () => {
    const cell = (type: string, text: string) =>
      `<Cell><Data ss:Type="${type}">${text}</Data></Cell>`
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名单"><Table><Row>${cell('String', '姓名')}${cell('String', '110101199001011234')}</Row><Row>${cell('String', '0012')}${cell('Number', '3')}</Row></Table></Worksheet></Workbook>`
    expect(await rowsOf(xml)).toEqual([
      ['姓名', '110101199001011234'],
      ['0012', 3],
    ])
  })

  it('says that an empty table is empty', async () => {
    expect(await refusal(rowsOf('<html><table></table></html>'))).toBe('file_empty')
  })
})
