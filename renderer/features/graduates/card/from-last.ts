// What the person before may lend: fields that several people share, and that can be edited here.
import { isMasked } from '#shared/domain/fields/sensitive.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'

/** These belong to one person alone. */
const OWN: ReadonlySet<string> = new Set(['student_no', 'exam_no', 'name', 'id_no', 'mobile'])

export type Loan = Readonly<{ field: string; now: string; from: string }>

/** Whether any number is shown in part alone. */
export const hasMasked = ({ values }: Pick<GraduateRow, 'values'>): boolean =>
  Object.entries(values).some(([field, value]) => isMasked(field, value))

/** The editable fields that read otherwise with the person before, and are not empty there. */
export function loans(
  fields: readonly string[],
  row: Pick<GraduateRow, 'values'>,
  last: Pick<GraduateRow, 'values'>,
): readonly Loan[] {
  return fields.flatMap((field) => {
    const now = row.values[field] ?? ''
    const from = last.values[field] ?? ''
    const isLent = from !== '' && from !== now && !OWN.has(field) && !isMasked(field, from)
    return isLent ? [{ field, now, from }] : []
  })
}

/** What is empty here, beside the field that the keyboard is at: the usual wish. */
export function usualLoans(offered: readonly Loan[], section: readonly string[]): string[] {
  return offered.flatMap(({ field, now }) => (now === '' && section.includes(field) ? [field] : []))
}
