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

type Told = string | null

export type Seeker = Readonly<{
  education: Told
  major: Told
  /** codes with commas between them */
  intentRegion: Told
  intentIndustry: Told
  intentPosition: Told
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
export type Verdict = Readonly<{ ok: boolean; score: number; reason: Reason | null }>
/** What is said of each thing that a seeker tells. */
export type Verdicts = Readonly<Record<keyof Seeker, Verdict>>
/** An offer as what it says of each thing, so that what many tell alike is judged once. */
export type Judges = Readonly<{ [K in keyof Seeker]: (told: Seeker[K]) => Verdict }>

/** Reads the list of majors, and judges every major once, however many people are looked at. */
export function prepareOffer(offer: Offer): Judges {
  const asked = majorsAsked(offer.majors)
  const known = new Map<string, MajorMatch>()
  const majorOf = (major: string): MajorMatch => {
    const match = known.get(major) ?? matchMajor(asked, major)
    known.set(major, match)
    return match
  }
  return {
    education: (own) => judgeEducation(offer, own),
    major: (own) => judgeMajor(majorOf, own),
    intentRegion: (wanted) => judgeRegion(offer, wanted),
    intentIndustry: (wanted) => judgeIndustry(offer, wanted),
    intentPosition: (wanted) => judgePosition(offer, wanted),
    intentPay: (wanted) => judgePay(offer, wanted),
  }
}

/** Whether it suits, and how well. */
export function weigh(verdicts: Verdicts): Readonly<{ fits: boolean; score: number }> {
  const { education, major, intentRegion, intentIndustry, intentPosition, intentPay } = verdicts
  return {
    fits: education.ok && isOfTheirField(verdicts) && intentRegion.ok,
    score:
      education.score +
      major.score +
      intentRegion.score +
      intentIndustry.score +
      intentPosition.score +
      intentPay.score,
  }
}

const isOfTheirField = ({ major, intentIndustry }: Verdicts): boolean =>
  major.ok || intentIndustry.ok

/** Whether it suits, how well, and why. */
export function matchOffer(judges: Judges, seeker: Seeker): Match {
  const verdicts: Verdicts = {
    education: judges.education(seeker.education),
    major: judges.major(seeker.major),
    intentRegion: judges.intentRegion(seeker.intentRegion),
    intentIndustry: judges.intentIndustry(seeker.intentIndustry),
    intentPosition: judges.intentPosition(seeker.intentPosition),
    intentPay: judges.intentPay(seeker.intentPay),
  }
  const against: Reason | null = isOfTheirField(verdicts)
    ? null
    : { kind: 'noMajor', what: seeker.major ?? '' }
  const { education, major, intentRegion, intentIndustry, intentPosition, intentPay } = verdicts
  const all = [major, intentIndustry, intentRegion, education, intentPosition, intentPay]
  return {
    ...weigh(verdicts),
    reasons: [against, ...all.map(({ reason }) => reason)].filter((reason) => reason !== null),
  }
}

function judgeEducation({ education: asked }: Offer, own: Told): Verdict {
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

function judgeMajor(majorOf: (major: string) => MajorMatch, major: Told): Verdict {
  const match = majorOf(major ?? '')
  const { score, kind } = MAJOR[match]
  const what = match === 'any' ? '' : (major ?? '')
  return { ok: match !== 'none', score, reason: kind === null ? null : { kind, what } }
}

const NOTHING: Verdict = { ok: false, score: 0, reason: null }

function judgeIndustry({ industry }: Offer, intentIndustry: Told): Verdict {
  if (industry === '' || intentIndustry === null) return NOTHING
  return intentIndustry.split(',').includes(industry)
    ? { ok: true, score: 25, reason: { kind: 'industry', what: industry } }
    : NOTHING
}

function judgeRegion({ region }: Offer, intentRegion: Told): Verdict {
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

function judgePosition({ title }: Offer, intentPosition: Told): Verdict {
  const words = (intentPosition ?? '').split(/[,，;；、/\s]+/).filter((word) => word.length > 1)
  const found = words.find((word) => title.includes(word) || word.includes(title))
  return found === undefined
    ? NOTHING
    : { ok: true, score: 20, reason: { kind: 'position', what: found } }
}

function judgePay({ payMin, payMax }: Offer, intentPay: number | null): Verdict {
  const highest = payMax ?? payMin
  if (intentPay === null || intentPay === 0 || highest === null) return NOTHING
  const what = String(intentPay)
  if (highest < intentPay) return { ok: false, score: -10, reason: { kind: 'payLow', what } }
  const isSure = payMin !== null && payMin >= intentPay
  return { ok: true, score: isSure ? 10 : 5, reason: { kind: 'pay', what } }
}
