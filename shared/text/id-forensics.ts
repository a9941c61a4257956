// What happened to an ID number, which one it was, and how that is known. Numbers are shown as lists show them: in part.
import { masked } from '../domain/fields/sensitive.ts'
import { checkIdNumber } from '../domain/id-number/index.ts'
import type { IdCause } from '../domain/import/problem-causes.ts'
import type { IdEvidence, IdForensics } from '../domain/validation/id-forensics.ts'
import { type Bilingual, fill, type Lang } from './template.ts'

const LENGTH = 18

const NAMES: Readonly<Record<IdCause, Bilingual>> = {
  float: { zh: '身份证号被当数字存，丢了末几位', en: 'Stored as a number, last digits lost' },
  check: { zh: '身份证号校验位不对', en: 'Wrong check digit' },
  swap: { zh: '身份证号有两位互换', en: 'Two digits exchanged' },
  short: { zh: '身份证号位数不够', en: 'Digits missing' },
  long: { zh: '身份证号位数过多', en: 'Too many digits' },
  old: { zh: '15 位旧身份证号', en: 'Old number of 15 digits' },
  sign: { zh: '身份证号里有别的字符', en: 'Other characters in the number' },
  sex: { zh: '身份证号与性别不一致', en: 'Contradicts the sex' },
  birth: { zh: '身份证号中的出生日期不对', en: 'Contradicts the birth date' },
}

const HAPPENED = {
  zeros: {
    zh: '身份证号末三位变成 000：Excel 把它当数字存了',
    en: 'The last three digits became 000: a spreadsheet stored the number as a number',
  },
  exponent: {
    zh: '身份证号变成了科学计数：Excel 把它当数字存了，后面的位数已丢失',
    en: 'The number became one with an exponent: a spreadsheet stored it as a number and lost its digits',
  },
  float: {
    zh: '身份证号在文件里是数字，末几位已不可靠',
    en: 'The number is stored as a number, its last digits cannot be trusted',
  },
  check: {
    zh: '身份证号校验位不对，至少有一位写错',
    en: 'The check digit does not fit: at least one digit is wrong',
  },
  checkAt: { zh: '身份证号第 {at} 位写错', en: 'Digit {at} is wrong' },
  swap: { zh: '身份证号第 {at} 位互换了', en: 'Digits {at} are exchanged' },
  short: { zh: '身份证号少了 {less} 位', en: 'Digits missing: {less}' },
  long: { zh: '身份证号多了 {more} 位', en: 'Digits too many: {more}' },
  old: { zh: '这是 15 位的旧身份证号', en: 'A number of the first generation, with 15 digits' },
  sign: {
    zh: '身份证号里有数字和 X 以外的字符',
    en: 'There are characters other than digits and X',
  },
  male: {
    zh: '身份证号第 17 位表示男性，与性别不一致',
    en: 'Digit 17 says male, which contradicts the sex',
  },
  female: {
    zh: '身份证号第 17 位表示女性，与性别不一致',
    en: 'Digit 17 says female, which contradicts the sex',
  },
  birth: {
    zh: '身份证号中的出生日期与已知的不一致',
    en: 'The birth date in the number contradicts the known one',
  },
  noDate: {
    zh: '身份证号中的出生日期不存在',
    en: 'The birth date in the number does not exist',
  },
} as const satisfies Record<string, Bilingual>

const ADVICE: Readonly<Partial<Record<IdCause, Bilingual>>> = {
  float: {
    zh: '；请按身份证补全末几位，并把这一列设为文本',
    en: '; complete it from the card, and format the column as text',
  },
  sign: {
    zh: '；请核对，若是护照等证件请填证件类型',
    en: '; check it, and enter the kind of document if it is another one',
  },
  sex: {
    zh: '；请核对号码和性别哪个写错',
    en: '; check which of the two is wrong',
  },
}
const CHECK_IT: Bilingual = { zh: '；请按身份证更正', en: '; correct it from the card' }

const SOURCES: Readonly<Record<IdEvidence['source'], Bilingual>> = {
  stored: { zh: '台账中此人的号码是 {number}，', en: 'In the ledger the person has {number}: ' },
  earlier: {
    zh: '按修改记录，此人以前的号码是 {number}，',
    en: 'By the history the person had {number} before: ',
  },
  namesake: {
    zh: '台账中同名的是{who}，号码 {number}，',
    en: 'Of that name is {who} in the ledger, with {number}: ',
  },
  computed: { zh: '只有 {number} 说得通：', en: 'Only {number} fits: ' },
}

/** Beside a number that is known. */
const LIKENESS: Readonly<Record<IdEvidence['how'], Bilingual>> = {
  float: { zh: '留下的前几位与它相同', en: 'the digits that are left are the same' },
  last: { zh: '只有末位不同', en: 'only the last digit differs' },
  digit: { zh: '只有第 {at} 位不同', en: 'only digit {at} differs' },
  swap: { zh: '只是第 {at} 位互换', en: 'only digits {at} are exchanged' },
  short: { zh: '只少了第 {at} 位', en: 'only digit {at} is missing' },
  long: { zh: '只多了第 {at} 位', en: 'only digit {at} is too much' },
  sex: { zh: '只有末两位不同', en: 'only the last two digits differ' },
  day: {
    zh: '只有出生日期和校验位不同',
    en: 'only the birth date and the check digit differ',
  },
  other: {
    zh: '与这里的相差较大，请核对是否同一人',
    en: 'it is unlike this one, check whether it is the same person',
  },
  old: { zh: '补上世纪和校验位后相同', en: 'with century and check digit it is the same' },
  sign: { zh: '去掉或改正这些字符后相同', en: 'without these characters it is the same' },
}

/** Where nothing but the number itself is known. */
const COMPUTED: Readonly<Partial<Record<IdEvidence['how'], Bilingual>>> = {
  last: { zh: '改正末位后校验位和出生日期都对', en: 'with another last digit all of it fits' },
  digit: {
    zh: '改正第 {at} 位后校验位和出生日期都对',
    en: 'with another digit {at} check digit and birth date fit',
  },
  swap: {
    zh: '第 {at} 位换回来后校验位和出生日期都对',
    en: 'with digits {at} exchanged back check digit and birth date fit',
  },
  short: {
    zh: '补上第 {at} 位后校验位和出生日期都对',
    en: 'with digit {at} added check digit and birth date fit',
  },
  long: {
    zh: '去掉第 {at} 位后校验位和出生日期都对',
    en: 'without digit {at} check digit and birth date fit',
  },
  old: { zh: '补上世纪和校验位得出', en: 'century and check digit are added' },
  sign: {
    zh: '去掉或改正这些字符后校验位正确',
    en: 'without these characters the check digit fits',
  },
}

const ADOPT: Bilingual = { zh: '。{evidence}；采用？', en: '. {evidence}; adopt it?' }

/** The cause in a few words, for a group of findings. */
export function idCauseName(cause: IdCause, lang: Lang): string {
  return NAMES[cause][lang]
}

/** What happened; at a cell where nothing is proposed. */
export function idCauseText(text: string, { cause, at }: IdForensics, lang: Lang): string {
  const params = {
    at: places(at, lang),
    less: LENGTH - text.length,
    more: text.length - LENGTH,
  }
  return fill(HAPPENED[happened(text, cause, at)][lang], params)
}

/** How it is known that a proposed number is the right one. */
export function idEvidenceText(value: string, evidence: IdEvidence, lang: Lang): string {
  const { source, how, at, who } = evidence
  const number = masked('id_no', value)
  const computed = source === 'computed' ? COMPUTED[how] : undefined
  const sentence = fill((computed ?? LIKENESS[how])[lang], { at: places(at, lang) })
  return fill(SOURCES[source][lang], { number, who: who ?? '' }) + sentence
}

/** What, how it is known, and what to do. */
export function idFindingText(text: string, found: IdForensics, lang: Lang): string {
  const { cause, proposal } = found
  const said = idCauseText(text, found, lang)
  if (proposal === null) return said + (ADVICE[cause] ?? CHECK_IT)[lang]
  const evidence = idEvidenceText(proposal.value, proposal.evidence, lang)
  return said + fill(ADOPT[lang], { evidence })
}

function happened(text: string, cause: IdCause, at: readonly number[]): keyof typeof HAPPENED {
  switch (cause) {
    case 'float':
      if (text.includes('E')) return 'exponent'
      return text.length === LENGTH && text.endsWith('000') ? 'zeros' : 'float'
    case 'check':
      return at.length === 1 ? 'checkAt' : 'check'
    case 'swap':
      return at.length === 2 ? 'swap' : 'check'
    case 'sex':
      return checkIdNumber(text).sex === '1' ? 'male' : 'female'
    case 'birth':
      return checkIdNumber(text).birth === null ? 'noDate' : 'birth'
    default:
      return cause
  }
}

function places(at: readonly number[], lang: Lang): string {
  return at.join(lang === 'zh' ? '、' : ' and ')
}
