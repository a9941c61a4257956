// Destinations and rates by cohort (domain.md §1.1, §1.3), typed off a second time.

type Group = 'contract' | 'other_form' | 'study' | 'startup' | 'flexible' | 'employer' | 'freelance'
export type Scheme = Readonly<{
  id: string
  groups: Readonly<Partial<Record<Group, readonly string[]>>>
}>

const CONTRACT = [
  '10',
  '11',
  '27',
  '271',
  '46',
  '50',
  '501',
  '502',
  '503',
  '509',
  '51',
  '511',
  '512',
  '519',
]
const STUDY = ['80', '801', '802', '803', '85']

export const LANDED = [...CONTRACT, '12', '75', '76', ...STUDY]
export const WAITING = ['70', '701', '702', '703', '704', '705']
export const NOT_NOW = ['71', '72', '721', '722']

export function schemeOf(cohort: number): Scheme {
  if (cohort <= 2020)
    return {
      id: '2020',
      groups: { contract: CONTRACT, other_form: ['12', '75', '76'], study: STUDY },
    }
  if (cohort <= 2023)
    return {
      id: '2021',
      groups: { contract: CONTRACT, startup: ['75'], flexible: ['12', '76'], study: STUDY },
    }
  return {
    id: '2024',
    groups: { employer: [...CONTRACT, '12'], startup: ['75'], freelance: ['76'], study: STUDY },
  }
}

const WORK = ['employer_name', 'employer_type', 'industry', 'position', 'work_region']
const CONTACT = ['employer_contact', 'employer_phone']
const PAY = ['monthly_pay', 'min_wage_ok']

/** What a destination must say of itself (domain.md §4.3); without it, it is 落实·待补. */
export function neededBy(code: string): readonly string[] {
  if (code === '10' || code === '11') return [...WORK, ...CONTACT, 'sign_date']
  if (code === '12') return [...WORK, ...CONTACT, ...PAY]
  if (code === '271' || code === '27') return [...WORK, ...PAY]
  if (/^5[01]/.test(code)) return WORK
  if (code === '75') return [...WORK, 'startup_kind']
  if (code === '76') return [...PAY, 'freelance_kind']
  if (/^8/.test(code)) return ['study_school', 'study_major']
  return []
}

export const WILLS = ['00', '10', '11', '12', '20', '30', '40', '50', '60', '70', '80', '90']
export const WILLING = ['10', '11', '12', '20', '50', '60']
export const UNWILLING = ['30', '40', '70', '80']
export const UNDECIDED = ['00', '90']
export const REASONS = [
  ...['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12'],
  ...['R13', 'R14', 'R15', 'R16', 'R17', 'R99'],
]

/** Kinds of contacts that are services: all but 10 尝试联系 (domain.md §4.5). */
export const SERVICE_KINDS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '11']

/** At least how often somebody in each class is to be helped, in days (domain.md §2). */
export const INTERVALS: Readonly<Record<string, number>> = {
  ...{ '00': 1, 10: 7, 11: 7, 12: 3, 20: 14, 30: 30 },
  ...{ 40: 30, 50: 14, 60: 14, 70: 14, 80: 30, 90: 3 },
}

/** 1131 (domain.md §2): somebody in a key group needs five posts instead of three. */
export const MINIMUMS = { policy: 1, guidance: 1, posts: 5, training: 1 } as const

const LEVELS: Readonly<Record<string, string>> = {
  0: '博士',
  1: '硕士',
  2: '本科',
  3: '本科',
  4: '专科',
}

/** 博士/硕士/本科(含二学位)/专科 (domain.md §3). */
export const levelOf = (code: string): string => LEVELS[code.slice(0, 1)] ?? ''
