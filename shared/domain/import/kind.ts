// What a file is, told by its columns. The first rule that fits decides.
import type { ImportKind } from '../../schemas/import.ts'
import type { Column } from './columns.ts'
import { IMPORT_KINDS } from './import-kinds.ts'
import { knownHeader } from './known-headers.ts'

export type KindFound =
  | Readonly<{ kind: ImportKind }>
  | Readonly<{ kind: null; candidates: readonly ImportKind[] }>

/** The kind of a sheet with these columns; where none fits, the kinds whose words were seen. */
export function detectKind(columns: readonly Column[]): KindFound {
  const fields = new Set(columns.map((column) => column.field))
  const words = new Set(columns.map((column) => column.word))
  const isNumbered = fields.has('student_no') || fields.has('id_no')
  if (fields.has('destination')) return { kind: 'plan' }
  if (fields.has('willingness')) return { kind: 'willingness' }
  if (words.has('联系日期') && words.has('服务类型')) return { kind: 'contacts' }
  if (isNumbered && fields.has('group')) return { kind: 'key-group' }
  const candidates = candidatesOf(columns)
  if (isNumbered || (fields.has('name') && candidates.length === 0)) return { kind: 'roster' }
  return { kind: null, candidates: candidates.length > 0 ? candidates : IMPORT_KINDS }
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
  const hasNumber = has('student_no') || has('id_no')
  switch (kind) {
    case 'roster':
      return has('name') || hasNumber
    case 'plan':
      return hasNumber && has('destination')
    case 'key-group':
      return (hasNumber || has('name')) && has('group')
    case 'willingness':
    case 'contacts':
    case 'staff':
    case 'positions':
    case 'fairs':
    case 'baseline':
    case 'platform':
      return true
  }
}
