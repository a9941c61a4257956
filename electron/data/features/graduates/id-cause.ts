// What happened to a damaged ID number, for the cell at which it stands.
import { checkIdNumber } from '#shared/domain/id-number/index.ts'
import { examineId } from '#shared/domain/validation/id-forensics.ts'
import type { CellMark } from '#shared/schemas/graduate.ts'
import type { PersonRow } from './repository.ts'

const OF_NUMBERS: ReadonlySet<string> = new Set(['V01', 'V02', 'V03', 'V04'])

export function withIdCause(mark: CellMark, person: PersonRow): CellMark {
  if (mark.field !== 'id_no' || !OF_NUMBERS.has(mark.rule)) return mark
  const text = mark.raw ?? known(person.id_no) ?? ''
  // An open finding about a check digit that fits: it came as a number.
  const asNumber = mark.rule === 'V02' && !checkIdNumber(text).rules.includes('V02')
  const found = examineId(text, {
    sex: known(person.sex),
    birth: known(person.birth),
    docType: known(person.doc_type),
    asNumber,
    goods: () => [],
  })
  return found?.rule === mark.rule ? { ...mark, cause: found.cause } : mark
}

const known = (value: PersonRow[string] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null
