import { describe, expect, it } from 'vitest'
import { stepText } from '#shared/text/batches.ts'
import { historyFieldText, historyScreenText, historyValueText } from '#shared/text/history.ts'

describe('historyFieldText', () => {
  it.each([
    ['mobile', '手机号'],
    ['destination', '毕业去向'],
    ['happen_date', '生效日期'],
    ['finding:mobile', '手机号（待核对）'],
    ['person', '整条记录'],
    ['of_a_later_version', 'of_a_later_version'],
  ])('calls %s %s', (field, name) => {
    expect(historyFieldText(field, 'zh')).toBe(name)
  })

  it('says what is not in the dictionary in English too', () => {
    expect(historyFieldText('valid_from', 'en')).toBe('group member from')
  })
})

describe('historyValueText', () => {
  it.each([
    ['sex', '1', '男'],
    ['willingness', '00', '未摸排'],
    ['destination', '10', '签就业协议形式就业'],
    ['origin_code', '430112', '湖南省长沙市望城区'],
    ['origin_code', '000000', '000000'],
    ['sex', '不在列表', '不在列表'],
    ['birth', '1998-01-02', '1998-01-02'],
    ['extra', '{"宿舍":"3栋","序号":5}', '宿舍：3栋；序号：5'],
    ['extra', 'not json', 'not json'],
    ['extra', '7', '7'],
    ['finding:mobile', '12345', '12345'],
    ['of_a_later_version', 'x', 'x'],
  ])('of %s says %s as %s', (field, value, text) => {
    expect(historyValueText(field, value, 2020, 'zh')).toBe(text)
  })

  it('joins several codes, and says nothing for nothing', () => {
    expect(historyValueText('reasons', 'R13,R01', 2020, 'zh')).toMatch(/^[^R,]+、[^R,]+$/)
    expect(historyValueText('mobile', null, 2020, 'zh')).toBe('')
  })

  it('says the rule where a finding holds no text', () => {
    expect(historyValueText('finding:mobile', 'V08', 2020, 'zh')).not.toBe('V08')
  })
})

it('says where a batch was asked for', () => {
  expect(historyScreenText('cli', 'zh')).toBe('命令行')
  expect(historyScreenText('elsewhere', 'zh')).toBe('elsewhere')
})

it('says of an undoing and a redoing what they undo and redo', () => {
  const label = { key: 'remove', params: { count: 1, name: '王堃', reason: '转学' } }
  expect(stepText('command', label, 'zh')).toBe('把 王堃 移出名单（转学）')
  expect(stepText('undo', label, 'zh')).toBe('撤销：把 王堃 移出名单（转学）')
  expect(stepText('redo', { key: 'restore', params: { count: 2, name: '' } }, 'zh')).toBe(
    '重做：从回收站恢复 2 人',
  )
})
