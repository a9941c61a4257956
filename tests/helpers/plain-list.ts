// The list of graduates as one would write it without thinking of speed: row by row, text by text.
import { codeList } from '#shared/codes/index.ts'
import { isLanded } from '#shared/domain/destination/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { nameSortKey, pinyinKeys, searchNeedle, searchText } from '#shared/domain/pinyin/index.ts'
import type { GraduateFilter, GraduateRow } from '#shared/schemas/graduate.ts'

export type Filter = GraduateFilter
export type Sort = { field: string; descending: boolean }[]
type ColumnFilter = Filter['columns'][number]

const COHORT = 2020
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

const textOf = (row: GraduateRow, key: string): string =>
  key === 'group' ? row.groups.join(',') : (row.values[key] ?? '')
const SEVERAL = new Set(['group', 'reasons', 'intent_region', 'intent_industry'])
const partsOf = (row: GraduateRow, key: string): string[] =>
  SEVERAL.has(key) ? textOf(row, key).split(',') : [textOf(row, key)]

export function plainList(rows: readonly GraduateRow[], filter: Filter, sort: Sort) {
  const shown = rows.filter((row) => shows(row, filter)).toSorted((a, b) => compare(a, b, sort))
  return {
    ids: shown.map(({ id }) => id),
    tally: {
      people: shown.length,
      inLedger: shown.filter(({ inLedger }) => inLedger).length,
      landed: shown.filter(({ values }) => isLanded(values.destination ?? '', COHORT)).length,
      pending: shown.filter(({ pending }) => pending).length,
    },
    counts(key: string): Map<string, number> {
      const counts = new Map<string, number>()
      for (const row of shown)
        for (const part of partsOf(row, key)) counts.set(part, (counts.get(part) ?? 0) + 1)
      return counts
    },
    filled: (key: string) => shown.filter((row) => textOf(row, key) !== '').length,
    marks: shown.flatMap(({ id, marks }) =>
      marks.map(({ field, rule, raw }) => [id, field, rule, raw]),
    ),
  }
}

function shows(row: GraduateRow, filter: Filter): boolean {
  const { inLedger, keyGroup, finding, search, columns } = filter
  if (inLedger !== null && row.inLedger !== inLedger) return false
  if (keyGroup !== null && row.groups.length > 0 !== keyGroup) return false
  if (finding !== null && finding !== 'neglected' && !hasFinding(row, finding)) return false
  if (search.trim() !== '' && !isFound(row, search)) return false
  return columns.every((one) => passes(row, one))
}

/** Who was neglected is told from contacts, which no row shows. */
type Finding = Exclude<NonNullable<Filter['finding']>, 'neglected'>

function hasFinding(row: GraduateRow, finding: Finding): boolean {
  switch (finding) {
    case 'pending':
      return row.pending
    case 'contradiction':
      return row.marks.some(({ rule }) => rule === 'V13')
    case 'unsurveyed':
      return row.inLedger && row.values.willingness === '00'
    case 'to_check':
      return row.marks.some(({ rule }) => !['V10', 'V13'].includes(rule))
  }
}

function isFound({ values }: GraduateRow, search: string): boolean {
  const { name = '', student_no = '', mobile = '', id_no = '' } = values
  const text = searchText({ name, studentNo: student_no, mobile, idNumber: id_no })
  return search
    .trim()
    .split(/\s+/)
    .map(searchNeedle)
    .every(
      (word) => text.includes(word) || (word.length >= 6 && id_no.includes(word.toUpperCase())),
    )
}

function passes(row: GraduateRow, filter: ColumnFilter): boolean {
  const text = textOf(row, filter.field)
  switch (filter.kind) {
    case 'empty':
      return (text === '') === filter.isEmpty
    case 'values':
      return partsOf(row, filter.field).some((part) => filter.values.includes(part))
    case 'range': {
      if (text === '') return false
      const isNumber = fieldByKey(filter.field)?.type === 'number'
      const of = (one: string): number | string => (isNumber ? Number(one) : one)
      const { from, to } = filter
      return (from === null || of(text) >= of(from)) && (to === null || of(text) <= of(to))
    }
    case 'text':
      return showsText(filter.field, text, filter.text.toLowerCase())
  }
}

function showsText(key: string, text: string, needle: string): boolean {
  const field = fieldByKey(key)
  const shown = (lang: 'zh' | 'en') =>
    field === undefined ? text : valueText(field, text, { cohort: COHORT, lang })
  if (shown('zh').toLowerCase().includes(needle)) return true
  if (shown('en').toLowerCase().includes(needle)) return true
  if (!/^[a-z]+$/.test(needle)) return false
  const { initials, full, variants } = pinyinKeys(shown('zh'))
  return [initials, ...[full, ...variants].map((one) => one.replaceAll(' ', ''))].some((one) =>
    one.includes(needle),
  )
}

function compare(a: GraduateRow, b: GraduateRow, sort: Sort): number {
  for (const { field, descending } of sort) {
    const [one, other] = [textOf(a, field), textOf(b, field)]
    if (one === '' || other === '') {
      if (one !== other) return one === '' ? 1 : -1
      continue
    }
    const order = compareTexts(field, one, other)
    if (order !== 0) return descending ? -order : order
  }
  const usual = ['major_name', 'class_name', 'student_no'] as const
  for (const key of usual) {
    const [one, other] = [textOf(a, key), textOf(b, key)]
    if (one === other) continue
    if (one === '' || other === '') return one === '' ? 1 : -1
    return one < other ? -1 : 1
  }
  return a.id - b.id
}

function compareTexts(key: string, one: string, other: string): number {
  const field = fieldByKey(key)
  const stored = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  if (key === 'name') return stored(nameSortKey(one), nameSortKey(other))
  if (field === undefined || field.type === 'date') return stored(one, other)
  if (field.type === 'number') return Number(one) - Number(other)
  if (field.list !== null) {
    const codes = codeList(field.list, COHORT).map(({ code }) => code)
    // What no list knows comes behind, asterisks too.
    const place = (code: string): number =>
      codes.includes(code) ? codes.indexOf(code) : codes.length
    const places = (text: string): string =>
      text
        .split(',')
        .map((code) => String.fromCharCode(0x4e00 + place(code)))
        .join('')
    return stored(places(one), places(other))
  }
  return field.type === 'text' ? collator.compare(one, other) : stored(one, other)
}
