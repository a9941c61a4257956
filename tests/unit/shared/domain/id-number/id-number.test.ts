import { assert, constantFrom, date, integer, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdNumber, idCheckDigit, maskIdNumber } from '#shared/domain/id-number/index.ts'

const withCheck = (first17: string): string => first17 + idCheckDigit(first17)
const rules = (raw: string, person: { sex?: string | null; birth?: string | null } = {}) =>
  checkIdNumber(raw, person).rules

const validId = tuple(
  constantFrom('430112', '430122', '429004', '110105'),
  date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2010-12-31T00:00:00Z'),
    noInvalidDate: true,
  }),
  integer({ min: 0, max: 999 }),
).map(([region, birth, serial]) =>
  withCheck(
    region + birth.toISOString().slice(0, 10).replaceAll('-', '') + String(serial).padStart(3, '0'),
  ),
)

describe('identity number', () => {
  it('accepts the published examples', () => {
    expect(checkIdNumber('11010519491231002X')).toEqual({
      normalized: '11010519491231002X',
      rules: [],
      birth: '1949-12-31',
      sex: '2',
      region: '110105',
    })
    expect(rules('440524188001010014')).toEqual(['V03'])
    expect(idCheckDigit('44052418800101001')).toBe('4')
  })

  it('takes lower case, full width, blanks and a leading apostrophe as harmless', () => {
    for (const raw of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２ｘ',
      ' 110105 19491231 002X ',
      "'11010519491231002X",
    ]) {
      expect(checkIdNumber(raw)).toMatchObject({ normalized: '11010519491231002X', rules: [] })
    }
  })

  it('says only V01 about what is no 18-digit number', () => {
    for (const raw of [
      '',
      '110105491231002',
      '1101051949123100',
      '4.30103E+17',
      '11010519491231002Y',
      'X10105194912310021',
    ]) {
      expect(checkIdNumber(raw, { sex: '1', birth: '2000-01-01' })).toMatchObject({
        rules: ['V01'],
        birth: null,
        sex: null,
        region: null,
      })
    }
  })

  it('warns of an unknown region only', () => {
    expect(rules(withCheck('43012219980101001'))).toEqual([])
    expect(rules(withCheck('43011219980101001'))).toEqual([])
    expect(rules(withCheck('99999919980101001'))).toEqual(['V05'])
    for (const permit of ['810000', '820000', '830000']) {
      expect(rules(withCheck(`${permit}19980101001`))).toEqual([])
    }
  })

  it('compares with sex and birth only where they are known', () => {
    const id = '11010519491231002X'
    expect(rules(id, { sex: '2', birth: '1949-12-31' })).toEqual([])
    expect(rules(id, { sex: '1', birth: '1949-12-30' })).toEqual(['V03', 'V04'])
    expect(rules(id, { sex: null, birth: null })).toEqual([])
    expect(rules(id, { sex: '0', birth: '不详' })).toEqual([])
  })

  it('finds dates that do not exist', () => {
    expect(rules(withCheck('43011219990229001'))).toEqual(['V03'])
    expect(rules(withCheck('43011219981301001'))).toEqual(['V03'])
  })

  it('passes every number with its right check digit and no other', () => {
    void assert(property(validId, (id) => rules(id).length === 0))
    void assert(
      property(validId, integer({ min: 0, max: 16 }), integer({ min: 1, max: 9 }), (id, at, by) => {
        const digit = (Number(id[at]) + by) % 10
        return rules(id.slice(0, at) + digit + id.slice(at + 1)).includes('V02')
      }),
    )
    void assert(
      property(validId, integer({ min: 0, max: 15 }), (id, at) => {
        const swapped = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)
        return swapped === id || rules(swapped).includes('V02')
      }),
    )
  })

  it('never throws, whatever stands in the cell', () => {
    void assert(property(string(), (raw) => checkIdNumber(raw).rules.length > 0))
    expect(() => idCheckDigit('123')).toThrow(RangeError)
  })

  it('masks', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110105********002X')
    expect(maskIdNumber('E12345678')).toBe('*****5678')
    expect(maskIdNumber('123')).toBe('***')
    expect(maskIdNumber('')).toBe('')
  })
})
