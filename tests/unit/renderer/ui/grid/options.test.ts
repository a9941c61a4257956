import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  exactOption,
  filterOptions,
  resolveText,
  splitMultiple,
  toggleOption,
} from '#renderer/ui/grid/options.ts'

const UP = { value: '10', label: '拟升学', keys: ['nsx'] }
const ABROAD = { value: '20', label: '拟出国', keys: ['ncg'] }
const CIVIL = { value: '21', label: '拟出国（境）考编', keys: ['ncg', 'kb'] }
const OPTIONS = [UP, ABROAD, CIVIL]

describe('exactOption', () => {
  it('takes code, label, or a key that only one entry has', () => {
    expect(exactOption(OPTIONS, ' 10 ')).toBe(UP)
    expect(exactOption(OPTIONS, '拟出国')).toBe(ABROAD)
    expect(exactOption(OPTIONS, 'NSX')).toBe(UP)
    expect(exactOption(OPTIONS, 'ncg')).toBeUndefined()
  })

  it('never takes a part of a label', () => {
    expect(exactOption(OPTIONS, '升学')).toBeUndefined()
    expect(exactOption(OPTIONS, '')).toBeUndefined()
  })
})

describe('filterOptions', () => {
  it('puts whole matches before beginnings and beginnings before parts', () => {
    expect(filterOptions(OPTIONS, '2')).toEqual([ABROAD, CIVIL])
    expect(filterOptions(OPTIONS, '拟出国')).toEqual([ABROAD, CIVIL])
    expect(filterOptions(OPTIONS, '考编')).toEqual([CIVIL])
    expect(filterOptions(OPTIONS, 'k')).toEqual([CIVIL])
    expect(filterOptions(OPTIONS, 'zzz')).toEqual([])
  })

  it('offers everything for an empty text', () => {
    expect(filterOptions(OPTIONS, ' ')).toBe(OPTIONS)
  })

  it('finds every entry by its own code and label', () => {
    fc.assert(
      fc.property(fc.constantFrom(...OPTIONS), (option) => {
        expect(filterOptions(OPTIONS, option.value)[0]).toBe(option)
        expect(filterOptions(OPTIONS, option.label)[0]).toBe(option)
      }),
    )
  })
})

describe('several in one cell', () => {
  it('splits at Chinese and Latin separators', () => {
    expect(splitMultiple('拟升学、拟出国，n')).toEqual({ done: ['拟升学', '拟出国'], rest: 'n' })
    expect(splitMultiple('')).toEqual({ done: [], rest: '' })
  })

  it('puts an entry in, and takes it out again', () => {
    expect(toggleOption('拟出', ABROAD)).toBe('拟出国、')
    expect(toggleOption('拟升学、拟', ABROAD)).toBe('拟升学、拟出国、')
    expect(toggleOption('拟升学、拟出国、', UP)).toBe('拟出国、')
  })
})

describe('resolveText', () => {
  it('stores the code and shows the label', () => {
    expect(resolveText('nsx', OPTIONS, false)).toEqual({ text: '10', display: '拟升学' })
    expect(resolveText('10，拟出国、10、', OPTIONS, true)).toEqual({
      text: '10、20',
      display: '拟升学、拟出国',
    })
  })

  it('hands on what it does not know as it was typed', () => {
    expect(resolveText(' 升学 ', OPTIONS, false)).toEqual({ text: '升学', display: '升学' })
    expect(resolveText('拟升学、别的', OPTIONS, true)).toEqual({
      text: '10、别的',
      display: '拟升学、别的',
    })
    expect(resolveText('', OPTIONS, true)).toEqual({ text: '', display: '' })
  })
})
