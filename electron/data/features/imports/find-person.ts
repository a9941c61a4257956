// Whom a row of a list means that creates nobody: by student number alone where it has one, else by ID number, else,
// in key-group lists, by name and class where only one person fits.
import { ambiguousPersonText, unknownPersonText } from '#shared/text/import-findings.ts'
import type { Person } from './known-people.ts'
import { type PlanContext, report, whoIs } from './plan-context.ts'
import { OTHER_SCHOOL, REJECTED, type RowPlan } from './planned.ts'
import type { ImportRecord } from './records.ts'

export type FoundPerson = Readonly<{ person: Person } | { refused: RowPlan }>

export function findPerson(ctx: PlanContext, record: ImportRecord, byName: boolean): FoundPerson {
  const { values } = record
  if (ctx.schools.isOther(values.school_id ?? null)) return { refused: OTHER_SCHOOL }
  const candidates = candidatesOf(ctx, record, byName)
  if (candidates === null) return refuse(ctx, record, 'KEY')
  const [person, another] = candidates
  if (person === undefined) return refuse(ctx, record, 'WHO', unknownPersonText(whoIs(record)))
  if (another !== undefined) {
    return refuse(ctx, record, 'WHO', ambiguousPersonText(whoIs(record), candidates.length))
  }
  return { person }
}

/** null where the row does not name anybody. */
export function candidatesOf(
  ctx: PlanContext,
  { values }: ImportRecord,
  byName: boolean,
): readonly Person[] | null {
  if (values.student_no) {
    const person = ctx.people.byStudentNo.get(values.student_no)
    return person === undefined ? [] : [person]
  }
  if (values.id_no) return ctx.people.byIdNo.get(values.id_no) ?? []
  if (!byName || !values.name || !values.class_name) return null
  const named = ctx.people.byName.get(values.name) ?? []
  return named.filter((person) => person.class_name === values.class_name)
}

function refuse(
  ctx: PlanContext,
  record: ImportRecord,
  rule: 'KEY' | 'WHO',
  message?: string,
): FoundPerson {
  report(ctx, record, {
    rule,
    level: 'B',
    at: record.values.student_no
      ? ['student_no']
      : record.values.id_no
        ? ['id_no']
        : ['student_no', 'id_no', 'name'],
    ...(message === undefined ? {} : { message }),
  })
  return { refused: REJECTED }
}
