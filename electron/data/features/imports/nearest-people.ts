// Whom a row may mean that means nobody for certain. Offered with what speaks for it, never taken by itself.
import { nameKey } from '#shared/domain/import/person-name.ts'
import type { Proposal } from '#shared/schemas/import.ts'
import { evidenceText, personLabel } from '#shared/text/import-people.ts'
import type { KnownPeople, Person } from './known-people.ts'
import { classKey } from './person-score.ts'
import type { ImportRecord } from './records.ts'

const SHOWN = 5
const LONGEST = 20
const CHARACTERS = '0123456789'

/** The likeliest first. */
export function nearestPeople(people: KnownPeople, { values }: ImportRecord): readonly Proposal[] {
  const { name, student_no: studentNo, id_no: idNo } = values
  const found = new Set<Person>([
    ...(idNo ? (people.byIdNo.get(idNo) ?? []) : []),
    ...(name ? (people.byName.get(nameKey(name)) ?? []) : []),
    ...(studentNo ? byNearNumber(people, studentNo) : []),
  ])
  return [...found]
    .map((person) => ({ person, evidence: evidenceFor(person, values) }))
    .sort((a, b) => b.evidence.length - a.evidence.length)
    .slice(0, SHOWN)
    .map(({ person, evidence }) => proposal(person, evidence))
}

/** The same of those between whom a row leaves the choice. */
export function proposalsFor(
  people: readonly Person[],
  { values }: ImportRecord,
): readonly Proposal[] {
  return people.slice(0, SHOWN).map((person) => proposal(person, evidenceFor(person, values)))
}

function proposal(person: Person, evidence: readonly Fact[]): Proposal {
  return {
    value: String(person.id),
    label: personLabel({
      name: person.name,
      studentNo: textOf(person.student_no),
      className: textOf(person.class_name),
    }),
    evidence: evidenceText(evidence),
  }
}

type Fact = Parameters<typeof evidenceText>[0][number]

function evidenceFor(person: Person, values: ImportRecord['values']): readonly Fact[] {
  const facts: Fact[] = []
  const { student_no: studentNo, class_name: className } = values
  if (values.id_no && person.id_no === values.id_no) facts.push('id_no')
  if (values.name && nameKey(person.name) === nameKey(values.name)) facts.push('name')
  if (studentNo && isNear(textOf(person.student_no), studentNo)) facts.push('student_no')
  if (className && classKey(textOf(person.class_name)) === classKey(className)) facts.push('class')
  if (values.birth && textOf(person.birth).startsWith(values.birth)) facts.push('birth')
  if (values.mobile && person.mobile === values.mobile) facts.push('mobile')
  return facts
}

function textOf(value: Person[string] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function byNearNumber({ byStudentNo }: KnownPeople, number: string): readonly Person[] {
  if (number.length > LONGEST) return []
  const found: Person[] = []
  for (const near of nearNumbers(number)) {
    const person = byStudentNo.get(near)
    if (person !== undefined) found.push(person)
  }
  return found
}

const isNear = (one: string, other: string): boolean =>
  one !== '' &&
  one !== other &&
  Math.abs(one.length - other.length) <= 4 &&
  nearNumbers(other).has(one)

/** One digit another, too many or missing, two exchanged, or the zeros lost that a spreadsheet drops. */
function nearNumbers(number: string): ReadonlySet<string> {
  const near = new Set<string>()
  for (let at = 0; at <= number.length; at++) {
    const before = number.slice(0, at)
    const after = number.slice(at)
    near.add(before + after.slice(1))
    near.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2))
    for (const digit of CHARACTERS) {
      near.add(before + digit + after)
      near.add(before + digit + after.slice(1))
    }
  }
  for (let zeros = 2; zeros <= 4; zeros++) near.add('0'.repeat(zeros) + number)
  near.delete(number)
  return near
}
