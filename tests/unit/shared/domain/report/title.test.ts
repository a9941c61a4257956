import { describe, expect, it } from 'vitest'
import { textWidth, titleLines, titleWidth } from '#shared/domain/report/title.ts'

describe('textWidth', () => {
  it('counts Chinese characters, also rare ones, twice', () => {
    expect(textWidth('落实率%')).toBe(7)
    expect(textWidth('𠮷a')).toBe(3)
    expect(textWidth('')).toBe(0)
  })
})

describe('titleLines', () => {
  it.each([
    ['其他形式就业', 8, ['其他形式', '就业']],
    ['协议和合同就业', 10, ['协议和合同', '就业']],
    ['同比(百分点)', 9, ['同比', '(百分点)']],
    ['最近联系日期/方式/结果', 9, ['最近联系', '日期/', '方式/', '结果']],
    ['帮扶责任人', 7, ['帮扶', '责任人']],
    ['未就业', 8, ['未就业']],
    ['90 失联', 8, ['90', '失联']],
  ])('%s in %i', (title, room, lines) => {
    expect(titleLines(title, room)).toEqual(lines)
  })

  it('loses nothing but blanks', () => {
    const title = '20 备考公务员/事业单位/教师'
    expect(titleLines(title, 6).join('')).toBe(title.replace(' ', ''))
  })
})

describe('titleWidth', () => {
  it('has room for the widest line', () => {
    expect(titleWidth('升学')).toBe(8)
    expect(titleWidth('上期未就业')).toBe(11)
    expect(titleWidth('其他形式就业')).toBe(9)
    expect(titleWidth('30 拟升学(考研二战等)')).toBe(13)
  })
})
