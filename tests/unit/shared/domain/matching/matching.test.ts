import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWithin,
  matchOffer,
  type Offer,
  prepareOffer,
  type Seeker,
} from '#shared/domain/matching/index.ts'
import { majorsAsked, matchMajor } from '#shared/domain/matching/majors.ts'

const OFFER: Offer = {
  title: '会计',
  region: '430100',
  industry: '35',
  education: '31',
  majors: '会计学、财务管理等相关专业',
  payMin: 4000,
  payMax: 5000,
}
const SEEKER: Seeker = {
  education: '31',
  major: '会计学',
  intentRegion: '430000',
  intentIndustry: null,
  intentPosition: null,
  intentPay: null,
}
const match = (offer: Partial<Offer>, seeker: Partial<Seeker>) =>
  matchOffer(prepareOffer({ ...OFFER, ...offer }), { ...SEEKER, ...seeker })
const kinds = (found: ReturnType<typeof match>) => found.reasons.map(({ kind }) => kind)

describe('matchMajor', () => {
  it.each([
    ['会计学,财务管理', '会计', 'exact'],
    ['会计、审计', '财务会计', 'none'],
    ['计算机类', '计算机科学与技术', 'kind'],
    ['财务及相关专业', '财务管理', 'related'],
    ['财务', '财务管理', 'none'],
    ['不限', '法学', 'any'],
    ['', '法学', 'any'],
  ])('%s for %s: %s', (asked, major, expected) => {
    expect(matchMajor(majorsAsked(asked), major)).toBe(expected)
  })
})

describe('matchOffer', () => {
  it('names its reasons', () => {
    expect(kinds(match({}, {}))).toEqual(['major', 'region', 'education'])
    expect(kinds(match({}, { major: '法学', intentIndustry: '35,42' }))).toContain('industry')
    expect(kinds(match({}, { intentPay: 6000 }))).toContain('payLow')
  })

  it('suits nobody below the education, of another field or another region', () => {
    expect(match({}, { education: '41' }).fits).toBe(false)
    expect(match({}, { education: '11' }).fits).toBe(true)
    expect(match({}, { major: '法学' }).fits).toBe(false)
    expect(match({}, { intentRegion: '440000,110000' }).fits).toBe(false)
    expect(match({}, { intentRegion: null }).fits).toBe(true)
  })

  it('never suits less for one more wish, and gives every refusal a reason', () => {
    const code = fc.constantFrom('430000', '430100', '430105', '440000', '110000')
    const wishes = fc.array(code, { minLength: 1, maxLength: 3 })
    const education = fc.constantFrom('41', '31', '11', null)
    fc.assert(
      fc.property(
        wishes,
        code,
        education,
        fc.constantFrom('会计学', '法学', null),
        (regions, region, own, major) => {
          const seeker = { education: own, major, intentRegion: regions.join() }
          const found = match({ region }, seeker)
          const more = match({ region }, { ...seeker, intentRegion: [...regions, region].join() })
          expect(more.score).toBeGreaterThanOrEqual(found.score)
          const against = kinds(found).filter((kind) => kind.startsWith('no'))
          expect(found.fits).toBe(against.length === 0)
        },
      ),
    )
  })
})

it('a region lies in its city and its province', () => {
  expect(isWithin('430105', '430100')).toBe(true)
  expect(isWithin('430105', '430000')).toBe(true)
  expect(isWithin('430100', '430105')).toBe(false)
})
