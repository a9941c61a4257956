import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPasted } from '#data/excel/read/index.ts'

const rowsOf = (text: string, html = '') => readPasted({ text, html }).sheets[0]?.rows

const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=360><!--StartFragment-->
 <col width=72 span=2 style='width:54pt'><col width=0 style='display:none;mso-width-source:userset'>
 <tr height=19 style='height:14.4pt'><td colspan=2 height=19 class=xl65>未就业
  2016 级</td><td></td></tr>
 <tr height=19><td rowspan=2 class=xl65>会计1601</td><td class=xl65>1601000692</td><td>考研<br>二战</td></tr>
 <tr height=19><td class=xl65>1601000693</td><td>出国&amp;等签证</td></tr>
<!--EndFragment--></table></body></html>`

describe('a block of a spreadsheet', () => {
  it('of Excel comes with its merges, line breaks and hidden columns', () => {
    const text =
      '未就业 2016 级\t\t\r\n会计1601\t1601000692\t"考研\n二战"\r\n\t1601000693\t出国&等签证\r\n'
    const book = readPasted({ html: EXCEL, text })
    expect(book.sheets).toEqual([
      {
        name: 'Sheet1',
        hidden: false,
        rows: [
          ['未就业 2016 级'],
          ['会计1601', '1601000692', '考研\n二战'],
          [null, '1601000693', '出国&等签证'],
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 1 },
          { top: 1, left: 0, bottom: 2, right: 0 },
        ],
        hiddenColumns: [2],
      },
    ])
  })

  it('of WPS gives the number that a narrow column hid', () => {
    const html =
      '<table><tr><td x:str>电话</td><td x:str>姓名</td></tr><tr><td x:num="13807186666">1.38E+10</td><td x:str>张三</td></tr></table>'
    expect(rowsOf('电话\t姓名\r\n1.38E+10\t张三\r\n', html)).toEqual([
      ['电话', '姓名'],
      ['13807186666', '张三'],
    ])
  })

  it('as plain text keeps zeros, quoted breaks and empty cells', () => {
    expect(rowsOf('学号\t姓名\t备注\r\n0012\t张三\t"一\n二"\r\n0013\t\t1/2\r\n')).toEqual([
      ['学号', '姓名', '备注'],
      ['0012', '张三', '一\n二'],
      ['0013', null, '1/2'],
    ])
  })
})

describe('a table of Word', () => {
  const cell = (...paragraphs: readonly string[]) =>
    `<td width=120 valign=top style='border:solid windowtext 1.0pt'>${paragraphs
      .map((text) => `<p class=MsoNormal><span lang=EN-US>${text}<o:p></o:p></span></p>`)
      .join('')}</td>`
  const table = `<table class=MsoTableGrid border=1><tr>${cell('姓名')}${cell('情况')}</tr><tr>${cell('张三')}${cell('考研', '一志愿未过')}</tr></table>`

  it('has paragraphs in its cells', () => {
    const html = `<html><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`
    expect(rowsOf('姓名\t情况\r\n张三\t考研\r\n一志愿未过\r\n', html)).toEqual([
      ['姓名', '情况'],
      ['张三', '考研\n一志愿未过'],
    ])
  })

  it('with a line above it keeps that line where the text is still a table', () => {
    const html = `<p class=MsoNormal>附件一</p>${table}`
    expect(rowsOf('附件一\r\n姓名\t情况\r\n张三\t考研\r\n', html)).toEqual([
      ['附件一'],
      ['姓名', '情况'],
      ['张三', '考研'],
    ])
  })
})

describe('lines of a message', () => {
  it.each([
    ['commas', '姓名,班级,去向\n张三,会计1601,考研\n李四,会计1602,', ','],
    ['Chinese commas', '姓名，班级，去向\n张三，会计1601，考研\n李四，会计1602，', '，'],
    ['pauses', '姓名、班级、去向\n张三、会计1601、考研\n李四、会计1602、', '、'],
    ['semicolons', '姓名；班级；去向\n张三；会计1601；考研\n李四；会计1602；', '；'],
    ['tabs', '姓名\t班级\t去向\n张三\t会计1601\t考研\n李四\t会计1602\t', '\t'],
  ])('cut at %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['姓名', '班级', '去向'],
      ['张三', '会计1601', '考研'],
      ['李四', '会计1602'],
    ])
  })

  it('cut at several blanks keep single ones inside a name', () => {
    expect(rowsOf('姓名   班级  去向\n张 三  会计1601    考研\n李四　　会计1602　考 公')).toEqual([
      ['姓名', '班级', '去向'],
      ['张 三', '会计1601', '考研'],
      ['李四', '会计1602', '考 公'],
    ])
  })

  it('cut at single blanks where nothing else parts them; a comma in a remark is none', () => {
    expect(
      rowsOf('张三 会计1601 考研，一志愿未过\n李四 会计1602 考公\n王五 会计1601 出国'),
    ).toEqual([
      ['张三', '会计1601', '考研，一志愿未过'],
      ['李四', '会计1602', '考公'],
      ['王五', '会计1601', '出国'],
    ])
  })

  it('lose the numbers that count them, and no others', () => {
    expect(
      rowsOf('#接龙\n1. 张三 会计1601 考研\n2. 李四 会计1602 考公\n3. 王五 会计1601 2.5万'),
    ).toEqual([
      ['#接龙'],
      ['张三', '会计1601', '考研'],
      ['李四', '会计1602', '考公'],
      ['王五', '会计1601', '2.5万'],
    ])
    expect(rowsOf('5.张三，考研\n9.李四，考公')).toEqual([
      ['5.张三', '考研'],
      ['9.李四', '考公'],
    ])
  })

  it('leave the heads of messages whole', () => {
    expect(rowsOf('周老师 2020/6/28 10:22:33\n张三 会计1601 考研\n李四 会计1602 考公')).toEqual([
      ['周老师 2020/6/28 10:22:33'],
      ['张三', '会计1601', '考研'],
      ['李四', '会计1602', '考公'],
    ])
  })

  it('keep what stands in quotes', () => {
    expect(rowsOf('姓名,备注\n张三,"考研,二战"\n李四,"说""等等"""')).toEqual([
      ['姓名', '备注'],
      ['张三', '考研,二战'],
      ['李四', '说"等等"'],
    ])
  })

  it('of a name and a word after a colon are two columns', () => {
    expect(rowsOf('张三：考研\n李四：考公，10:30面试')).toEqual([
      ['张三', '考研'],
      ['李四', '考公，10:30面试'],
    ])
  })
})

describe('fields with their names before them', () => {
  const table = [
    ['姓名', '学号', '毕业去向'],
    ['张三', '1601000692', '考研'],
    ['李四', '1601000693', '考公'],
  ]

  it.each([
    [
      'on one line',
      '姓名：张三 学号：1601000692 毕业去向：考研\n姓名：李四 学号：1601000693 毕业去向：考公',
    ],
    [
      'with commas',
      '姓名:张三，学号:1601000692，毕业去向:考研；\n姓名:李四，学号:1601000693，毕业去向:考公。',
    ],
    [
      'on lines of their own',
      '姓名：张三\n学号：1601000692\n毕业去向：考研\n\n姓名：李四\n学号：1601000693\n毕业去向：考公',
    ],
  ])('%s', (_, text) => {
    expect(rowsOf(text)).toEqual(table)
  })

  it('may lack in one person, and lines beside them stay', () => {
    expect(
      rowsOf('会计学院本周情况\n姓名：张三 电话：15800001111\n姓名：李四 备注：等通知\n谢谢老师'),
    ).toEqual([
      ['会计学院本周情况'],
      ['姓名', '电话', '备注'],
      ['张三', '15800001111'],
      ['李四', null, '等通知'],
      ['谢谢老师'],
    ])
  })

  it('of one person are a table of one row', () => {
    expect(rowsOf('姓名：张三\n学号：1601000692\n链接：https://example.edu.cn/a')).toEqual([
      ['姓名', '学号', '链接'],
      ['张三', '1601000692', 'https://example.edu.cn/a'],
    ])
  })
})

describe('whatever is pasted', () => {
  it('nothing to read is said', () => {
    expect(() => readPasted({ text: ' \n\t', html: '<table><tr><td></td></tr></table>' })).toThrow(
      expect.objectContaining({ code: 'file_empty' }),
    )
  })

  it('no letter of plain text gets lost but separators, quotes and counting numbers', () => {
    const word = fc.constantFrom(
      '张三',
      '会计1601',
      '考研',
      '0012',
      '2020/6/28',
      'a b',
      '15800001111',
    )
    const separator = fc.constantFrom('\t', ',', '，', '、', '  ', ' ', '；', '|')
    const table = fc.array(fc.array(word, { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    })
    const bare = (text: string) => text.replace(/[\s,，、；|]/g, '')
    fc.assert(
      fc.property(table, separator, (rows, mark) => {
        const text = rows.map((row) => row.join(mark)).join('\n')
        const read = (rowsOf(text) ?? []).map((row) => row.join('')).join('')
        expect(bare(read)).toBe(bare(text))
      }),
    )
  })

  it('is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, html) => {
        if (!/[\p{L}\p{N}]/u.test(text)) return
        expect(rowsOf(text, html)?.length).toBeGreaterThan(0)
      }),
    )
  })
})
