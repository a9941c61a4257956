import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FillMode, fillBackward, fillForward } from '#renderer/ui/grid/series.ts'

const modes = fc.constantFrom<FillMode>('usual', 'copy', 'series')
const day = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10)

describe('two cells and more', () => {
  it.each([
    [
      ['1', '2'],
      ['3', '4', '5'],
    ],
    [
      ['10', '8'],
      ['6', '4', '2'],
    ],
    [
      ['1', '1'],
      ['1', '1', '1'],
    ],
    [
      ['1.5', '2'],
      ['2.5', '3.0', '3.5'],
    ],
    [
      ['08', '09'],
      ['10', '11', '12'],
    ],
    [
      ['098', '099'],
      ['100', '101', '102'],
    ],
    [
      ['1', '-1'],
      ['-3', '-5', '-7'],
    ],
    [
      ['420106199801011233', '420106199801011234'],
      ['420106199801011235', '420106199801011236', '420106199801011237'],
    ],
    [
      ['2020-06-29', '2020-06-30'],
      ['2020-07-01', '2020-07-02', '2020-07-03'],
    ],
    [
      ['2020-07-01', '2020-07-08'],
      ['2020-07-15', '2020-07-22', '2020-07-29'],
    ],
    [
      ['2020-01-15', '2020-02-15'],
      ['2020-03-15', '2020-04-15', '2020-05-15'],
    ],
    [
      ['2020-01-31', '2020-02-29'],
      ['2020-03-31', '2020-04-30', '2020-05-31'],
    ],
    [
      ['2019-07-01', '2020-07-01'],
      ['2021-07-01', '2022-07-01', '2023-07-01'],
    ],
    [
      ['2020/7/3', '2020/7/4'],
      ['2020/7/5', '2020/7/6', '2020/7/7'],
    ],
    [
      ['2020.07.09', '2020.07.10'],
      ['2020.07.11', '2020.07.12', '2020.07.13'],
    ],
    [
      ['2020年9月', '2020年10月'],
      ['2020年11月', '2020年12月', '2021年1月'],
    ],
    [
      ['2020年7月30日', '2020年7月31日'],
      ['2020年8月1日', '2020年8月2日', '2020年8月3日'],
    ],
  ])('%j go on by their step: %j', (source, expected) => {
    expect(fillForward(source, 3, 'usual')).toEqual(expected)
  })

  it.each([
    [['1', '2', '4']],
    [['1', '甲']],
    [['2020-02-30', '2020-03-01']],
    [['2020-07-03', '2020/7/4']],
    [['2020-07', '2020-07-04']],
    [['', '1']],
  ])('%j make no series and are copied in turn', (source) => {
    const expected = [...source, ...source].slice(0, 4)
    expect(fillForward(source, 4, 'usual')).toEqual(expected)
  })

  it('are copied when that is wanted', () => {
    expect(fillForward(['1', '2'], 3, 'copy')).toEqual(['1', '2', '1'])
    expect(fillBackward(['1', '2'], 3, 'copy')).toEqual(['2', '1', '2'])
  })

  it('go on in both directions as one and the same series of numbers', () => {
    const numbers = fc.tuple(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.bigInt({ min: -99n, max: 99n }),
    )
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 2, max: 5 }),
        fc.nat(6),
        ([first, step], size, count) => {
          const at = (place: number) => String(first + step * BigInt(place))
          const source = Array.from({ length: size }, (_, place) => at(place))
          const after = Array.from({ length: count }, (_, place) => at(size + place))
          const before = Array.from({ length: count }, (_, place) => at(-1 - place))
          expect(fillForward(source, count, 'usual')).toEqual(after)
          expect(fillBackward(source, count, 'usual')).toEqual(before)
        },
      ),
    )
  })

  it('go on in both directions as one and the same series of days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: -27, max: 27 }),
        fc.nat(9),
        (first, step, count) => {
          const source = [day(first), day(first + step)]
          const after = Array.from({ length: count }, (_, place) => day(first + step * (2 + place)))
          const before = Array.from({ length: count }, (_, place) =>
            day(first - step * (1 + place)),
          )
          expect(fillForward(source, count, 'usual')).toEqual(after)
          expect(fillBackward(source, count, 'usual')).toEqual(before)
        },
      ),
    )
  })
})

describe('one cell', () => {
  it('is copied, and counted on by one only when that is wanted', () => {
    expect(fillForward(['5'], 2, 'usual')).toEqual(['5', '5'])
    expect(fillForward(['2020-07-03'], 2, 'usual')).toEqual(['2020-07-03', '2020-07-03'])
    expect(fillForward(['5'], 2, 'series')).toEqual(['6', '7'])
    expect(fillForward(['1.5'], 2, 'series')).toEqual(['2.5', '3.5'])
    expect(fillBackward(['007'], 2, 'series')).toEqual(['006', '005'])
    expect(fillForward(['2020-12-31'], 2, 'series')).toEqual(['2021-01-01', '2021-01-02'])
    expect(fillBackward(['2020年1月'], 2, 'series')).toEqual(['2019年12月', '2019年11月'])
    expect(fillForward(['甲'], 2, 'series')).toEqual(['甲', '甲'])
  })
})

describe('any texts', () => {
  it('give as many as are asked for, and never a date that no calendar has', () => {
    const text = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.integer({ min: 0, max: 40_000 }).map(day),
      fc.constantFrom('9999-12-30', '9999-12-31', '0001-01-01', '00', '-0', '1.'),
    )
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.nat(20),
        modes,
        (source, count, mode) => {
          for (const fill of [fillForward, fillBackward]) {
            const texts = fill(source, count, mode)
            expect(texts).toHaveLength(count)
            for (const each of texts.filter(
              (date) => /^\d{4}-\d\d-\d\d$/.test(date) && !source.includes(date),
            )) {
              expect(new Date(each).toISOString().slice(0, 10)).toBe(each)
            }
          }
        },
      ),
    )
  })

  it('are given back as they are by copies', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (source) => {
        expect(fillForward(source, source.length, 'copy')).toEqual(source)
        expect(fillBackward(source, source.length, 'copy').reverse()).toEqual(source)
      }),
    )
  })
})
