import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEmployers, employerKey } from '#shared/domain/employer/index.ts'

const WORDS = [
  '长沙',
  '博远',
  '商贸',
  '（',
  ')',
  ' ',
  '　',
  '有限',
  '责任',
  '股份',
  '公司',
  '分公司',
  'Ａ',
  'b',
]
const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(''))

describe('employerKey', () => {
  it.each([
    ['长沙博远商贸有限公司', '长沙博远商贸'],
    ['长沙博远商贸有限责任公司', '长沙博远商贸'],
    ['湖南（长沙）三一 股份有限公司', '湖南长沙三一'],
    ['中国移动湖南有限公司长沙分公司', '中国移动湖南长沙分公司'],
    ['有限公司', '有限公司'],
  ])('%s', (given, key) => {
    expect(employerKey(given)).toBe(key)
  })

  it('is its own key, and does not see blanks, brackets and widths', () => {
    fc.assert(
      fc.property(name, (given) => {
        const key = employerKey(given)
        expect(employerKey(key)).toBe(key)
        expect(employerKey(` ${given}　`)).toBe(key)
        expect(employerKey(given.normalize('NFKC'))).toBe(key)
      }),
    )
  })
})

describe('compareEmployers', () => {
  const one = { name: '长沙博远商贸有限公司', uscc: '' }
  it('tells the same, the likely and the other', () => {
    expect(compareEmployers(one, { name: '长沙博远商贸 有限公司', uscc: '91' })).toBe('same')
    expect(compareEmployers(one, { name: '长沙博远商贸公司', uscc: '' })).toBe('likely')
    expect(compareEmployers({ ...one, uscc: '91' }, { ...one, uscc: '92' })).toBe('other')
    expect(compareEmployers({ ...one, uscc: '91' }, { name: '博远', uscc: '91' })).toBe('same')
  })

  it('does not depend on who is first', () => {
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom('', '91'),
        fc.constantFrom('', '91', '92'),
        (a, b, x, y) => {
          const first = { name: a, uscc: x }
          const second = { name: b, uscc: y }
          expect(compareEmployers(first, second)).toBe(compareEmployers(second, first))
        },
      ),
    )
  })
})
