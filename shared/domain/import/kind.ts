// What a file is, told by its columns. The first rule that fits decides.
import type { ImportKind } from '../../schemas/import.ts'
import type { Column } from './columns.ts'
import { IMPORT_KINDS } from './import-kinds.ts'
import { knownHeader } from './known-headers.ts'
import { listColumn } from './list-fields.ts'

export type KindFound =
  | Readonly<{ kind: ImportKind }>
  | Readonly<{ kind: null; candidates: readonly ImportKind[] }>

/**
 * The kind of a sheet with these columns; where none fits, the kinds whose words were seen. The export of a platform
 * has the headers of a plan: it is one only where somebody says so.
 */
export function detectKind(columns: readonly Column[]): KindFound {
  const fields = new Set(columns.map((column) => column.field))
  const isNumbered = fields.has('student_no') || fields.has('id_no')
  if (fields.has('destination')) return { kind: 'plan' }
  if (fields.has('willingness')) return { kind: 'willingness' }
  if (isContacts(columns)) return { kind: 'contacts' }
  if (isNumbered && fields.has('group')) return { kind: 'key-group' }
  const list = isNumbered || fields.has('class_name') ? undefined : listKind(columns)
  if (list !== undefined) return { kind: list }
  const candidates = candidatesOf(columns)
  if (isNumbered || (fields.has('name') && candidates.length === 0)) return { kind: 'roster' }
  return { kind: null, candidates: candidates.length > 0 ? candidates : IMPORT_KINDS }
}

/** A day alone is in many lists: the header says that it is one of contact, or how the contact went stands beside it. */
function isContacts(columns: readonly Column[]): boolean {
  const own = ownKeys('contacts', columns)
  if (!own.has('contact_day') || !own.has('contact_kind')) return false
  const day = columns.find(({ header }) => listColumn('contacts', header)?.key === 'contact_day')
  return day?.header !== '日期' || own.has('contact_way') || own.has('contact_result')
}

const SIGNS = [
  ['baseline', 'baseline_graduates', ['baseline_landed']],
  ['positions', 'vacancy_title', ['vacancy_employer']],
  ['fairs', 'fair_name', ['fair_units', 'fair_posts', 'fair_demand']],
  ['staff', 'staff_name', ['staff_title', 'staff_role']],
] as const

function listKind(columns: readonly Column[]): ImportKind | undefined {
  return SIGNS.find(([kind, name, others]) => {
    const own = ownKeys(kind, columns)
    return own.has(name) && others.some((key) => own.has(key))
  })?.[0]
}

function ownKeys(kind: ImportKind, columns: readonly Column[]): ReadonlySet<string | undefined> {
  return new Set(columns.map(({ header }) => listColumn(kind, header)?.key))
}

function candidatesOf(columns: readonly Column[]): readonly ImportKind[] {
  const seen = new Map<ImportKind, number>()
  for (const column of columns) {
    const known = column.word === null ? undefined : knownHeader(column.word)
    if (known?.as !== 'word') continue
    for (const kind of known.kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1)
  }
  return [...seen]
    .filter(([, count]) => count >= 2)
    .sort(([, a], [, b]) => b - a)
    .map(([kind]) => kind)
}

/** Whether a file with these columns can be read as this kind at all. */
export function fitsKind(kind: ImportKind, columns: readonly Column[]): boolean {
  const has = (key: string): boolean => columns.some((column) => column.field === key)
  const own = ownKeys(kind, columns)
  const hasNumber = has('student_no') || has('id_no')
  switch (kind) {
    case 'roster':
      return has('name') || hasNumber
    case 'plan':
    case 'platform':
      return hasNumber && has('destination')
    case 'key-group':
      return (hasNumber || has('name')) && has('group')
    case 'willingness':
      return (hasNumber || has('name')) && has('willingness')
    case 'contacts':
      return (hasNumber || has('name')) && own.has('contact_day') && own.has('contact_kind')
    case 'staff':
      return own.has('staff_name')
    case 'positions':
      return own.has('vacancy_title') && own.has('vacancy_employer')
    case 'fairs':
      return own.has('fair_name')
    case 'baseline':
      return own.has('baseline_graduates') && own.has('baseline_landed')
  }
}
