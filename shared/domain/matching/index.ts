// Which vacancy suits whom (domain.md §4.6): education, and major or industry, and region. A score puts those who
// suit in order; the clerk picks.
import { educationRank } from '../vacancy/index.ts'
import { type MajorMatch, majorsAsked, matchMajor } from './majors.ts'

export type Offer = Readonly<{
  title: string
  region: string
  industry: string
  education: string
  majors: string
  payMin: number | null
  payMax: number | null
}>

export type Seeker = Readonly<{
  education: string | null
  major: string | null
  /** codes with commas between them */
  intentRegion: string | null
  intentIndustry: string | null
  intentPosition: string | null
  intentPay: number | null
}>

export const REASON_KINDS = [
  'major',
  'majorKind',
  'majorRelated',
  'majorAny',
  'industry',
  'region',
  'regionAny',
  'education',
  'educationAny',
  'educationUnknown',
  'position',
  'pay',
  'payLow',
  'noMajor',
  'noRegion',
  'noEducation',
] as const
/** Why somebody suits, or (`no…`, `payLow`) what speaks against it. */
export type Reason = Readonly<{
  kind: (typeof REASON_KINDS)[number]
  /** the major, the wish, or the code of region, industry, education */
  what: string
}>
export type Match = Readonly<{ fits: boolean; score: number; reasons: readonly Reason[] }>
export type PreparedOffer = Readonly<{ offer: Offer; majorOf: (major: string) => MajorMatch }>
type Verdict = Readonly<{ ok: boolean; score: number; reason: Reason | null }>

/** Reads the list of majors, and judges every major once, however many people are looked at. */
export function prepareOffer(offer: Offer): PreparedOffer {
  const asked = majorsAsked(offer.majors)
  const known = new Map<string, MajorMatch>()
  const majorOf = (major: string): MajorMatch => {
    const match = known.get(major) ?? matchMajor(asked, major)
    known.set(major, match)
    return match
  }
  return { offer, majorOf }
}

/** Whether it suits, how well, and why. */
export function matchOffer({ offer, majorOf }: PreparedOffer, seeker: Seeker): Match {
  const education = judgeEducation(offer, seeker)
  const major = judgeMajor(majorOf, seeker)
  const industry = judgeIndustry(offer, seeker)
  const region = judgeRegion(offer, seeker)
  const isOfTheirField = major.ok || industry.ok
  const against: Reason | null = isOfTheirField
    ? null
    : { kind: 'noMajor', what: seeker.major ?? '' }
  const extras = [judgePosition(offer, seeker), judgePay(offer, seeker)]
  const all = [major, industry, region, education, ...extras]
  return {
    fits: education.ok && isOfTheirField && region.ok,
    score: all.reduce((sum, { score }) => sum + score, 0),
    reasons: [against, ...all.map(({ reason }) => reason)].filter((reason) => reason !== null),
  }
}

function judgeEducation({ education: asked }: Offer, { education: own }: Seeker): Verdict {
  const wanted = educationRank(asked)
  if (wanted === null) return { ok: true, score: 5, reason: { kind: 'educationAny', what: '' } }
  const rank = educationRank(own)
  // Of whom it is not known they are not left out: a telephone call finds out.
  if (rank === null)
    return { ok: true, score: 0, reason: { kind: 'educationUnknown', what: asked } }
  return rank >= wanted
    ? { ok: true, score: rank === wanted ? 10 : 6, reason: { kind: 'education', what: own ?? '' } }
    : { ok: false, score: -50, reason: { kind: 'noEducation', what: asked } }
}

const MAJOR: Readonly<
  Record<MajorMatch, Readonly<{ score: number; kind: Reason['kind'] | null }>>
> = {
  exact: { score: 50, kind: 'major' },
  kind: { score: 40, kind: 'majorKind' },
  related: { score: 30, kind: 'majorRelated' },
  any: { score: 10, kind: 'majorAny' },
  none: { score: 0, kind: null },
}

function judgeMajor(majorOf: PreparedOffer['majorOf'], { major }: Seeker): Verdict {
  const match = majorOf(major ?? '')
  const { score, kind } = MAJOR[match]
  const what = match === 'any' ? '' : (major ?? '')
  return { ok: match !== 'none', score, reason: kind === null ? null : { kind, what } }
}

const NOTHING: Verdict = { ok: false, score: 0, reason: null }

function judgeIndustry({ industry }: Offer, { intentIndustry }: Seeker): Verdict {
  if (industry === '' || intentIndustry === null) return NOTHING
  return intentIndustry.split(',').includes(industry)
    ? { ok: true, score: 25, reason: { kind: 'industry', what: industry } }
    : NOTHING
}

function judgeRegion({ region }: Offer, { intentRegion }: Seeker): Verdict {
  const wanted = (intentRegion ?? '').split(',').filter(Boolean)
  if (wanted.length === 0) return { ok: true, score: 10, reason: { kind: 'regionAny', what: '' } }
  if (region === '') return { ok: true, score: 5, reason: null }
  const [best] = wanted
    .filter((code) => isWithin(region, code) || isWithin(code, region))
    .sort((one, other) => regionStem(other).length - regionStem(one).length)
  if (best === undefined)
    return { ok: false, score: -20, reason: { kind: 'noRegion', what: region } }
  const score = regionStem(best).length > PROVINCE ? 30 : 20
  return { ok: true, score, reason: { kind: 'region', what: best } }
}

const PROVINCE = 2
const CITY = 4

/** 43 of a province, 4301 of a city, all six digits of a county. */
export function regionStem(code: string): string {
  if (code.endsWith('0000')) return code.slice(0, PROVINCE)
  return code.endsWith('00') ? code.slice(0, CITY) : code
}

/** Whether a region lies in another, or is it. */
export function isWithin(region: string, other: string): boolean {
  return region.startsWith(regionStem(other))
}

function judgePosition({ title }: Offer, { intentPosition }: Seeker): Verdict {
  const words = (intentPosition ?? '').split(/[,，;；、/\s]+/).filter((word) => word.length > 1)
  const found = words.find((word) => title.includes(word) || word.includes(title))
  return found === undefined
    ? NOTHING
    : { ok: true, score: 20, reason: { kind: 'position', what: found } }
}

function judgePay({ payMin, payMax }: Offer, { intentPay }: Seeker): Verdict {
  const highest = payMax ?? payMin
  if (intentPay === null || intentPay === 0 || highest === null) return NOTHING
  const what = String(intentPay)
  if (highest < intentPay) return { ok: false, score: -10, reason: { kind: 'payLow', what } }
  const isSure = payMin !== null && payMin >= intentPay
  return { ok: true, score: isSure ? 10 : 5, reason: { kind: 'pay', what } }
}
