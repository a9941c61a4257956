// Columns of a person that are made from others: the sort key and the text that the search looks through.
import { pinyinKeys, searchText } from '#shared/domain/pinyin/index.ts'
import type { Row } from '../../ledger-file/change-log.ts'

const SOURCES = ['name', 'student_no', 'mobile', 'id_no'] as const

/** Adds `name_key` and `search` to a row or patch that changes what they are made from. */
export function withSearchColumns(before: Row, patch: Row): Row {
  if (!SOURCES.some((key) => key in patch)) return patch
  const text = (key: (typeof SOURCES)[number]) =>
    String(patch[key] ?? (key in patch ? '' : (before[key] ?? '')))
  const name = text('name')
  return {
    ...patch,
    name_key: pinyinKeys(name).sortKey,
    search: searchText({
      name,
      studentNo: text('student_no'),
      mobile: text('mobile'),
      idNumber: text('id_no'),
    }),
  }
}
