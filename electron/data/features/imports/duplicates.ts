// People who stand in one file twice, and numbers that two people share.
import {
  ambiguousPersonText,
  duplicateRowText,
  sharedIdText,
} from '#shared/text/import-findings.ts'
import type { Person } from './known-people.ts'
import { proposalsFor } from './nearest-people.ts'
import {
  firstRow,
  isSameRow,
  type PlanContext,
  personText,
  report,
  rowKey,
  whoIs,
} from './plan-context.ts'
import { REJECTED, type RowPlan, UNCHANGED } from './planned.ts'
import type { ImportRecord } from './records.ts'

/** null where the row is the first of its person. */
export type RepeatCheck = (record: ImportRecord, key: string | number) => RowPlan | null

/** Finds the second row of a person: unchanged when it says the same, refused when it says something else. */
export function repeatCheck(ctx: PlanContext): RepeatCheck {
  const seen = new Map<string | number, ImportRecord>()
  return (record, key) => {
    const earlier = seen.get(key)
    if (earlier !== undefined) return repeated(ctx, record, earlier)
    seen.set(key, record)
    return null
  }
}

/** The same in a roster, where a row without a student number means whoever has its ID number there. */
export function rosterRepeatCheck(
  ctx: PlanContext,
  records: readonly ImportRecord[],
): (record: ImportRecord, person: Person | undefined) => RowPlan | null {
  const check = repeatCheck(ctx)
  // Most rosters number all of their rows.
  const owners = once(() => ownersOf(ctx, records))
  return (record, person) => {
    const { student_no: studentNo, id_no: idNo } = record.values
    const own = !studentNo && idNo ? (owners().get(idNo) ?? []) : []
    const [owner, another] = own
    if (owner === undefined) return check(record, person?.id ?? rowKey(record) ?? '')
    if (another === undefined) return repeated(ctx, record, owner)
    return refuseAmbiguous(ctx, record, own.length)
  }
}

/** The numbered rows by their ID number. */
function ownersOf(
  ctx: PlanContext,
  records: readonly ImportRecord[],
): ReadonlyMap<string, readonly ImportRecord[]> {
  const numbered = records.filter(
    ({ values }) => values.student_no && !ctx.schools.isOther(values.school_id ?? null),
  )
  return Map.groupBy(numbered, ({ values }) => (values.name ? (values.id_no ?? '') : ''))
}

function once<T>(make: () => T): () => T {
  let made: Readonly<{ value: T }> | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Several people have the ID number of a row without a student number. */
export function refuseAmbiguous(
  ctx: PlanContext,
  record: ImportRecord,
  count: number,
  known: readonly Person[] = [],
): RowPlan {
  const message = ambiguousPersonText(whoIs(record), count)
  const cause = 'person_ambiguous'
  const proposals = proposalsFor(known, record)
  report(ctx, record, { rule: 'V07', level: 'B', at: ['id_no'], message, cause, proposals })
  return REJECTED
}

function repeated(ctx: PlanContext, record: ImportRecord, other: ImportRecord): RowPlan {
  const isSame = isSameRow(other, record)
  report(ctx, record, {
    rule: 'V07',
    level: isSame ? 'W' : 'B',
    at: ['student_no', 'id_no'],
    message: duplicateRowText(firstRow(other, record), isSame),
    cause: 'repeated',
  })
  return isSame ? UNCHANGED : REJECTED
}

export type SharedNumbers = Readonly<{
  /** what to say about an ID number that somebody else has too; null where nobody has */
  idOwner: (record: ImportRecord, person: Person | undefined) => string | null
  isMobileShared: (record: ImportRecord, person: Person | undefined) => boolean
}>

/** Two student numbers with one ID number are two people; so both are told of each other. */
export function sharedNumbers(ctx: PlanContext, records: readonly ImportRecord[]): SharedNumbers {
  const ids = holders(records, 'id_no')
  const mobiles = once(() => holders(records, 'mobile'))
  const inFile = once(() => new Set(records.map(rowKey)))
  const stored = (
    people: readonly Person[] | undefined,
    own: Person | undefined,
  ): Person | undefined =>
    // Who stands in the file too is compared by the file's rows.
    people?.find((other) => other.id !== own?.id && !inFile().has(`s${other.student_no}`))

  return {
    idOwner(record, person) {
      const id = record.values.id_no ?? ''
      const other = ids.get(id)?.find((one) => rowKey(one) !== rowKey(record))
      if (other !== undefined) return sharedIdText(whoIs(other))
      const known = stored(ctx.people.byIdNo.get(id), person)
      return known === undefined ? null : sharedIdText(personText(known))
    },
    isMobileShared(record, person) {
      const mobile = record.values.mobile ?? ''
      return (
        mobiles()
          .get(mobile)
          ?.some((one) => rowKey(one) !== rowKey(record)) === true ||
        stored(ctx.people.byMobile.get(mobile), person) !== undefined
      )
    },
  }
}

/** Only numbers that more than one row has. */
function holders(records: readonly ImportRecord[], key: string): Map<string, ImportRecord[]> {
  const first = new Map<string, ImportRecord>()
  const shared = new Map<string, ImportRecord[]>()
  for (const record of records) {
    const value = record.values[key]
    if (!value || !record.values.name) continue
    // Without a student number the row means the person who has this ID number.
    if (key === 'id_no' && !record.values.student_no) continue
    const earlier = first.get(value)
    if (earlier === undefined) {
      first.set(value, record)
      continue
    }
    const all = shared.get(value)
    if (all === undefined) shared.set(value, [earlier, record])
    else all.push(record)
  }
  return shared
}
