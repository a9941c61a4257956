// What somebody said about a file, before it is followed: a word stands for a value that its field can hold, and only
// in fields that do not tell one person from another.
import { AppError } from '#shared/contract/app-error.ts'
import { normaliseText } from '#shared/domain/fields/normalise.ts'
import { isErasable } from '#shared/domain/import/erasable.ts'
import { importField } from '#shared/domain/import/known-headers.ts'
import type { ImportChoices, ImportFix } from '#shared/schemas/import.ts'

const LISTED: ReadonlySet<string> = new Set([
  'code',
  'codes',
  'region',
  'regions',
  'number',
  'date',
])
/** Texts that many people share. */
const SHARED_TEXTS: ReadonlySet<string> = new Set(['school_id', 'major_name', 'class_name'])
/** A birth date is about one person: mended in this file, and not kept where an erasure would not reach it. */
const NOT_KEPT: ReadonlySet<string> = new Set(['birth'])

/** Whether a word of this field can be explained once for all rows. */
export function isFixable(key: string): boolean {
  const field = importField(key)
  return field !== undefined && (LISTED.has(field.type) || SHARED_TEXTS.has(key))
}

/** Whether a fix comes again with the sender's next file. */
export function isKept({ field }: ImportFix): boolean {
  return isFixable(field) && !NOT_KEPT.has(field)
}

/** The choices with every value in the form in which it is stored; refuses with a sentence what cannot be followed. */
export function checkedChoices(choices: ImportChoices, cohort: number): ImportChoices {
  for (const key of choices.eraseBlank) checkErasable(key)
  return { ...choices, fixes: choices.fixes.map((fix) => checkedFix(fix, cohort)) }
}

function checkedFix(fix: ImportFix, cohort: number): ImportFix {
  const field = importField(fix.field)
  const named = { field: field?.header ?? fix.field, raw: fix.raw }
  if (field === undefined || !isFixable(fix.field)) {
    throw new AppError('fix_refused', { ...named, why: 'field' })
  }
  if (fix.value === null) {
    if (fix.reason.trim() === '') throw new AppError('fix_refused', { ...named, why: 'reason' })
    // A name is not left out but taken as it is.
    return SHARED_TEXTS.has(fix.field) ? { ...fix, value: fix.raw } : fix
  }
  const found = normaliseText(field, fix.value, cohort)
  if (!found.ok || found.value === '') {
    throw new AppError('fix_refused', { ...named, why: 'value', value: fix.value })
  }
  return { ...fix, value: found.value }
}

function checkErasable(key: string): void {
  if (isErasable(key)) return
  throw new AppError('erase_refused', { field: importField(key)?.header ?? key })
}
