// Somebody who is not on the roster yet: what was typed of them, as codes where codes are meant.

import { fieldByKey } from '#shared/domain/fields/index.ts'
import { normaliseText } from '#shared/domain/fields/normalise.ts'
import { idFacts } from '#shared/domain/validation/id-facts.ts'
import type { CellMark, GraduateRow, NewcomerRemark } from '#shared/schemas/graduate.ts'

export type Newcomer = Readonly<{
  values: Readonly<Record<string, string>>
  /** what saving said of it */
  remarks: readonly NewcomerRemark[]
  /** what came from somebody else: alone it is nothing to lose */
  lent: Readonly<Record<string, string>>
}>

export const NOBODY: Newcomer = { values: {}, remarks: [], lent: {} }

/** Without them nobody can be told from others; either number will do. */
export const REQUIRED: ReadonlySet<string> = new Set(['name', 'student_no'])

/** What classmates share. */
const SHARED = [
  'school_id',
  'major_code',
  'major_name',
  'class_name',
  'edu_level',
  'schooling_years',
  'enter_date',
  'grad_date',
  'grad_status',
  'train_mode',
  'study_form',
  'teacher_type',
  'counselor',
] as const

/** With another text in one cell; what an ID number tells is filled in where nothing stands. */
export function withText(now: Newcomer, field: string, text: string, cohort: number): Newcomer {
  const values = { ...now.values, [field]: stored(field, text, cohort) }
  return {
    ...now,
    values: field === 'id_no' ? withIdFacts(values) : values,
    remarks: now.remarks.filter((remark) => remark.field !== field),
  }
}

/** What the last person lends to the next: nothing that stands there already gives way. */
export function withShared(now: Newcomer, last: Readonly<Record<string, string>>): Newcomer {
  const lent = SHARED.flatMap((field) => {
    const value = last[field] ?? ''
    return value === '' || (now.values[field] ?? '') !== '' ? [] : [[field, value] as const]
  })
  const more = Object.fromEntries(lent)
  return { ...now, values: { ...now.values, ...more }, lent: { ...now.lent, ...more } }
}

/** Nothing was typed of them. */
export function isBlank({ values, lent }: Newcomer): boolean {
  return Object.entries(values).every(([field, value]) => value === '' || value === lent[field])
}

/** As the list would have them, so that they can be drawn as one of it. */
export function asRow({ values, remarks }: Newcomer): GraduateRow {
  return {
    id: 0,
    version: 0,
    inLedger: true,
    pending: false,
    values,
    groups: [],
    marks: remarks.map(
      ({ field, rule, level, ok }): CellMark => ({
        field,
        rule,
        level: ok ? level : 'B',
        raw: null,
      }),
    ),
  }
}

function stored(field: string, text: string, cohort: number): string {
  const known = fieldByKey(field)
  const read = known === undefined ? undefined : normaliseText(known, text, cohort)
  return read?.ok === true ? read.value : text
}

function withIdFacts(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { id_no: idNo = '', birth = '', sex = '', doc_type: docType = '' } = values
  const facts = idFacts(idNo, {
    sex: null,
    birth: null,
    docType: docType === '' ? null : docType,
    damaged: false,
  })
  return {
    ...values,
    birth: birth === '' ? (facts.birth ?? '') : birth,
    sex: sex === '' ? (facts.sex ?? '') : sex,
  }
}

/** Reads what the page has written itself; a later version of it may have meant something else. */
export function readValues(content: string): Newcomer['values'] {
  const read: unknown = JSON.parse(content)
  if (typeof read !== 'object' || read === null) return {}
  return Object.fromEntries(
    Object.entries(read).flatMap(([field, text]) =>
      typeof text === 'string' && fieldByKey(field) !== undefined ? [[field, text]] : [],
    ),
  )
}
