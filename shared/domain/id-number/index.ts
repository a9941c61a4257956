// The 18-digit identity number (GB 11643). What blocks and what warns is said by the rules.
import { isDay } from '../day/index.ts'
import { isKnownRegion } from '../regions/index.ts'

export type IdRule = 'V01' | 'V02' | 'V03' | 'V04' | 'V05'

export type IdCheck = Readonly<{
  /** Half width, without blanks, a final x as X. */
  normalized: string
  rules: readonly IdRule[]
  /** What the number says; to be trusted only where `rules` has no V02. */
  birth: string | null
  sex: '1' | '2' | null
  region: string | null
}>

const SHAPE = /^\d{17}[\dX]$/
const FIRST_17 = /^\d{17}$/
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ZERO = '0'.charCodeAt(0)
const CHECK_DIGITS = '10X98765432'
// Residence permits of people from Hong Kong, Macao and Taiwan.
const PERMIT = /^8[123]/

/** The check digit that belongs behind the first 17 digits (ISO 7064, MOD 11-2). */
export function idCheckDigit(first17: string): string {
  if (!FIRST_17.test(first17))
    throw new RangeError('an identity number has 17 digits before the last')
  let sum = 0
  for (const [at, weight] of WEIGHTS.entries()) sum += weight * (first17.charCodeAt(at) - ZERO)
  return CHECK_DIGITS.charAt(sum % 11)
}

function normaliseId(raw: string): string {
  if (SHAPE.test(raw)) return raw
  // The apostrophe is what keeps a number text in a spreadsheet.
  return raw
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(/^['‘’]/, '')
    .toUpperCase()
}

/** Checks a number by itself and, as far as they are known, against sex ('1', '2') and birth. */
export function checkIdNumber(
  raw: string,
  person: Readonly<{ sex?: string | null; birth?: string | null }> = {},
): IdCheck {
  const id = normaliseId(raw)
  if (!SHAPE.test(id)) {
    return { normalized: id, rules: ['V01'], birth: null, sex: null, region: null }
  }
  const rules: IdRule[] = []
  const region = id.slice(0, 6)
  const date = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  const birth = isDay(date) ? date : null
  const sex = Number(id.charAt(16)) % 2 === 1 ? '1' : '2'

  if (idCheckDigit(id.slice(0, 17)) !== id.charAt(17)) rules.push('V02')
  const otherBirth = person.birth ?? ''
  if (birth === null || (isDay(otherBirth) && otherBirth !== birth)) rules.push('V03')
  if ((person.sex === '1' || person.sex === '2') && person.sex !== sex) rules.push('V04')
  if (!PERMIT.test(id) && !isKnownRegion(region)) rules.push('V05')
  return { normalized: id, rules, birth, sex, region }
}

/** For lists and prints: the first six and the last four; of other documents the last four. */
export function maskIdNumber(id: string): string {
  if (id.length === 18) return `${id.slice(0, 6)}********${id.slice(-4)}`
  const shown = id.length > 4 ? 4 : 0
  return '*'.repeat(id.length - shown) + id.slice(id.length - shown)
}
