import { describe, expect, it } from 'vitest'
import { codeList } from '#shared/codes/index.ts'
import {
  destinationBlock,
  isCoarserOrSame,
  isInLedger,
  isLanded,
  isPending,
  missingFields,
  nextEventType,
} from '#shared/domain/destination/index.ts'

const employer = {
  employer_name: '长沙市岳麓区教育局',
  employer_type: '10',
  industry: '45',
  position: '10',
  work_region: '430104',
}
const signed = {
  ...employer,
  employer_contact: '刘老师',
  employer_phone: '0731-88888888',
  sign_date: '2020-06-10',
}

describe('destination', () => {
  it('keeps plans apart from deeds', () => {
    for (const code of ['70', '701', '705', '71', '72', '721', '722', null, '']) {
      expect([code, isInLedger(code), isLanded(code, 2020)]).toEqual([code, true, false])
    }
    for (const code of ['10', '12', '46', '503', '76', '80', '801', '85']) {
      expect([code, isInLedger(code), isLanded(code, 2020)]).toEqual([code, false, true])
    }
    expect(isInLedger('65')).toBe(false)
    expect(isLanded('65', 2020)).toBe(false)
  })

  it('keeps the meaning of a code that a later list renamed', () => {
    expect(isLanded('27', 2022)).toBe(true)
    expect(isLanded('271', 2020)).toBe(true)
  })

  it('takes a class beside its member as nothing new, never the reverse', () => {
    expect(isCoarserOrSame('80', '801')).toBe(true)
    expect(isCoarserOrSame('50', '503')).toBe(true)
    expect(isCoarserOrSame('72', '721')).toBe(true)
    expect(isCoarserOrSame('801', '801')).toBe(true)
    expect(isCoarserOrSame('801', '80')).toBe(false)
    expect(isCoarserOrSame('10', '11')).toBe(false)
    expect(isCoarserOrSame('72', '71')).toBe(false)
  })

  it('asks for fields of every landed destination, and for none of the others', () => {
    for (const { code } of codeList('destination', 2021)) {
      expect([code, destinationBlock(code).length > 0]).toEqual([code, isLanded(code, 2021)])
    }
  })

  it('waits for what the destination requires', () => {
    expect(isPending('10', signed)).toBe(false)
    expect(missingFields('10', { ...signed, sign_date: ' ' })).toEqual(['sign_date'])
    expect(missingFields('12', signed)).toEqual(['monthly_pay', 'min_wage_ok'])
    expect(isPending('503', employer)).toBe(false)
    expect(isPending('46', {})).toBe(false)
    expect(isPending('801', { study_school: '湖南大学', study_major: '会计学' })).toBe(false)
    expect(missingFields('85', { study_school: 'LSE' })).toEqual(['study_major'])
    expect(missingFields('75', employer)).toEqual(['startup_kind'])
    expect(isPending('70', {})).toBe(false)
  })

  it('waits while the minimum wage is unknown or not reached', () => {
    const freelance = { freelance_kind: '插画', monthly_pay: '3000' }
    expect(isPending('76', { ...freelance, min_wage_ok: '1' })).toBe(false)
    expect(isPending('76', { ...freelance, min_wage_ok: '0' })).toBe(true)
    expect(isPending('76', { ...freelance, min_wage_ok: null })).toBe(true)
    expect(isPending('271', { ...employer, monthly_pay: '3000', min_wage_ok: '1' })).toBe(false)
  })

  it('names the kind of event', () => {
    expect(nextEventType(null, '70', 2020)).toBe(1)
    expect(nextEventType('', '10', 2020)).toBe(1)
    expect(nextEventType('70', '10', 2020)).toBe(2)
    expect(nextEventType('10', '11', 2020)).toBe(3)
    expect(nextEventType('70', '71', 2020)).toBe(3)
    expect(nextEventType('10', '70', 2020)).toBe(4)
    expect(nextEventType('10', '10', 2020)).toBe(5)
  })
})
