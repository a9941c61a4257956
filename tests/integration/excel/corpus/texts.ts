// Text of every encoding, markup under the name of a workbook, and what is no table at all.
import { inlineRow, xlsxOf } from '#tests/helpers/made-files.ts'
import { type Case, type Rows, read, refused } from './case.ts'

function text(
  what: string,
  file: string,
  content: string | Uint8Array,
  outcome: Case['outcome'],
): Case {
  return { what, by: 'text', file, bytes: () => Buffer.from(content), outcome }
}

const CSV = '学号,姓名,备注\r\n0012,张三,"含,逗号\n换行"\r\n1601000101,"李""四""",1/2\r\n'
const ROWS: Rows = [
  ['学号', '姓名', '备注'],
  ['0012', '张三', '含,逗号\n换行'],
  ['1601000101', '李"四"', '1/2'],
]
const READ = read(...ROWS)
const GBK = Buffer.from('d1a7bac52cd0d5c3fb0d0a303031322cd5c5c8fd0d0a', 'hex')
const utf16 = (content: string): Buffer => Buffer.from(content, 'utf16le')

const DELIMITED: readonly Case[] = [
  text('UTF-8', 'utf8.csv', CSV, READ),
  text('UTF-8 with its mark', 'bom.csv', `\uFEFF${CSV}`, READ),
  text('UTF-16, little end first', 'utf16le.txt', utf16(`\uFEFF${CSV}`), READ),
  text('UTF-16, big end first', 'utf16be.txt', utf16(`\uFEFF${CSV}`).swap16(), READ),
  text('UTF-16 without a mark', 'utf16.csv', utf16(CSV), READ),
  text('GBK', 'gbk.csv', GBK, read(['学号', '姓名'], ['0012', '张三'])),
  text(
    'GB18030 with four bytes a character',
    'gb18030.csv',
    Buffer.concat([GBK, Buffer.from('30303133', 'hex'), Buffer.from('2c9534b2350d0a', 'hex')]),
    {
      sheets: [{ size: [3, 2], last: '𠮷' }],
    },
  ),
  text('tabs', 'list.tsv', '学号\t姓名\n0012\t张三\n', read(['学号', '姓名'], ['0012', '张三'])),
  text(
    'semicolons',
    'list.csv',
    '学号;姓名\n0012;张三,男\n',
    read(['学号', '姓名'], ['0012', '张三,男']),
  ),
  text(
    'a named delimiter',
    'sep.csv',
    'sep=|\r\n学号|姓名\r\n0012|张三\r\n',
    read(['学号', '姓名'], ['0012', '张三']),
  ),
  text(
    'lines that end as on old Macs',
    'mac.csv',
    '学号,姓名\r0012,张三\r',
    read(['学号', '姓名'], ['0012', '张三']),
  ),
  text(
    'rows of different length',
    'ragged.csv',
    '学号,姓名,班级\n0012,张三\n0013,李四,会计1601,多\n',
    read(['学号', '姓名', '班级'], ['0012', '张三'], ['0013', '李四', '会计1601', '多']),
  ),
  text(
    'a title and blank lines above',
    'title.csv',
    '\n未就业名单,,\n\n学号,姓名,班级\n0012,张三,会计1601\n',
    {
      sheets: [{ size: [5, 3], last: '会计1601' }],
    },
  ),
  text(
    'numbers forced to be texts',
    'forced.csv',
    '学号,证件\n="0012",="430421199810167465"\n',
    read(['学号', '证件'], ['0012', '430421199810167465']),
  ),
  text(
    'numbers with a tab behind that keeps them texts',
    'tabbed.csv',
    '学号,证件\n0012\t,430421199810167465\t\n',
    read(['学号', '证件'], ['0012\t', '430421199810167465\t']),
  ),
  text(
    'a quote that never ends',
    'quote.csv',
    '学号,姓名\n0012,"张三\n0013,李四\n',
    read(['学号', '姓名'], ['0012', '"张三'], ['0013', '李四']),
  ),
  text('half a million lines', 'long.csv', `学号,姓名\n${'0012,张三\n'.repeat(500_000)}`, {
    sheets: [{ size: [500_001, 2] }],
  }),
]

const HTML =
  '<html><head><meta charset="utf-8"></head><body><table border="1"><tr><th colspan="2">名单</th></tr><tr><td>学号</td><td>姓名</td></tr><tr><td>0012</td><td>&#24352;&#x4e09;&nbsp;</td></tr></table></body></html>'
const MARKUP: readonly Case[] = [
  text('HTML called .xls', 'export.xls', HTML, {
    sheets: [
      {
        rows: [['名单'], ['学号', '姓名'], ['0012', '张三']],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      },
    ],
    reader: 'html',
  }),
  text('HTML called .xlsx, with its mark', 'export.xlsx', `\uFEFF${HTML}`, {
    sheets: [{ size: [3, 2] }],
  }),
  text('HTML in UTF-16', 'utf16.xls', utf16(`\uFEFF${HTML}`), {
    sheets: [{ size: [3, 2], last: '张三' }],
  }),
  text(
    'a table without an end',
    'cut.xls',
    '<table><tr><td>学号<td>姓名<tr><td>0012<td>张三',
    read(['学号', '姓名'], ['0012', '张三']),
  ),
  text(
    'two tables',
    'two.xls',
    '<table><tr><td>甲</td></tr></table><table><tr><td>乙</td></tr></table>',
    {
      sheets: [
        { name: 'Sheet1', rows: [['甲']] },
        { name: 'Sheet2', rows: [['乙']] },
      ],
    },
  ),
  text(
    'a page that Excel saved, with the name of its sheet',
    'saved.htm',
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>未就业</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml></head><body><table><col><col style="display:none"><tr><td>学号</td><td>内部</td></tr></table></body></html>',
    {
      sheets: [{ name: '未就业', rows: [['学号', '内部']], hiddenColumns: [1] }],
    },
  ),
  text(
    'rows that hide and rows that span',
    'span.xls',
    '<table><tr><td rowspan="3">会计1601</td><td>1</td></tr><tr style="display:none"><td>2</td></tr><tr><td>3</td></tr></table>',
    {
      sheets: [
        {
          rows: [
            ['会计1601', '1'],
            [null, '2'],
            [null, '3'],
          ],
          merges: [{ top: 0, left: 0, bottom: 2, right: 0 }],
        },
      ],
    },
  ),
  text(
    'a page that says the visit is over',
    'login.xls',
    '<html><body><form>登录超时，请重新登录</form></body></html>',
    refused('file_not_workbook'),
  ),
  text(
    'XML of Excel 2003',
    'book.xml',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="名单"><Table><Row><Cell><Data ss:Type="String">学号</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">日期</Data></Cell></Row><Row ss:Index="3"><Cell><Data ss:Type="String">0012</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>',
    {
      sheets: [{ name: '名单', rows: [['学号', null, '日期'], [], ['0012', null, 7]] }],
    },
  ),
]

const GOOD = () => xlsxOf({ sheet: `<sheetData>${inlineRow(1, ['学号', '姓名'])}</sheetData>` })
const NOTHING: readonly Case[] = [
  {
    what: 'an .xlsx called .xls',
    by: 'raw XML',
    file: 'renamed.xls',
    bytes: GOOD,
    outcome: read(['学号', '姓名']),
  },
  {
    what: 'an .xlsx called .csv',
    by: 'raw XML',
    file: 'renamed.csv',
    bytes: GOOD,
    outcome: read(['学号', '姓名']),
  },
  text('comma separated text called .xlsx', 'renamed.xlsx', CSV, READ),
  text('an empty file', 'empty.xlsx', '', refused('file_empty')),
  text('nothing but a mark', 'mark.csv', '\uFEFF', refused('file_not_workbook')),
  text('blanks', 'blank.csv', ' \n \n', refused('file_not_workbook')),
  text(
    'a letter',
    'letter.xlsx',
    '各位老师：\n请于周五前报送名单。\n谢谢\n',
    refused('file_not_workbook'),
  ),
  text(
    'a picture',
    'scan.xlsx',
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5000, 200)]),
    refused('file_not_workbook'),
  ),
  text(
    'a page of PDF',
    'list.pdf',
    '%PDF-1.7\n1 0 obj <</Type /Catalog, /Pages 2 0 R>>\nendobj\n%%EOF\n',
    refused('file_not_workbook'),
  ),
  text(
    'an archive of another kind',
    'list.rar',
    Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(3000, 1)]),
    refused('file_not_workbook'),
  ),
  text(
    'a program',
    'list.exe',
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(3000)]),
    refused('file_not_workbook'),
  ),
  text(
    'a web page in one file with everything on it',
    'page.mht',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td class=3D"a">=E5=AD=A6=E5=8F=B7</td></tr></table>\r\n----x--\r\n',
    refused('file_not_workbook'),
  ),
  text('zeros', 'zeros.xlsx', Buffer.alloc(100_000), refused('file_not_workbook')),
  text(
    'JSON',
    'list.json',
    '{"people":[{"name":"张三","no":"0012"},{"name":"李四","no":"0013"}]}\n',
    refused('file_not_workbook'),
  ),
]

export const TEXTS: readonly Case[] = [...DELIMITED, ...MARKUP, ...NOTHING]
