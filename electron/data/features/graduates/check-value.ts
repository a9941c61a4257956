// B-rules stop what a hand types; W-rules let it in and say so (domain.md §5).
import { checkIdNumber } from '#shared/domain/id-number/index.ts'
import type { RuleId } from '#shared/domain/validation/index.ts'
import type { Row } from '../../ledger-file/change-log.ts'

export type Verdict = Readonly<{
  value: string
  blocked: RuleId | null
  warnings: readonly RuleId[]
}>

const MOBILE = /^1[3-9]\d{9}$/
const ODD_NAME = /[\sA-Za-z0-9]/
const ID_CARD = '1'

/** Judges a normalised value of one roster field beside the rest of the row. */
export function checkValue(field: string, value: string, row: Row): Verdict {
  const pass: Verdict = { value, blocked: null, warnings: [] }
  if (value === '') return pass
  switch (field) {
    case 'id_no':
      return isIdCard(row) ? idNumber(value, row) : pass
    case 'sex':
    case 'birth':
      return agreesWithId(field, value, row)
        ? pass
        : { ...pass, blocked: field === 'sex' ? 'V04' : 'V03' }
    case 'mobile':
      return MOBILE.test(value) ? pass : { ...pass, warnings: ['V06'] }
    case 'name':
      return ODD_NAME.test(value) ? { ...pass, warnings: ['V24'] } : pass
    default:
      return pass
  }
}

function isIdCard(row: Row): boolean {
  return row.doc_type === null || row.doc_type === undefined || row.doc_type === ID_CARD
}

function idNumber(value: string, row: Row): Verdict {
  const check = checkIdNumber(value, { sex: text(row.sex), birth: text(row.birth) })
  const blocked = check.rules.find((rule) => rule !== 'V05') ?? null
  return {
    value: check.normalized,
    blocked,
    warnings: check.rules.filter((rule) => rule === 'V05'),
  }
}

function agreesWithId(field: 'sex' | 'birth', value: string, row: Row): boolean {
  const id = text(row.id_no)
  if (id === null || !isIdCard(row)) return true
  const check = checkIdNumber(id)
  const stated = field === 'sex' ? check.sex : check.birth
  return check.rules.some((rule) => rule !== 'V05') || stated === null || stated === value
}

function text(value: Row[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}
