// A student number whose zeros a spreadsheet dropped: found by the person who has it with them, or by the rows around.
import { nameKey } from '#shared/domain/import/person-name.ts'
import { lostZerosText, type ZeroEvidence, zeroEvidenceText } from '#shared/text/lost-zeros.ts'
import type { Finding } from './findings.ts'
import type { KnownPeople, Person } from './known-people.ts'
import type { ImportRecord } from './records.ts'

const BARE = /^[1-9]\d*$/
const MOST_ZEROS = 4
/** So many rows make a custom. */
const FEWEST = 2

/** null where no student number with zeros before it fits the row. */
export function lostZeros(people: KnownPeople, record: ImportRecord): Finding | null {
  const number = record.values.student_no ?? ''
  if (people.byStudentNo.size === 0 || !BARE.test(number)) return null
  const found: ZeroEvidence[] = []
  for (let zeros = 1; zeros <= MOST_ZEROS; zeros++) {
    const person = people.byStudentNo.get('0'.repeat(zeros) + number)
    const evidence = person === undefined ? null : evidenceOf(person, record)
    if (evidence !== null) found.push(evidence)
  }
  const [only, another] = found
  return only === undefined || another !== undefined ? null : findingOf(only)
}

function evidenceOf(person: Person, { values }: ImportRecord): ZeroEvidence | null {
  const { name } = values
  if (name && nameKey(name) !== nameKey(person.name)) return null
  return { by: name ? 'known' : 'unnamed', number: String(person.student_no), who: person.name }
}

/** Among rows whose student numbers begin with 0 and have one length those that came as shorter numbers. */
export function zerosByRows(
  records: readonly ImportRecord[],
): (record: ImportRecord) => Finding | null {
  const widths = new Map<number, number>()
  const numbers = new Set<string>()
  for (const { values } of records) {
    const number = values.student_no ?? ''
    if (!number.startsWith('0')) continue
    numbers.add(number)
    widths.set(number.length, (widths.get(number.length) ?? 0) + 1)
  }
  const [custom, another] = widths
  if (custom === undefined || another !== undefined || custom[1] < FEWEST) return () => null
  const [width] = custom
  return (record) => {
    const number = record.values.student_no ?? ''
    const whole = number.padStart(width, '0')
    const isShort = number.length < width && width - number.length <= MOST_ZEROS
    if (!isShort || !BARE.test(number) || !cameAsNumber(record) || numbers.has(whole)) return null
    return findingOf({ by: 'others', number: whole, who: '' })
  }
}

function cameAsNumber({ frame, cells }: ImportRecord): boolean {
  const column = frame.columnOf('student_no', cells)
  return column !== undefined && typeof cells[column.index] === 'number'
}

function findingOf(evidence: ZeroEvidence): Finding {
  const { number } = evidence
  return {
    rule: 'ZERO',
    level: 'W',
    at: ['student_no'],
    cause: 'zero',
    message: lostZerosText(evidence, 'zh'),
    proposals: [{ value: number, label: number, evidence: zeroEvidenceText(evidence, 'zh') }],
  }
}
