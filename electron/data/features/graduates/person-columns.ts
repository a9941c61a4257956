// Columns of a person that are made from others: the sort key and the text that the search looks through.
import { nameSortKey, searchText } from '#shared/domain/pinyin/index.ts'
import type { Row } from '../../ledger-file/change-log.ts'

const SOURCES = ['name', 'student_no', 'mobile', 'id_no'] as const

/** Sort key and search text of a whole row. */
export function searchColumns(row: Row): Readonly<{ name_key: string; search: string }> {
  const text = (key: (typeof SOURCES)[number]) => String(row[key] ?? '')
  const name = text('name')
  return {
    name_key: nameSortKey(name),
    search: searchText({
      name,
      studentNo: text('student_no'),
      mobile: text('mobile'),
      idNumber: text('id_no'),
    }),
  }
}

/** Adds `name_key` and `search` to a patch that changes what they are made from. */
export function withSearchColumns(before: Row, patch: Row): Row {
  if (!SOURCES.some((key) => key in patch)) return patch
  return { ...patch, ...searchColumns({ ...before, ...patch }) }
}
