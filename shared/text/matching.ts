// Why a vacancy suits somebody, or what speaks against it.
import { codeName } from '../codes/index.ts'
import type { Reason } from '../domain/matching/index.ts'
import { regionName } from '../domain/regions/index.ts'
import { educationAskedText } from '../domain/vacancy/index.ts'
import { type Bilingual, fill, type Lang } from './template.ts'

const TEMPLATES: Readonly<Record<Reason['kind'], Bilingual>> = {
  major: { zh: '专业对口：{what}', en: 'Major: {what}' },
  majorKind: { zh: '专业类相符：{what}', en: 'Kind of major: {what}' },
  majorRelated: { zh: '相关专业：{what}', en: 'Related major: {what}' },
  majorAny: { zh: '专业不限', en: 'Any major' },
  industry: { zh: '意向行业：{what}', en: 'Wanted industry: {what}' },
  region: { zh: '意向地区：{what}', en: 'Wanted region: {what}' },
  regionAny: { zh: '未填意向地区', en: 'No wanted region' },
  education: { zh: '学历符合', en: 'Education fits' },
  educationAny: { zh: '学历不限', en: 'Any education' },
  educationUnknown: { zh: '学历未填', en: 'Education not known' },
  position: { zh: '意向岗位：{what}', en: 'Wanted position: {what}' },
  pay: { zh: '月薪达到期望', en: 'Pay as expected' },
  payLow: { zh: '月薪低于期望 {what} 元', en: 'Pay below {what} as expected' },
  noMajor: { zh: '专业不符', en: 'Another major' },
  noRegion: { zh: '不在意向地区', en: 'Not in a wanted region' },
  noEducation: { zh: '学历要求{what}', en: 'Asks for {what}' },
}

/** A reason in words. */
export function reasonText({ kind, what }: Reason, cohort: number, lang: Lang): string {
  return fill(TEMPLATES[kind][lang], { what: whatText(kind, what, cohort, lang) })
}

/** Whether it speaks against the vacancy. */
export function isAgainst({ kind }: Reason): boolean {
  return kind === 'noMajor' || kind === 'noRegion' || kind === 'noEducation' || kind === 'payLow'
}

function whatText(kind: Reason['kind'], what: string, cohort: number, lang: Lang): string {
  if (kind === 'industry') return codeName('industry', what, cohort, lang)
  if (kind === 'region') return regionName(what) ?? what
  return kind === 'noEducation' ? educationAskedText(what, lang, cohort) : what
}
