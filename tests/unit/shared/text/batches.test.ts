import { describe, expect, it } from 'vitest'
import { batchText } from '#shared/text/batches.ts'

describe('batchText', () => {
  it.each([
    [{ key: 'cells', params: { count: 12, name: '张三', field: 'mobile' } }, '修改 12 个单元格'],
    [{ key: 'cells', params: { count: 1, name: '张三', field: 'mobile' } }, '修改 张三 的手机号'],
    [
      { key: 'cells', params: { count: 3, people: 1, name: '张三', field: 'mobile' } },
      '修改 张三 的 3 个单元格',
    ],
    [{ key: 'add', params: { count: 1, name: '张三' } }, '新增毕业生 张三'],
    [{ key: 'add', params: { count: 2, name: '' } }, '新增 2 名毕业生'],
    [
      { key: 'destination', params: { name: '张三', destination: '10' } },
      '登记 张三 的毕业去向：签就业协议形式就业',
    ],
    [
      { key: 'willingness', params: { count: 3, willingness: '10' } },
      '把 3 人的就业意愿设为“积极求职”',
    ],
    [{ key: 'import', params: { file: 'a.xlsx', kind: 'roster' } }, '导入生源名单“a.xlsx”'],
    [{ key: 'undo', params: { what: '修改 2 个单元格' } }, '撤销：修改 2 个单元格'],
    [{ key: 'school', params: { name: '会计学院' } }, '新增学院“会计学院”'],
    [{ key: 'passphrase', params: { user: '李老师' } }, '李老师 修改口令'],
    [{ key: 'resetPassphrase', params: { user: '李老师' } }, '用恢复密钥重设 李老师 的口令'],
    [{ key: 'addUser', params: { user: '王老师' } }, '添加用户 王老师'],
    [{ key: 'removeUser', params: { user: '王老师' } }, '移除用户 王老师'],
    [{ key: 'newDataKey', params: {} }, '更换数据密钥，重新加密台账'],
    [{ key: 'recoveryKey', params: {} }, '更换恢复密钥'],
    [{ key: 'of-a-later-version', params: {} }, '修改台账'],
  ])('says %j in Chinese', (label, text) => {
    expect(batchText(label, 'zh')).toBe(text)
  })

  it('says it in English and knows codes that only the first lists hold', () => {
    const label = { key: 'destination', params: { name: 'Li', destination: '27' } }
    expect(batchText(label, 'zh')).toContain('科研助理')
    expect(batchText({ key: 'cells', params: { count: 2 } }, 'en')).toBe('Change 2 cells')
  })

  it('leaves an unknown code as it is', () => {
    const label = { key: 'willingness', params: { count: 1, willingness: 'zz' } }
    expect(batchText(label, 'en')).toBe('Set willingness "zz" (people: 1)')
  })
})
