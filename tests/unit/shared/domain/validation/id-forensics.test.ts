import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdNumber, idCheckDigit } from '#shared/domain/id-number/index.ts'
import {
  examineId,
  type IdForensics,
  type IdSurroundings,
} from '#shared/domain/validation/id-forensics.ts'

const GOOD = '430405199811258772'
const WOMAN = '43028119980420064X'
const ALONE: IdSurroundings = {
  sex: null,
  birth: null,
  docType: null,
  asNumber: false,
  goods: () => [],
}

const withCheck = (first17: string): string => first17 + idCheckDigit(first17)
const knowing = (number: string, beside: Partial<IdSurroundings> = {}): IdSurroundings => ({
  ...ALONE,
  goods: () => [{ number, source: 'stored', who: null }],
  ...beside,
})

const number = fc
  .tuple(
    fc.constantFrom('430112', '430122', '429004', '110105', '440103'),
    fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2002-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([region, birth, serial]) =>
    withCheck(
      region +
        birth.toISOString().slice(0, 10).replaceAll('-', '') +
        String(serial).padStart(3, '0'),
    ),
  )
const place = fc.nat({ max: 17 })

const birthOf = (id: string): string | null => checkIdNumber(id).birth
const sexOf = (id: string): string => checkIdNumber(id).sex ?? ''
const without = (id: string, at: number): string => id.slice(0, at) + id.slice(at + 1)
const putting = (id: string, at: number, digit: string): string =>
  id.slice(0, at) + digit + id.slice(at + 1)
const exchanging = (id: string, one: number, other: number): string =>
  putting(putting(id, one, id.charAt(other)), other, id.charAt(one))
const summary = (found: IdForensics | null) => [found?.cause, found?.proposal?.value ?? null]

/** What is said where nothing else, or everything else, is known must be the number itself or nothing. */
function neverAnother(damaged: string, good: string): void {
  for (const beside of [
    ALONE,
    { ...ALONE, sex: sexOf(good) },
    { ...ALONE, birth: birthOf(good) },
    { ...ALONE, sex: sexOf(good), birth: birthOf(good) },
  ]) {
    expect([null, undefined, good]).toContain(examineId(damaged, beside)?.proposal?.value)
  }
}

describe('a healthy number', () => {
  it('is never accused, whatever is known of its person', () => {
    fc.assert(
      fc.property(number, number, (good, other) => {
        expect(examineId(good, ALONE)).toBeNull()
        expect(
          examineId(good, knowing(good, { sex: sexOf(good), birth: birthOf(good) })),
        ).toBeNull()
        expect(examineId(` ${good.toLowerCase()}`, knowing(other))).toBeNull()
      }),
    )
  })

  it('may end with three zeros, but not as a number', () => {
    const whole = '430405199811258000'
    expect(examineId(whole, ALONE)).toBeNull()
    expect(summary(examineId(whole, { ...ALONE, asNumber: true }))).toEqual(['float', null])
  })

  it('is none at all: other documents are not judged', () => {
    expect(examineId('E12345678', { ...ALONE, docType: '3' })).toBeNull()
  })
})

describe('a damaged number beside the good one is recovered:', () => {
  const recovers = (
    damage: (good: string) => string,
    cause: string,
    beside: Partial<IdSurroundings> = {},
  ) =>
    fc.assert(
      fc.property(number, (good) => {
        const damaged = damage(good)
        fc.pre(damaged !== good)
        expect(summary(examineId(damaged, knowing(good, beside)))).toEqual([cause, good])
      }),
    )

  it('cut to 15 digits by a spreadsheet', () => {
    recovers((good) => `${good.slice(0, 15)}000`, 'float', { asNumber: true })
  })

  it('rounded to what a computer keeps of it', () => {
    recovers((good) => (good.endsWith('X') ? good : String(Number(good))), 'float', {
      asNumber: true,
    })
  })

  it('without its X, cut by a spreadsheet', () => {
    const good = WOMAN
    expect(summary(examineId('43028119980420000', knowing(good, { asNumber: true })))).toEqual([
      'float',
      good,
    ])
  })

  it('with an exponent', () => {
    expect(summary(examineId('4.40103199808101E+17', knowing('440103199808100977')))).toEqual([
      'float',
      '440103199808100977',
    ])
    expect(summary(examineId('4.40103E+17', ALONE))).toEqual(['float', null])
  })

  it('with another check digit', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...'0123456789X'), (good, digit) => {
        fc.pre(!good.endsWith(digit))
        const found = examineId(putting(good, 17, digit), knowing(good))
        expect(summary(found)).toEqual(['check', good])
        expect(found?.at).toEqual([18])
      }),
    )
  })

  it('with any one digit wrong', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 16 }), fc.nat({ max: 9 }), (good, at, digit) => {
        const damaged = putting(good, at, String(digit))
        fc.pre(damaged !== good)
        expect(summary(examineId(damaged, knowing(good)))).toEqual(['check', good])
        neverAnother(damaged, good)
      }),
    )
  })

  it('with two digits exchanged', () => {
    fc.assert(
      fc.property(number, place, place, (good, one, other) => {
        const damaged = exchanging(good, one, other)
        // Ten places apart two digits have one weight: the check digit does not see it.
        fc.pre(damaged !== good && Math.abs(one - other) !== 10)
        // An X inside is a sign that belongs nowhere, but for who knows the number.
        expect(summary(examineId(damaged, knowing(good)))).toEqual(['swap', good])
        neverAnother(damaged, good)
      }),
    )
  })

  it('with one digit lost or one too many', () => {
    fc.assert(
      fc.property(number, place, fc.nat({ max: 9 }), (good, at, digit) => {
        const short = without(good, at)
        expect(summary(examineId(short, knowing(good)))).toEqual(['short', good])
        neverAnother(short, good)
        const long = good.slice(0, at) + digit + good.slice(at)
        expect(summary(examineId(long, knowing(good)))).toEqual(['long', good])
        neverAnother(long, good)
      }),
    )
  })

  it('of the other sex', () => {
    fc.assert(
      fc.property(number, (good) => {
        const other = withCheck(good.slice(0, 16) + String((Number(good.charAt(16)) + 1) % 10))
        expect(summary(examineId(other, knowing(good, { sex: sexOf(good) })))).toEqual([
          'sex',
          good,
        ])
        expect(summary(examineId(other, { ...ALONE, sex: sexOf(good) }))).toEqual(['sex', null])
      }),
    )
  })

  it('of another birth date', () => {
    fc.assert(
      fc.property(number, number, (good, other) => {
        const birth = birthOf(good)
        fc.pre(birth !== birthOf(other))
        const wrong = withCheck(good.slice(0, 6) + other.slice(6, 14) + good.slice(14, 17))
        expect(summary(examineId(wrong, knowing(good, { birth })))).toEqual(['birth', good])
        expect(summary(examineId(wrong, { ...ALONE, birth }))).toEqual(['birth', null])
      }),
    )
  })
})

describe('without the good number', () => {
  it('a wrong check digit is no more than that where the date can be right', () => {
    const swapped = '431321199711308647'
    expect(summary(examineId(swapped, ALONE))).toEqual(['check', null])
    const beside = { ...ALONE, birth: '1997-11-03' }
    const found = examineId(swapped, beside)
    expect(summary(found)).toEqual(['swap', '431321199711038647'])
    expect(found?.proposal?.evidence).toEqual({
      source: 'computed',
      how: 'swap',
      at: [13, 14],
      who: null,
    })
  })

  it('an impossible date tells which digits were exchanged where one number alone fits', () => {
    expect(summary(examineId('430405199811528772', ALONE))).toEqual(['swap', GOOD])
  })

  it('an impossible date that nothing explains is named', () => {
    const found = examineId('430405199899998770', ALONE)
    expect([found?.rule, ...summary(found)]).toEqual(['V02', 'birth', null])
  })

  it('three zeros at the end of a text are those of a number', () => {
    expect(summary(examineId('440103199808100000', ALONE))).toEqual(['float', null])
  })

  it.each([
    ['430405-19981125-8772', 'sign', GOOD],
    ['43O4O5I9981125 8772', 'sign', GOOD],
    ['43028119980420064×', 'sign', WOMAN],
    ['身份证遗失', 'sign', null],
    ['4304051998', 'short', null],
    ['43040519981125877211', 'long', null],
  ])('%s is %s', (text, cause, value) => {
    expect(summary(examineId(text, ALONE))).toEqual([cause, value])
  })

  it('a number of the first generation gets its year and check digit', () => {
    const old = `${GOOD.slice(0, 6)}${GOOD.slice(8, 17)}`
    expect(summary(examineId(old, ALONE))).toEqual(['old', GOOD])
    expect(summary(examineId(old, { ...ALONE, sex: '2' }))).toEqual(['short', null])
    expect(summary(examineId(GOOD.slice(0, 15), ALONE))).toEqual(['short', null])
  })
})

describe('what else is known decides:', () => {
  it('a stored number that contradicts the sex is proposed to nobody', () => {
    const damaged = putting(GOOD, 17, '0')
    const beside = knowing(GOOD, { sex: sexOf(GOOD) === '1' ? '2' : '1' })
    expect(examineId(damaged, beside)?.proposal).toBeNull()
  })

  it('the stored number is proposed even where it is unlike, an earlier one is not', () => {
    const damaged = '110105199001010011'
    expect(examineId(damaged, knowing(GOOD))?.proposal?.evidence.how).toBe('other')
    const earlier: IdSurroundings = {
      ...ALONE,
      goods: () => [{ number: GOOD, source: 'earlier', who: null }],
    }
    expect(examineId(damaged, earlier)?.proposal).toBeNull()
    expect(examineId(putting(GOOD, 17, '9'), earlier)?.proposal?.evidence.source).toBe('earlier')
  })
})
