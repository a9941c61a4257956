// Rules as lines of a table: what each holds, to lines and back.
import dayjs from 'dayjs'
import type { CodeListName } from '#shared/codes/index.ts'
import type { RuleContent, RuleName } from '#shared/schemas/rule.ts'

type ColumnKey =
  | 'willingness'
  | 'days'
  | 'kind'
  | 'text'
  | 'seekers'
  | 'day'
  | 'name'
  | 'work'
  | 'code'
  | 'hidden'
  | 'maxBytes'
  | 'sameEmployer'
  | 'share'
  | (typeof MINIMUMS)[number]

const MINIMUMS = ['policy', 'guidance', 'posts', 'training', 'keyGroupPosts'] as const

export type RuleColumn = Readonly<{ key: ColumnKey }> &
  Readonly<
    | { kind: 'code'; list: CodeListName; optional?: boolean }
    | { kind: 'text'; optional?: boolean; codes?: Codes }
    | { kind: 'number'; min: number; max: number; optional?: boolean }
    | { kind: 'day' }
    | { kind: 'flag' }
  >

/** How the codes of a school's own look. */
type Codes = 'free_groups' | 'reasons'
export const CODES: Readonly<Record<Codes, RegExp>> = { free_groups: /^G9\d$/, reasons: /^R\d\d$/ }

export type RuleRow = Readonly<Record<string, unknown>>

/** key_groups has an editor of its own. */
export type RowRule = Exclude<RuleName, 'key_groups'>

export const RULE_COLUMNS: Readonly<Record<RowRule, readonly RuleColumn[]>> = {
  intervals: [
    { key: 'willingness', kind: 'code', list: 'willingness' },
    { key: 'days', kind: 'number', min: 1, max: 365 },
  ],
  minimums: MINIMUMS.map((key) => ({
    key,
    kind: 'number',
    min: 0,
    max: 100,
  })),
  phrases: [
    { key: 'kind', kind: 'code', list: 'contact_kind' },
    { key: 'text', kind: 'text' },
  ],
  plans: [
    { key: 'willingness', kind: 'code', list: 'willingness', optional: true },
    { key: 'text', kind: 'text' },
  ],
  seekers: [{ key: 'seekers', kind: 'number', min: 1, max: 10_000_000, optional: true }],
  // Which kinds are accepted for which destination stays as it is.
  evidence: [
    { key: 'maxBytes', kind: 'number', min: 1, max: 20 },
    { key: 'sameEmployer', kind: 'number', min: 2, max: 1000 },
    { key: 'share', kind: 'number', min: 1, max: 100 },
  ],
  holidays: [
    { key: 'day', kind: 'day' },
    { key: 'name', kind: 'text', optional: true },
    { key: 'work', kind: 'flag' },
  ],
  free_groups: [
    { key: 'code', kind: 'text', codes: 'free_groups' },
    { key: 'name', kind: 'text' },
    { key: 'hidden', kind: 'flag' },
  ],
  reasons: [
    { key: 'code', kind: 'text', codes: 'reasons' },
    { key: 'name', kind: 'text' },
    { key: 'hidden', kind: 'flag' },
  ],
}

/** One line alone, neither added to nor taken away. */
const SINGLE: ReadonlySet<RowRule> = new Set(['minimums', 'seekers', 'evidence'])
export const isSingle = (name: RowRule): boolean => SINGLE.has(name)

const contentAs = <N extends RowRule>(_name: N, content: unknown): RuleContent<N> =>
  // The data thread read it by the schema of its name.
  content as RuleContent<N>

const pairs = (content: RuleRow, key: string, value: string): RuleRow[] =>
  Object.entries(content)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([one, other]) => ({ [key]: one, [value]: other }))

export function rowsOf(name: RowRule, content: unknown): RuleRow[] {
  switch (name) {
    case 'intervals':
      return pairs(contentAs(name, content), 'willingness', 'days')
    case 'free_groups':
    case 'reasons':
      return pairs(contentAs(name, content), 'code', 'name').map(({ code, name: own }) =>
        typeof own === 'object' ? { code, ...own } : { code, name: own },
      )
    case 'minimums':
    case 'seekers':
      return [contentAs(name, content)]
    case 'evidence': {
      const { maxBytes, ...rest } = contentAs(name, content)
      return [{ ...rest, maxBytes: Math.round(maxBytes / MEGABYTE) }]
    }
    case 'phrases':
    case 'plans':
      return contentAs(name, content)
    case 'holidays':
      return contentAs(name, content).map((row) => ({ ...row, day: dayjs(row.day) }))
  }
}

const text = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '')

const MEGABYTE = 1024 * 1024
/** 20 MB and more is above what a ledger takes. */
const MOST_BYTES = 20_000_000
const megabytes = (cell: unknown): number => Math.min(Number(cell) * MEGABYTE, MOST_BYTES)

export function contentOf(name: RowRule, rows: readonly RuleRow[]) {
  switch (name) {
    case 'intervals':
      return Object.fromEntries(rows.map((row) => [text(row.willingness), Number(row.days)]))
    case 'free_groups':
    case 'reasons':
      return Object.fromEntries(
        rows.map(({ code, name: own, hidden }) => [
          text(code),
          hidden === true ? { name: text(own), hidden } : text(own),
        ]),
      )
    case 'minimums':
      return Object.fromEntries(
        RULE_COLUMNS.minimums.map(({ key }) => [key, Number(rows[0]?.[key] ?? 0)]),
      )
    case 'seekers':
      return { seekers: typeof rows[0]?.seekers === 'number' ? rows[0].seekers : null }
    case 'evidence':
      return { ...rows[0], maxBytes: megabytes(rows[0]?.maxBytes) }
    case 'phrases':
      return rows.map((row) => ({ kind: text(row.kind), text: text(row.text) }))
    case 'plans':
      return rows.map((row) => ({ willingness: text(row.willingness), text: text(row.text) }))
    case 'holidays':
      return rows.map((row) => ({
        day: dayjs.isDayjs(row.day) ? row.day.format('YYYY-MM-DD') : '',
        name: text(row.name),
        work: row.work === true,
      }))
  }
}
