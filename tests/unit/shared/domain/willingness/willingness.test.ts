import { describe, expect, it } from 'vitest'
import { codeByCode, codeList } from '#shared/codes/index.ts'
import { isInLedger } from '#shared/domain/destination/index.ts'
import {
  contradicts,
  DEFAULT_WILLINGNESS,
  defaultDestination,
  isWilling,
  reasonProblems,
  reasonsOk,
} from '#shared/domain/willingness/index.ts'

const all = codeList('willingness', 2020).map((entry) => entry.code)

describe('willingness', () => {
  it('has a default destination inside the ledger, which it does not contradict', () => {
    for (const will of all) {
      const destination = defaultDestination(will)
      expect([will, codeByCode('destination', destination, 2020)?.code]).toEqual([
        will,
        destination,
      ])
      expect(isInLedger(destination)).toBe(true)
      expect([will, contradicts(will, destination, 2020)]).toEqual([will, false])
    }
    expect(defaultDestination(DEFAULT_WILLINGNESS)).toBe('70')
  })

  it('contradicts a destination of another class', () => {
    expect(contradicts('30', '70', 2020)).toBe(true)
    expect(contradicts('30', '71', 2020)).toBe(false)
    expect(contradicts('10', '70', 2020)).toBe(false)
    expect(contradicts('10', '703', 2020)).toBe(false)
    expect(contradicts('10', '71', 2020)).toBe(true)
    expect(contradicts('40', '72', 2020)).toBe(false)
    expect(contradicts('40', '70', 2020)).toBe(true)
    expect(contradicts('70', '722', 2020)).toBe(false)
  })

  it('contradicts a landing that stands already', () => {
    expect(contradicts('30', '801', 2020)).toBe(true)
    expect(contradicts('10', '10', 2020)).toBe(true)
  })

  it('never contradicts when nothing is said, or nothing known', () => {
    for (const destination of ['70', '71', '10', null]) {
      expect(contradicts('00', destination, 2020)).toBe(false)
      expect(contradicts('90', destination, 2020)).toBe(false)
    }
    expect(contradicts('30', null, 2020)).toBe(false)
    expect(contradicts('30', '', 2020)).toBe(false)
    expect(contradicts('99', '70', 2020)).toBe(false)
  })

  it('sorts into willing, unwilling and undecided', () => {
    expect(all.filter((will) => isWilling(will) === 'undecided')).toEqual(['00', '90'])
    expect(all.filter((will) => isWilling(will) === 'unwilling')).toEqual(['30', '40', '70', '80'])
    expect(all.filter((will) => isWilling(will) === 'willing')).toEqual([
      '10',
      '11',
      '12',
      '20',
      '50',
      '60',
    ])
  })

  it('asks for one to three reasons once surveyed', () => {
    expect(reasonsOk('00', [], null)).toBe(true)
    expect(reasonsOk('10', ['R01'], null)).toBe(true)
    expect(reasonProblems('10', [], null)).toEqual(['missing'])
    expect(reasonProblems('10', ['R01', 'R02', 'R03', 'R04'], null)).toEqual(['too_many'])
    expect(reasonProblems('10', ['R99'], ' ')).toEqual(['note_missing'])
    expect(reasonsOk('10', ['R99', 'R01', 'R02'], '家中有事')).toBe(true)
  })
})
