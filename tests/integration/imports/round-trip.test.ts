// A list that goes out, is worked on elsewhere and comes back: nothing is lost, and only what both sides changed is asked.
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportList } from '#data/features/graduates/export-list.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { importFile } from '#data/features/imports/service.ts'
import { exportReports } from '#data/features/reports/workbook.ts'
import type { ImportChoices, ImportResult } from '#shared/schemas/import.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { edited, type ListSheet } from '#tests/helpers/list-file.ts'
import { importRows, person, select } from './support.ts'

const CONTROL = { signal: new AbortController().signal, progress: () => undefined }
const FIELDS = ['mobile', 'class_name', 'willingness', 'reasons', 'reason_note', 'remark']

let ledger: TestLedger
let path = ''
beforeEach(async () => {
  ledger = await openTestLedger()
  path = join(ledger.dir, '名单.xlsx')
  await importRows(ledger, [
    ['学号', '姓名', '性别', '班级', '手机号', '备注', '宿舍'],
    ['01', '王堃', '女', '会计1601班', '13800000001', '本地', '3-101'],
    ['02', '李昇', '男', '会计1601班', '13800000002', '', '3-102'],
    ['03', '周明', '男', '会计1602班', '13800000003', '外地', ''],
  ])
})
afterEach(() => ledger.close())

const idOf = (studentNo: string): number => Number(person(ledger, studentNo).id)

/** Meanwhile, in the ledger. */
function change(studentNo: string, field: string, text: string): void {
  const edits = [{ id: idOf(studentNo), values: { [field]: text } }]
  setCells(ledger.ctx, ledger.session, edits, { screen: 'ledger' })
}

async function goOut(fields: readonly string[] = FIELDS): Promise<void> {
  const ids = select(ledger, 'SELECT id FROM graduate ORDER BY student_no').map((row) =>
    Number((row as { id: number }).id),
  )
  const wish = { ids, fields, path, reason: null, screen: 'cli' }
  await exportList(ledger.ctx, ledger.session, wish, CONTROL)
}

function comeBack(
  change: (sheet: ListSheet) => void = () => undefined,
  choices: Partial<ImportChoices> = {},
): Promise<ImportResult> {
  edited(path, change)
  return importFile(ledger.ctx, ledger.session, {
    path,
    kind: null,
    effective: null,
    choices,
    dryRun: false,
  })
}

describe('a list that comes back', () => {
  it('as it went out changes nothing', async () => {
    await goOut()
    const result = await comeBack()
    expect(result).toMatchObject({ rows: 3, updated: 0, unchanged: 3, rejected: 0, problems: [] })
  })

  it('brings what was edited, also what was emptied, and a column that was added', async () => {
    await goOut()
    const result = await comeBack((sheet) => {
      sheet.set('01', '备注', '')
      sheet.set('02', '班级', '会计1603班')
      sheet.set('02', '就业意愿', '考研二战')
      sheet.addColumn('家访', { '03': '已访' })
      sheet.reverse()
    })
    expect(result.problems).toEqual([])
    expect(result).toMatchObject({ updated: 3, unchanged: 0 })
    expect(person(ledger, '01').remark).toBeNull()
    expect(person(ledger, '02').class_name).toBe('会计1603班')
    expect(person(ledger, '03').extra).toBe('{"家访":"已访"}')
    expect(select(ledger, 'SELECT to_willingness FROM willingness_event')).toEqual([
      { to_willingness: '30' },
    ])
  })

  it('asks where file and ledger changed a cell, and takes what was chosen', async () => {
    await goOut()
    change('01', 'mobile', '13900000001')
    change('01', 'remark', '已约谈')
    change('02', 'mobile', '13900000002')
    change('03', 'class_name', '会计1609班')
    const edits = (sheet: ListSheet): void => {
      sheet.set('01', '手机号', '13700000001')
      sheet.set('01', '班级', '会计1605班')
      sheet.set('02', '手机号', '13900000002')
      sheet.set('03', '备注', '已回湘')
    }
    const asked = await comeBack(edits)
    expect(asked).toMatchObject({ updated: 2, unchanged: 1, conflicts: 1 })
    expect(asked.problems).toMatchObject([
      {
        row: 2,
        column: '手机号',
        field: 'mobile',
        cause: 'conflict',
        level: 'W',
        message:
          '导出时为“138****0001”，文件改为“137****0001”，台账已改为“139****0001”，请选择；不选保留台账的值',
        proposals: [
          { value: '13700000001', label: '137****0001' },
          { value: '13900000001', label: '139****0001' },
        ],
      },
    ])
    expect(person(ledger, '01')).toMatchObject({
      mobile: '13900000001',
      class_name: '会计1605班',
      remark: '已约谈',
    })
    expect(person(ledger, '03')).toMatchObject({ class_name: '会计1609班', remark: '已回湘' })
    const decision = { sheet: '名单', row: 2, field: 'mobile', value: '13700000001' }
    const settled = await comeBack(() => undefined, { decisions: [decision] })
    expect(settled).toMatchObject({ updated: 1, conflicts: 0, problems: [] })
    expect(person(ledger, '01').mobile).toBe('13700000001')
  })

  it('keeps the ledger’s value where that was chosen, and asks no more', async () => {
    await goOut()
    change('01', 'remark', '已约谈')
    const decision = { sheet: '名单', row: 2, field: 'remark', value: '已约谈' }
    const result = await comeBack((sheet) => sheet.set('01', '备注', '外出'), {
      decisions: [decision],
    })
    expect(result).toMatchObject({ updated: 0, conflicts: 0, problems: [] })
    expect(person(ledger, '01').remark).toBe('已约谈')
  })

  it('says of an edit beside asterisks that it cannot be taken', async () => {
    await goOut()
    const result = await comeBack((sheet) => sheet.set('01', '手机号', '139****0001'))
    expect(result.problems).toMatchObject([{ row: 2, rule: 'MASKED', level: 'B' }])
    expect(person(ledger, '01').mobile).toBe('13800000001')
  })

  it('empties neither who somebody is nor a willingness', async () => {
    await goOut()
    const result = await comeBack((sheet) => {
      sheet.set('01', '姓名', '')
      sheet.set('02', '就业意愿', '')
      for (const header of ['班级', '姓名', '学号']) sheet.set('03', header, '')
    })
    expect(result.problems.map(({ row, rule }) => `${row} ${rule}`)).toEqual(['2 EMPTY', '3 EMPTY'])
    expect(result).toMatchObject({ updated: 0, unchanged: 3 })
  })

  it('does no harm by rows that went, came, stand twice or whose people are gone', async () => {
    await goOut(['class_name'])
    await comeBack((sheet) => {
      sheet.rows.splice(1, 1)
      sheet.rows.push(['09', '新来', null])
    }).then((result) => {
      expect(result).toMatchObject({ inserted: 1, unchanged: 2 })
      expect(result.problems).toMatchObject([{ rule: 'MISSING_PEOPLE' }])
    })
    await goOut(['class_name'])
    removePeople(ledger.ctx, ledger.session, { ids: [idOf('02')], reason: '转专业', screen: 'x' })
    const result = await comeBack((sheet) => {
      const copy = [...(sheet.rows[1] ?? [])]
      copy[2] = '会计1606班'
      sheet.rows.push(copy)
    })
    expect(result.problems.map(({ row, rule }) => `${row} ${rule}`)).toEqual(['3 WHO', '6 V07'])
    expect(result).toMatchObject({ rejected: 2, unchanged: 3 })
  })

  it('finds people by their student number where the hidden column was left behind', async () => {
    await goOut()
    const result = await comeBack((sheet) => {
      const column = sheet.rows[0]?.indexOf('_id') ?? -1
      const ids = sheet.rows.slice(1).map((row) => row[column] ?? null)
      ids.reverse().forEach((id, at) => {
        const row = sheet.rows[at + 1]
        if (row !== undefined) row[column] = id
      })
      sheet.set('01', '备注', '改了')
    })
    expect(result.problems).toMatchObject([{ rule: 'TORN' }])
    expect(result).toMatchObject({ updated: 1, unchanged: 2 })
    expect(person(ledger, '01').remark).toBe('改了')
  })

  it('takes nobody for the person whose hidden number stands in the row of a namesake without a number', async () => {
    await importRows(ledger, [
      ['姓名', '身份证号', '班级'],
      ['赵宁', '11010519491231002X', '会计1602班'],
    ])
    await goOut()
    const result = await comeBack((sheet) => {
      const column = sheet.rows[0]?.indexOf('_id') ?? -1
      const ids = sheet.rows.slice(1).map((row) => row[column] ?? null)
      ids.reverse().forEach((uid, at) => {
        const row = sheet.rows[at + 1]
        if (row !== undefined) row[column] = uid
      })
    })
    expect(select(ledger, 'SELECT student_no, name, remark FROM graduate ORDER BY id')).toEqual([
      { student_no: '01', name: '王堃', remark: '本地' },
      { student_no: '02', name: '李昇', remark: null },
      { student_no: '03', name: '周明', remark: '外地' },
      { student_no: null, name: '赵宁', remark: null },
    ])
    expect(result).toMatchObject({ inserted: 0, updated: 0, unchanged: 4 })
  })

  it('takes another student number, another name and a destination as a hand would', async () => {
    await goOut(['destination', 'helper'])
    const result = await comeBack((sheet) => {
      sheet.set('02', '姓名', '李升')
      sheet.set('03', '毕业去向', '研究生')
      sheet.set('03', '帮扶责任人', '张老师')
      sheet.set('01', '学号', '11')
    })
    expect(result.problems.map(({ rule }) => rule)).toEqual(['STAFF_NEW', 'V10'])
    expect(result).toMatchObject({ updated: 3, kind: 'plan' })
    expect(person(ledger, '11').name).toBe('王堃')
    expect(person(ledger, '02').name).toBe('李升')
    expect(select(ledger, 'SELECT to_destination, happen_date FROM destination_event')).toEqual([
      { to_destination: '801', happen_date: '2020-07-03' },
    ])
  })

  it('is a list like any other for a ledger that did not write it', async () => {
    await goOut(['class_name', 'remark'])
    const other = await openTestLedger()
    edited(path, (sheet) => sheet.set('01', '备注', ''))
    const asked = { path, kind: null, effective: null, dryRun: false }
    const result = await importFile(other.ctx, other.session, asked)
    expect(result).toMatchObject({ inserted: 3 })
    expect(result.problems).toMatchObject([{ rule: 'ESTRANGED' }])
    await other.close()
  })
})

describe('the printed list of names that comes back', () => {
  beforeEach(async () => {
    const asked = { asOf: null }
    const wish = { asked, reports: ['R1', 'R7'] as const, path, reason: null, screen: 'test' }
    const control = { signal: new AbortController().signal, progress: () => undefined }
    await exportReports(ledger.ctx, ledger.session, wish, control)
  })

  it('as it went out changes nothing', async () => {
    const result = await comeBack()
    expect(result).toMatchObject({ rows: 3, updated: 0, unchanged: 3, problems: [] })
  })

  it('brings the parts of a cell that says two things', async () => {
    const result = await comeBack((sheet) => {
      sheet.set('01', '意向地区/岗位', '湖南省长沙市／会计')
      sheet.set('02', '未就业原因', '求职中尚未录用、想去深圳')
      sheet.set('02', '手机', '13900000002')
      sheet.set('03', '推荐岗位数', 5)
    })
    expect(result.problems.map(({ row, rule }) => `${row} ${rule}`)).toEqual(['7 COUNTED'])
    expect(result).toMatchObject({ updated: 2, unchanged: 1 })
    expect(person(ledger, '01')).toMatchObject({ intent_region: '430100', intent_position: '会计' })
    expect(person(ledger, '02').mobile).toBe('13900000002')
    expect(select(ledger, 'SELECT reasons, reason_note FROM willingness_event')).toEqual([
      { reasons: 'R01', reason_note: '想去深圳' },
    ])
  })
})
