// A row of a contact log: one contact with a known person. The same day, kind, way and words again are no second one.
import { isDay } from '#shared/domain/day/index.ts'
import { recordTwiceText } from '#shared/text/import-findings.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type NextContact, nextContactIn } from '../contacts/next-contact.ts'
import { selectLastContacts } from '../contacts/repository.ts'
import { findPerson } from './find-person.ts'
import { problemOfCell } from './findings.ts'
import type { Person } from './known-people.ts'
import { firstRow, type PlanContext, report } from './plan-context.ts'
import { namedStaff } from './plan-helper.ts'
import { numberOf } from './plan-records.ts'
import { type Planner, REJECTED, type RowPlan, recordPlan, UNCHANGED } from './planned.ts'
import type { ImportRecord } from './records.ts'
import { checkIdOnly } from './roster-id.ts'
import { addedStaff, type Target } from './target.ts'

const REQUIRED = ['contact_day', 'contact_kind', 'contact_way', 'contact_result'] as const

export function contactsPlanner(ctx: PlanContext): Planner {
  const known = knownContacts(ctx)
  const rows = new Map<string, ImportRecord>()
  return {
    planRow(record) {
      const found = findPerson(ctx, record)
      if ('refused' in found) return found.refused
      const refused = refusal(ctx, record)
      if (refused !== null) return refused
      const { person } = found
      const key = keyOf(rowOf(record, person))
      const earlier = rows.get(`${person.id}\n${key}`)
      if (earlier !== undefined) {
        const message = recordTwiceText(firstRow(earlier, record), true)
        report(ctx, record, {
          rule: 'TWICE',
          level: 'W',
          at: ['contact_content'],
          message,
          cause: 'repeated',
        })
        return UNCHANGED
      }
      rows.set(`${person.id}\n${key}`, record)
      return known(person.id).has(key) ? UNCHANGED : planContact(ctx, record, person)
    },
  }
}

function refusal(ctx: PlanContext, record: ImportRecord): RowPlan | null {
  const own = record.findings.filter(({ field }) => field.startsWith('contact_'))
  for (const finding of own) ctx.problems.push(problemOfCell(record, finding))
  const day = record.values.contact_day ?? ''
  const missing = REQUIRED.filter((key) => !record.values[key])
  for (const key of missing) {
    const isReported = own.some(({ field }) => field === key)
    if (!isReported) report(ctx, record, { rule: 'MISSING', level: 'B', at: [key] })
  }
  if (missing.length > 0) return REJECTED
  if (isDay(day) && day <= ctx.today) return null
  const rule = isDay(day) ? 'V09' : 'DATE'
  report(ctx, record, { rule, level: 'B', at: ['contact_day'] })
  return REJECTED
}

function planContact(ctx: PlanContext, record: ImportRecord, person: Person): RowPlan {
  checkIdOnly(ctx, record, person)
  const row = rowOf(record, person)
  const text = record.values.contact_staff ?? null
  const staff = text === null ? null : namedStaff(ctx, record, text, 'contact_staff')
  return recordPlan('inserted', (target) => {
    const { session, batch, now } = target
    const last = selectLastContacts(session.db, [person.id]).get(person.id)
    batch.insert('contact', {
      ...row,
      staff_id: staffId(target, staff),
      recorded_at: now,
      user_id: session.userId,
    })
    nextContact(ctx, target).recorded(row, last)
  })
}

const followers = new WeakMap<Target, NextContact>()

function nextContact({ today }: PlanContext, target: Target): NextContact {
  const next = followers.get(target) ?? nextContactIn(target.session, target.batch, today)
  followers.set(target, next)
  return next
}

function rowOf(record: ImportRecord, person: Person) {
  const { values } = record
  const next = values.contact_next_date ?? ''
  return {
    graduate_id: person.id,
    day: values.contact_day ?? '',
    kind: values.contact_kind ?? '',
    way: values.contact_way ?? '',
    result: values.contact_result ?? '',
    content: values.contact_content ?? '',
    next_action: values.contact_next_action ?? '',
    next_date: isDay(next) ? next : null,
    minutes: numberOf(record, 'contact_minutes') || null,
    expected_before: '',
    expected_after: '',
    common_uid: null,
    lecture_id: null,
    contact_group_id: null,
  }
}

/** Whom several could be meant by is left open: the row says so in the problems of the import. */
function staffId(target: Target, staff: ReturnType<typeof namedStaff> | null): number | null {
  if (staff === null || staff === 'several') return null
  return 'staffId' in staff ? staff.staffId : addedStaff(target, staff.name)
}

type Key = Readonly<{ day: string; kind: string; way: string; content: string }>

const keyOf = ({ day, kind, way, content }: Key): string => [day, kind, way, content].join('\n')

/** What the ledger knows of each person's contacts; read when a row first names the person. */
function knownContacts({ db }: PlanContext): (graduateId: number) => ReadonlySet<string> {
  const read = new Map<number, ReadonlySet<string>>()
  const select = prepared(db, 'SELECT day, kind, way, content FROM contact WHERE graduate_id = ?')
  return (graduateId) => {
    let keys = read.get(graduateId)
    if (keys === undefined) {
      keys = new Set((select.all(graduateId) as Key[]).map(keyOf))
      read.set(graduateId, keys)
    }
    return keys
  }
}
