// Which entries a text or a field is found in. Most entries are passed over by their stored text alone.
import type { Database } from 'better-sqlite3'
import { codeList } from '#shared/codes/index.ts'
import type { HistoryFilter } from '#shared/contract/history.ts'
import { FIELDS } from '#shared/domain/fields/index.ts'
import { regionName } from '#shared/domain/regions/index.ts'
import { abolishedRegions, currentRegions } from '#shared/domain/regions/names.ts'
import { FINDING, historyValueText, LISTS } from '#shared/text/history.ts'
import { prepared } from '../../ledger-file/query.ts'
import { type Cell, columnsOf } from './cells.ts'
import type { HistoryEntry } from './entries.ts'
import type { Withholding } from './restricted-cells.ts'

export type Matcher = Readonly<{
  /** false: nothing of it can match */
  mayMatch: (entry: HistoryEntry) => boolean
  /** of an entry that may match, the cells that do */
  matching: (entry: HistoryEntry, cells: readonly Cell[]) => readonly Cell[]
}>

export function createMatcher(
  db: Database,
  filter: HistoryFilter,
  cohort: number,
  withhold: Withholding,
): Matcher {
  const byField = fieldMatcher(filter.field)
  const byText = textMatcher(db, filter.text.trim().toLowerCase(), cohort, withhold)
  return {
    mayMatch: (entry) => byField.mayMatch(entry) && byText.mayMatch(entry),
    matching: (entry, cells) => byText.matching(entry, byField.matching(entry, cells)),
  }
}

const EVERYTHING: Matcher = { mayMatch: () => true, matching: (_entry, cells) => cells }

function fieldMatcher(field: string | null): Matcher {
  if (field === null) return EVERYTHING
  const columns = columnsOf(field).map((column) => `"${column}"`)
  return {
    mayMatch: ({ text }) => columns.some((column) => text.includes(column)),
    matching: (_entry, cells) =>
      cells.filter((cell) => cell.field === field || cell.field === FINDING + field),
  }
}

function textMatcher(db: Database, needle: string, cohort: number, withhold: Withholding): Matcher {
  if (needle === '') return EVERYTHING
  const people = peopleNamed(db, needle)
  const inJson = JSON.stringify(needle).slice(1, -1)
  const codes = codesNamed(needle, cohort)
  const namedBy = columnsNaming(db, needle)
  const isMatch = (field: string, value: string | null): boolean =>
    value !== null &&
    (value.toLowerCase().includes(needle) ||
      historyValueText(field, value, cohort, 'zh').toLowerCase().includes(needle))
  // Looked up for what matches alone: most does not.
  const isSeen = ({ seq, graduateId }: HistoryEntry, field: string, value: string | null) =>
    isMatch(field, value) && isMatch(field, withhold({ seq, graduateId, field }, value))
  const isPerson = ({ graduateId }: HistoryEntry) => graduateId !== null && people.has(graduateId)
  return {
    mayMatch: (entry) =>
      isPerson(entry) ||
      entry.text.toLowerCase().includes(inJson) ||
      namedBy.some((column) => entry.text.includes(column)) ||
      hasCode(entry.text, codes),
    matching: (entry, cells) =>
      isPerson(entry)
        ? cells
        : cells.filter(
            ({ field, from, to }) => isSeen(entry, field, from) || isSeen(entry, field, to),
          ),
  }
}

/** Everybody whose name or student number holds the text, also those who are gone. */
function peopleNamed(db: Database, needle: string): ReadonlySet<number> {
  const present = prepared(
    db,
    'SELECT id FROM graduate WHERE instr(lower(name), @needle) OR instr(lower(student_no), @needle)',
  )
    .pluck()
    .all({ needle }) as number[]
  const removed = prepared(
    db,
    `SELECT entity_id FROM change_log INDEXED BY change_log_removed
      WHERE entity = 'graduate' AND op = 'delete' AND erased = 0
        AND (instr(lower(changes ->> 'name'), @needle)
          OR instr(lower(changes ->> 'student_no'), @needle))`,
  )
    .pluck()
    .all({ needle }) as number[]
  return new Set([...present, ...removed])
}

const NUMBERED = [
  ['school', 'name', '"school_id"'],
  ['staff', 'name', '"staff_id"'],
  ['employer', 'name', '"employer_id"'],
  ['vacancy', 'title', '"vacancy_id"'],
  ['contact_group', 'name', '"group_id"'],
  ['survey_round', 'name', '"round_id"'],
  ['measure', 'title', '"measure_id"'],
] as const

/** A person's row holds the number of its school, a pairing that of the helper, a push that of the vacancy. */
function columnsNaming(db: Database, needle: string): readonly string[] {
  return NUMBERED.filter(
    ([table, name]) =>
      prepared(db, `SELECT 1 FROM ${table} WHERE instr(lower(${name}), ?) LIMIT 1`).get(needle) !==
      undefined,
  ).map(([, , column]) => column)
}

/** Codes that stand for a name with the text. */
function codesNamed(needle: string, cohort: number): ReadonlySet<string> {
  const names = [...FIELDS.map(({ list }) => list), ...Object.values(LISTS)]
  const lists = names.flatMap((list) => (list === null ? [] : codeList(list, cohort)))
  const named = lists.filter(({ name }) => name.toLowerCase().includes(needle))
  const regions = [...currentRegions.keys(), ...abolishedRegions.keys()].filter((code) =>
    regionName(code)?.includes(needle),
  )
  return new Set([...named.map(({ code }) => code), ...regions])
}

/** A whole value, or one of several with commas between them. */
const CODE = /["[,]([0-9A-Za-z]{1,6})(?=[",])/g

function hasCode(text: string, codes: ReadonlySet<string>): boolean {
  if (codes.size === 0) return false
  for (const [, code] of text.matchAll(CODE)) if (codes.has(code ?? '')) return true
  return false
}
