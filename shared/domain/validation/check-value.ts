// B-rules stop what a hand types; W-rules let it in and say so. One judge for every way of entry.
import type { Day } from '../day/index.ts'
import { type DestinationField, destinationBlock } from '../destination/index.ts'
import { checkIdNumber } from '../id-number/index.ts'
import { hasIdNumber } from './id-facts.ts'
import type { RuleId } from './rules.ts'

export type Verdict = Readonly<{
  value: string
  blocked: RuleId | null
  warnings: readonly RuleId[]
}>

/** What a value is judged beside. */
export type Around = Readonly<{
  today: Day
  /** the rest of the person's roster row */
  row: Readonly<Record<string, string | number | null | undefined>>
  /** the destination whose block it belongs to */
  destination: string | null
}>

const MOBILE = /^1[3-9]\d{9}$/
const ODD_NAME = /[\sA-Za-z0-9]/
const PAY_OK: DestinationField = 'min_wage_ok'
const NO = '0'

/** V06: not the shape of a mobile number. */
export function isOddMobile(text: string): boolean {
  return !MOBILE.test(text)
}

/** V24: a name with blanks, letters or digits. */
export function isOddName(text: string): boolean {
  return ODD_NAME.test(text)
}

/** Judges a normalised value of one field. */
export function checkValue(field: string, value: string, around: Around): Verdict {
  const pass: Verdict = { value, blocked: null, warnings: [] }
  const block = (rule: RuleId | null): Verdict => ({ ...pass, blocked: rule })
  const warn = (rule: RuleId, isOdd: boolean): Verdict =>
    isOdd ? { ...pass, warnings: [rule] } : pass
  if (value === '') return pass
  switch (field) {
    case 'id_no':
      return hasIdNumber(text(around.row.doc_type)) ? idNumber(value, around.row) : pass
    case 'sex':
      return block(agreesWithId('sex', value, around.row) ? null : 'V04')
    case 'birth':
      if (value > around.today) return block('V09')
      return block(agreesWithId('birth', value, around.row) ? null : 'V03')
    case 'sign_date':
      return block(value > around.today ? 'V09' : null)
    case PAY_OK:
      return block(value === NO && asksPay(around.destination) ? 'V14' : null)
    case 'mobile':
      return warn('V06', isOddMobile(value))
    case 'name':
      return warn('V24', isOddName(value))
    default:
      return pass
  }
}

/** 其他录用, 科研助理 and 自由职业 count only with pay at or above the local minimum. */
function asksPay(destination: string | null): boolean {
  return destinationBlock(destination ?? '').some(({ field }) => field === PAY_OK)
}

function idNumber(value: string, row: Around['row']): Verdict {
  const check = checkIdNumber(value, { sex: text(row.sex), birth: text(row.birth) })
  return {
    value: check.normalized,
    blocked: check.rules.find((rule) => rule !== 'V05') ?? null,
    warnings: check.rules.filter((rule) => rule === 'V05'),
  }
}

function agreesWithId(field: 'sex' | 'birth', value: string, row: Around['row']): boolean {
  const id = text(row.id_no)
  if (id === null || !hasIdNumber(text(row.doc_type))) return true
  const check = checkIdNumber(id)
  const stated = field === 'sex' ? check.sex : check.birth
  return check.rules.some((rule) => rule !== 'V05') || stated === null || stated === value
}

function text(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
