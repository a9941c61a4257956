import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idCheckDigit } from '#shared/domain/id-number/index.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, findingsOf, importRows, person, select, sizes } from './support.ts'

// Good numbers of a woman and a man of the sample's kind.
const HER_ID = '430421199810167465'
const HIS_ID = '510104199802057212'
const HEADER = ['学号', '姓名', '性别', '身份证号', '民族', '手机号', '入学日期', '生源所在地代码']

let ledger: TestLedger

beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

describe('people of a roster', () => {
  it('are refused without a name or any number; the others come in', async () => {
    const result = await importRows(ledger, [
      HEADER,
      ['1', '王一', '女', HER_ID],
      [null, null, '男', null, '汉族', '13800000000'],
      ['2', null, '男', HIS_ID],
      [null, '李四', '男', null, '汉族'],
      [null, '赵五', '男', HIS_ID],
    ])
    expect(countsOf(result)).toEqual([5, 2, 0, 0, 3, 1])
    expect(findingsOf(result)).toEqual(['3 姓名 KEY B', '4 姓名 KEY B', '5 学号 KEY B'])
    expect(result.problems[0]?.message).toBe('缺少姓名，或学号和身份证号都没有，无法确定是谁')
  })

  it('with a wrong check digit are in, flagged at sheet, row and column, the number kept', async () => {
    const rows = [['2020届毕业生'], HEADER, ['1', '王一', '女', '430421199810167466']]
    const result = await importRows(ledger, { 花名册: rows })
    expect(result.problems).toMatchObject([
      {
        sheet: '花名册',
        row: 3,
        column: '身份证号',
        value: '430421199810167466',
        rule: 'V02',
        level: 'Q',
        message: '身份证号校验位不对，至少有一位写错；请按身份证更正',
        cause: 'check',
      },
    ])
    expect(person(ledger, '1').id_no).toBe('430421199810167466')
    const issues = () => select(ledger, 'SELECT field, rule, level, raw_value FROM cell_issue')
    expect(issues()).toEqual([
      { field: 'id_no', rule: 'V02', level: 'Q', raw_value: '430421199810167466' },
    ])
    expect(countsOf(await importRows(ledger, { 花名册: rows }))).toEqual([1, 0, 0, 1, 0, 2])
    const repaired = await importRows(ledger, [HEADER, ['1', '王一', '女', HER_ID]])
    expect(countsOf(repaired)).toEqual([1, 0, 1, 0, 0, 1])
    expect(issues()).toEqual([])
  })

  it('whose number contradicts sex or birth date are flagged at the ID column', async () => {
    const result = await importRows(ledger, [
      ['学号', '姓名', '性别', '出生日期', '身份证号'],
      ['1', '王一', '男', '1998-10-16', HER_ID],
      ['2', '李二', '男', '1998-02-06', HIS_ID],
      ['3', '张三', '男', '1998-02', '123'],
    ])
    expect(findingsOf(result)).toEqual(['2 身份证号 V04 Q', '3 身份证号 V03 Q', '4 身份证号 V01 Q'])
    expect(result.inserted).toBe(3)
  })

  it('get birth date and sex from a good number where the file has none', async () => {
    await importRows(ledger, [
      ['学号', '姓名', '身份证号'],
      ['1', '王一', HER_ID.toLowerCase()],
    ])
    expect(person(ledger, '1')).toMatchObject({ birth: '1998-10-16', sex: '2', id_no: HER_ID })
    const corrected = `43042119981116746${idCheckDigit('43042119981116746')}`
    const result = await importRows(ledger, [
      ['学号', '姓名', '身份证号'],
      ['1', '王一', corrected],
    ])
    expect(findingsOf(result)).toEqual([])
    expect(person(ledger, '1').birth).toBe('1998-11-16')
  })

  it('are recognised by student number alone; one ID number on two is two people, told of each other', async () => {
    const rows = [HEADER, ['1', '王一', '女', HER_ID], ['2', '王一一', '女', HER_ID]]
    const result = await importRows(ledger, rows)
    expect(countsOf(result)).toEqual([2, 2, 0, 0, 0, 1])
    expect(findingsOf(result)).toEqual(['2 身份证号 V07 W', '3 身份证号 V07 W'])
    const again = await importRows(ledger, rows)
    expect(findingsOf(again)).toEqual(findingsOf(result))
    const third = await importRows(ledger, [HEADER, ['3', '王三', '女', HER_ID]])
    expect(countsOf(third)).toEqual([1, 1, 0, 0, 0, 1])
    expect(findingsOf(third)).toEqual(['2 身份证号 V07 W'])
  })

  it('without a student number are recognised by their ID number', async () => {
    await importRows(ledger, [HEADER, ['1', '王一', '女', HER_ID]])
    const header = ['姓名', '身份证号', '手机号']
    const result = await importRows(ledger, [
      header,
      ['王一', HER_ID.toLowerCase(), '13812345678'],
      ['赵五', HIS_ID, null],
    ])
    expect(countsOf(result)).toEqual([2, 1, 1, 0, 0, 1])
    expect(person(ledger, '1').mobile).toBe('13812345678')
  })

  it('twice in one file: the same again is unchanged, something else is refused', async () => {
    const result = await importRows(ledger, [
      HEADER,
      ['1', '王一', '女', HER_ID],
      ['1', ' 王一 ', '女', HER_ID],
      ['1', '王一', '女', HER_ID, '苗族'],
    ])
    expect(countsOf(result)).toEqual([3, 1, 0, 1, 1, 1])
    expect(findingsOf(result)).toEqual(['3 学号 V07 W', '4 学号 V07 B'])
    expect(person(ledger, '1').nation).toBeNull()
  })
})

describe('one ID number in two rows of a file', () => {
  it('is one person where a row has no student number, wherever it stands', async () => {
    const result = await importRows(ledger, [
      HEADER,
      [null, '王一', '女', HER_ID, '苗族'],
      ['1', '王一', '女', HER_ID],
      [null, '王一', '女', HER_ID],
    ])
    expect(countsOf(result)).toEqual([3, 1, 0, 1, 1, 1])
    expect(findingsOf(result)).toEqual(['2 学号 V07 B', '4 学号 V07 W'])
    expect(person(ledger, '1').nation).toBeNull()
  })
})

describe('what a roster says about a known person', () => {
  const first = ['1', '王一', '女', HER_ID, '汉族', '13812345678', '20160901', '430421']

  beforeEach(async () => {
    await importRows(ledger, [HEADER, first])
  })

  it('is nothing new where it repeats more coarsely, leaves cells blank or writes the same otherwise', async () => {
    const before = sizes(ledger)
    const result = await importRows(ledger, [
      HEADER,
      [1, '王 一'.replace(' ', ''), '2', null, '01', '138 1234 5678', '201609', '湖南省'],
    ])
    expect(countsOf(result)).toEqual([1, 0, 0, 1, 0, 1])
    expect(result.problems).toEqual([])
    expect(sizes(ledger)).toEqual({
      ...before,
      change_batch: (before.change_batch ?? 0) + 1,
      import_batch: (before.import_batch ?? 0) + 1,
    })
  })

  it('is written where it differs, and only that', async () => {
    const result = await importRows(ledger, [
      HEADER,
      ['1', '王怡', '女', HER_ID, '汉族', '13987654321', '2016-09-02', '430422'],
    ])
    expect(countsOf(result)).toEqual([1, 0, 1, 0, 0, 1])
    expect(result.problems).toEqual([])
    expect(person(ledger, '1')).toMatchObject({
      name: '王怡',
      mobile: '13987654321',
      enter_date: '2016-09-02',
      origin_code: '430422',
      version: 1,
    })
    expect(person(ledger, '1').search).toContain('wangyi')
    const changes = select(
      ledger,
      "SELECT changes FROM change_log WHERE batch_id = ? AND entity = 'graduate'",
      result.batch,
    ) as { changes: string }[]
    expect(Object.keys(JSON.parse(changes[0]?.changes ?? '{}')).sort()).toEqual([
      'enter_date',
      'mobile',
      'name',
      'name_key',
      'origin_code',
      'search',
    ])
  })

  it('does not replace what is good by what is not understood', async () => {
    const result = await importRows(ledger, [
      HEADER,
      ['1', '王一', '女', '4304211998101674', '汉簇', '13812345678'],
    ])
    expect(countsOf(result)).toEqual([1, 0, 0, 1, 0, 1])
    expect(findingsOf(result)).toEqual(['2 民族 V08 Q', '2 身份证号 V01 Q'])
    expect(person(ledger, '1')).toMatchObject({ id_no: HER_ID, nation: '01' })
  })
})

describe('values of a roster', () => {
  it('that no list knows stay as an open issue until a good one comes', async () => {
    const header = ['学号', '姓名', '民族']
    const result = await importRows(ledger, [header, ['1', '王一', '汉簇']])
    expect(findingsOf(result)).toEqual(['2 民族 V08 Q'])
    expect(person(ledger, '1').nation).toBeNull()
    expect(select(ledger, 'SELECT field, rule, raw_value FROM cell_issue')).toEqual([
      { field: 'nation', rule: 'V08', raw_value: '汉簇' },
    ])
    await importRows(ledger, [header, ['1', '王一', '汉族']])
    expect(person(ledger, '1').nation).toBe('01')
    expect(select(ledger, 'SELECT * FROM cell_issue')).toEqual([])
  })

  it('warn about odd names and mobiles without refusing them', async () => {
    const result = await importRows(ledger, [
      ['学号', '姓名', '手机号'],
      ['1', '王一2', '12345'],
      ['2', '艾力·买买提', '13812345678'],
      ['3', '李三', '138-1234-5678'],
    ])
    expect(countsOf(result)).toEqual([3, 3, 0, 0, 0, 1])
    expect(findingsOf(result)).toEqual([
      '2 姓名 V24 W',
      '2 手机号 V06 W',
      '3 手机号 V06 W',
      '4 手机号 V06 W',
    ])
    expect(result.warnings).toBe(4)
  })

  it('of unmatched columns stay with the person', async () => {
    await importRows(ledger, [
      ['学号', '姓名', '宿舍', '序号'],
      ['1', '王一', '3栋', 1],
    ])
    expect(JSON.parse(String(person(ledger, '1').extra))).toEqual({ 宿舍: '3栋' })
    const result = await importRows(ledger, [
      ['学号', '姓名', '宿舍'],
      ['1', '王一', null],
    ])
    expect(result.unchanged).toBe(1)
  })
})

describe('the layout of a roster', () => {
  it('may have titles, two header rows, totals, notes and several sheets', async () => {
    const sheet = (no: string) => [
      ['会计学院2020届毕业生'],
      ['填报人：张三    日期：2020-07-03'],
      ['学号', '姓名', '所在院系'],
      ['xh', 'xm', 'szyx'],
      [no, `王${no}`, '会计学院'],
      [],
      [`${no}9`, `李${no}`, '会计 学院'],
      [`${no}8`, '外人', '理学院'],
      ['合计', '2人'],
      ['审核人：李四', null, '2020年7月3日'],
      ['共 2 人'],
      ['第 1 页 共 2 页'],
    ]
    const result = await importRows(ledger, {
      一班: sheet('1'),
      二班: sheet('2'),
      说明: [['填写说明'], ['甲', '乙']],
    })
    expect(countsOf(result)).toEqual([4, 4, 0, 0, 0, 20])
    expect(select(ledger, 'SELECT student_no FROM graduate ORDER BY id')).toEqual(
      ['1', '19', '2', '29'].map((student_no) => ({ student_no })),
    )
  })

  it('is refused where no header is known, and where the kind does not fit', async () => {
    await expect(
      importRows(ledger, [
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).rejects.toMatchObject({
      code: 'file_no_known_header',
    })
    await expect(
      importRows(ledger, [HEADER, ['1', '王一']], { kind: 'plan' }),
    ).rejects.toMatchObject({ code: 'file_kind_unclear', params: { candidates: 'roster' } })
    await expect(
      importRows(ledger, [HEADER, ['1', '王一']], { kind: 'baseline' }),
    ).rejects.toMatchObject({ code: 'file_kind_unclear', params: { candidates: 'roster' } })
  })

  it('is only looked at in a dry run', async () => {
    const before = sizes(ledger)
    const result = await importRows(ledger, [HEADER, ['1', '王一']], { dryRun: true })
    expect(countsOf(result)).toEqual([1, 1, 0, 0, 0, 1])
    expect(result.batch).toBeNull()
    expect(sizes(ledger)).toEqual(before)
  })
})
