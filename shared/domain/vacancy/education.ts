// The education that a vacancy asks for at least: a code of the list of educations, '' for none.
import { codeName, findCode } from '../../codes/index.ts'

/** What can be asked for, from none to the highest. */
export const EDUCATION_ASKED = ['', '41', '31', '11', '01'] as const
export type EducationAsked = (typeof EDUCATION_ASKED)[number]

const OPEN = /^(?:学历)?(?:不限|无要求|不要求|无)(?:学历)?$|^$/
const AT_LEAST = /(?:[(]?(?:及|或)?以上(?:学历)?[)]?|起|学历)$/

/** How high an education of the list stands; null where the list does not know it. */
export function educationRank(code: string | null): number | null {
  switch (code?.[0]) {
    case '0':
      return 4
    case '1':
      return 3
    case '2':
    case '3':
      return 2
    case '4':
      return 1
    default:
      return null
  }
}

/** Reads 本科及以上, 大专, 不限; null where it cannot be understood. */
export function readEducationAsked(text: string, cohort: number): EducationAsked | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (OPEN.test(plain)) return ''
  const word = plain.replace(AT_LEAST, '').replace(/^(?:全日制|统招|普通)/, '')
  const rank = educationRank(findCode('education', word, cohort)?.code ?? null)
  return rank === null ? null : (EDUCATION_ASKED[rank] ?? null)
}

type Said = Readonly<{ zh: string; en: string }>
const SHORT: Readonly<Record<string, Said>> = {
  '41': { zh: '大专及以上', en: 'College or higher' },
  '31': { zh: '本科及以上', en: 'Bachelor or higher' },
  '11': { zh: '硕士及以上', en: 'Master or higher' },
  '01': { zh: '博士', en: 'Doctorate' },
}

/** As it is said in a vacancy. */
export function educationAskedText(code: string, lang: 'zh' | 'en' = 'zh', cohort = 2020): string {
  if (code === '') return lang === 'en' ? 'any' : '不限'
  return SHORT[code]?.[lang] ?? codeName('education', code, cohort, lang)
}
