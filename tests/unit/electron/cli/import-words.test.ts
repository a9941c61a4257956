import { expect, it } from 'vitest'
import { readArguments } from '../../../../electron/cli/arguments.ts'
import { readCauses, readChoices, readHeader } from '../../../../electron/cli/import-words.ts'

const choices = (...words: string[]) => readChoices(readArguments(['import', ...words], '/'), null)
const header = (text: string) => readHeader(readArguments(['import', '--header', text], '/'))

it('reads columns, words and blanks by key or header', () => {
  const read = choices(
    ...[
      '--map',
      '小组=班级',
      '--map',
      '宿舍=附加',
      '--map',
      '栋=忽略',
      '--sheet',
      '一',
      '--sheet',
      '二',
    ],
    ...['--fix', '政治面貌：a=b=群众', '--fix', 'nation:外星=', '--reason', '笔误'],
    ...['--erase-blank', '家庭地址', '--no-sender'],
  )
  expect(read).toEqual({
    sheets: ['一', '二'],
    sender: null,
    columns: [
      { header: '小组', as: 'field', field: 'class_name' },
      { header: '宿舍', as: 'extra' },
      { header: '栋', as: 'ignored' },
    ],
    fixes: [
      { field: 'politics', raw: 'a=b', value: '群众', reason: '笔误' },
      { field: 'nation', raw: '外星', value: null, reason: '笔误' },
    ],
    eraseBlank: ['home_address'],
  })
  expect(choices()).toEqual({ columns: [], fixes: [], eraseBlank: [] })
  expect(header('3')).toEqual({ top: 3, bottom: 3 })
  expect(header('3-4')).toEqual({ top: 3, bottom: 4 })
})

it.each([
  ['--map', '小组'],
  ['--map', '小组=没有的'],
  ['--fix', '政治面貌=群众'],
  ['--erase-blank', '没有的'],
  ['--sender', ''],
])('refuses %s %s', (option, text) => {
  expect(() => choices(option, text)).toThrow(
    expect.objectContaining({ params: { detail: expect.stringContaining(option) } }),
  )
})

it('refuses rows backwards, unknown causes, and both kinds of sender', () => {
  expect(() => header('3-2')).toThrow(expect.objectContaining({ code: 'usage' }))
  expect(() => choices('--sender', 'a', '--no-sender')).toThrow()
  const causes = (text: string) => readCauses(readArguments(['import', '--accept', text], '/'))
  expect(causes('float')).toEqual(['float'])
  expect(() => causes('luck')).toThrow(expect.objectContaining({ code: 'usage' }))
})
