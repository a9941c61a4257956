// Schools as an import names them. A school's ledger takes its own rows only; the central office learns new names.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../ledger-file/query.ts'

export type Schools = Readonly<{
  /** id of the row's school; null = it names none, 'other' = not of this ledger; new ones have negative ids */
  idOf: (name: string | null) => number | null | 'other'
  /** whether the row names a school that a school's ledger does not hold */
  isOther: (name: string | null) => boolean
  /** names of the schools that are new, the first one for id -1 */
  added: readonly string[]
}>

/** Full and half width, blanks and dots make no other school. */
export function schoolKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·.\u200b\ufeff]/g, '')
    .toLowerCase()
}

export function createSchools(db: Database, ownSchoolId: number | null): Schools {
  const rows = prepared(db, 'SELECT id, name FROM school').all() as { id: number; name: string }[]
  const known = new Map(rows.map((row) => [schoolKey(row.name), row.id]))
  const remembered = new Map<string, number>()
  const added: string[] = []

  const find = (name: string): number | 'other' => {
    const key = schoolKey(name)
    const id = known.get(key)
    if (ownSchoolId !== null) return id === ownSchoolId ? ownSchoolId : 'other'
    if (id !== undefined) return id
    added.push(name)
    known.set(key, -added.length)
    return -added.length
  }
  return {
    added,
    isOther: (name) =>
      ownSchoolId !== null && name !== null && known.get(schoolKey(name)) !== ownSchoolId,
    idOf(name) {
      if (name === null) return ownSchoolId
      const id = remembered.get(name)
      if (id !== undefined) return id
      const found = find(name)
      if (found !== 'other') remembered.set(name, found)
      return found
    },
  }
}
