import { assert, bigInt, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeList } from '#shared/codes/index.ts'
import { isInLedger, isLanded } from '#shared/domain/destination/index.ts'
import { groupOf, percent, pointsAbove, schemeFor } from '#shared/domain/rates/index.ts'

describe('rates', () => {
  it('gives the published figures', () => {
    expect(percent(3621, 4171)).toBe('86.81')
    expect(percent(550, 4171)).toBe('13.19')
    expect(percent(387, 430)).toBe('90.00')
    expect(percent(63, 63)).toBe('100.00')
  })

  it('tells points above last year with their sign, half up away from zero', () => {
    const of = (part: number, whole: number) => ({ part, whole })
    expect(pointsAbove(of(3621, 4171), of(3425, 3966))).toBe('+0.45')
    expect(pointsAbove(of(1, 2), of(1, 2))).toBe('0.00')
    expect(pointsAbove(of(0, 100_000), of(1, 100_000))).toBe('0.00')
    // 0.125 of a point, up and down.
    expect(pointsAbove(of(1, 800), of(0, 800))).toBe('+0.13')
    expect(pointsAbove(of(0, 800), of(1, 800))).toBe('-0.13')
    expect(pointsAbove(of(0, 1), of(1, 1))).toBe('-100.00')
    expect(pointsAbove(of(0, 0), of(1, 1))).toBe('—')
    expect(pointsAbove(of(1, 1), of(0, 0))).toBe('—')
  })

  it('prints a dash of nothing and zeros of none', () => {
    expect(percent(0, 0)).toBe('—')
    expect(percent(0, 7)).toBe('0.00')
  })

  it('rounds halves up, where floating point would not', () => {
    expect(percent(1, 20_000)).toBe('0.01')
    expect(percent(201, 20_000)).toBe('1.01')
    expect(percent(1, 3)).toBe('33.33')
    expect(percent(2, 3)).toBe('66.67')
  })

  it('agrees with exact arithmetic', () => {
    void assert(
      property(integer({ min: 0, max: 9_999_999 }), integer({ min: 1, max: 9_999_999 }), (a, b) => {
        const scaled = (BigInt(a) * 20_000n + BigInt(b)) / (2n * BigInt(b))
        return percent(a, b) === `${scaled / 100n}.${String(scaled % 100n).padStart(2, '0')}`
      }),
    )
    void assert(
      property(bigInt({ min: 1n, max: 1_000_000n }), (whole) => {
        return percent(Number(whole), Number(whole)) === '100.00'
      }),
    )
  })

  it('refuses what is no count', () => {
    expect(() => percent(0.5, 1)).toThrow(RangeError)
  })
})

describe('rate schemes', () => {
  it('follow the cohort', () => {
    expect([2019, 2020, 2021, 2023, 2024, 2030].map((cohort) => schemeFor(cohort).id)).toEqual([
      '2020',
      '2020',
      '2021',
      '2021',
      '2024',
      '2024',
    ])
    expect(schemeFor(2020).totalName).toBe('就业率')
    expect(schemeFor(2021).totalName).toBe('毕业去向落实率')
  })

  it('have the groups that the report prints', () => {
    const names = (cohort: number) => schemeFor(cohort).groups.map((group) => group.name)
    expect(names(2020)).toEqual(['协议和合同就业', '其他形式就业', '升学', '待就业', '暂不就业'])
    expect(names(2021)).toEqual([
      '协议和合同就业',
      '创业',
      '灵活就业',
      '升学',
      '待就业',
      '暂不就业',
    ])
    expect(names(2024)).toEqual(['单位就业', '自主创业', '自由职业', '升学', '待就业', '暂不就业'])
  })

  it('put each destination of each cohort into exactly one group, landed or not', () => {
    for (const cohort of [2020, 2021, 2022, 2024, 2026]) {
      const scheme = schemeFor(cohort)
      for (const { code } of codeList('destination', cohort)) {
        const groups = scheme.groups.filter((group) => group.codes.includes(code))
        expect(groups.map((group) => group.name)).toEqual([groupOf(code, scheme)])
        expect(groups[0]?.landed).toBe(isLanded(code, cohort))
        expect(isInLedger(code)).toBe(!isLanded(code, cohort))
      }
    }
  })

  it('move the sub-groups but not the total', () => {
    const group = (code: string) => [2020, 2021, 2024].map((year) => groupOf(code, schemeFor(year)))
    expect(group('12')).toEqual(['其他形式就业', '灵活就业', '单位就业'])
    expect(group('75')).toEqual(['其他形式就业', '创业', '自主创业'])
    expect(group('76')).toEqual(['其他形式就业', '灵活就业', '自由职业'])
    expect(group('71')).toEqual(['暂不就业', '暂不就业', '暂不就业'])
    expect(group('722')).toEqual(['暂不就业', '暂不就业', '暂不就业'])
  })

  it('count no destination as 待就业 and an unknown one nowhere', () => {
    expect(groupOf(null, schemeFor(2020))).toBe('待就业')
    expect(groupOf('', schemeFor(2021))).toBe('待就业')
    expect(groupOf('99', schemeFor(2021))).toBe('')
  })

  it('count the sample university', () => {
    const counts: Readonly<Record<string, number>> = {
      '801': 408,
      '70': 342,
      '10': 1626,
      '11': 898,
      '12': 383,
      '71': 123,
      '72': 85,
      '46': 52,
      '503': 36,
      '75': 24,
      '76': 72,
      '85': 85,
      '512': 20,
      '502': 17,
    }
    const sum = (belongs: (code: string) => boolean) =>
      Object.entries(counts).reduce((total, [code, n]) => total + (belongs(code) ? n : 0), 0)
    const scheme = schemeFor(2020)
    expect(sum(() => true)).toBe(4171)
    expect(sum((code) => isLanded(code, 2020))).toBe(3621)
    expect(sum((code) => isInLedger(code))).toBe(550)
    expect(
      scheme.groups.map((group) => sum((code) => groupOf(code, scheme) === group.name)),
    ).toEqual([2649, 479, 493, 342, 208])
  })
})
