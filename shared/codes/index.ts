// The code lists, by cohort year. Which list holds what is data; see shared/codes/data.
import { buildCodeIndex, type CodeIndex } from './code-index.ts'
import { type CodeEntry, FIRST_COHORT, inForce, toEntry } from './entry.ts'
import { type CodeListName, codeRows, destinationRows } from './lists.ts'
import { normaliseCodeText } from './normalise.ts'
import { type OwnNames, withOwnNames } from './own-names.ts'

export { normaliseCodeText } from './normalise.ts'
export type { OwnNames } from './own-names.ts'
export type { CodeEntry, CodeListName }

/**
 * A destination of an older or provincial list; `importAs` null means: not a graduate of N, which is then said by
 * `gradStatus`.
 */
export type LegacyCode = Readonly<{
  code: string
  name: string
  importAs: string | null
  gradStatus: string | null
}>

const PADDED: ReadonlySet<CodeListName> = new Set(['nation', 'politics', 'reason', 'group'])
const indexes = new Map<CodeListName, Map<number, CodeIndex>>()
let ownNames: OwnNames = {}

/** Names of the open ledger's own; one ledger is open at a time. False when nothing changes. */
export function setOwnNames(names: OwnNames): boolean {
  if (JSON.stringify(names) === JSON.stringify(ownNames)) return false
  ownNames = names
  indexes.clear()
  return true
}

const LEGACY: ReadonlyMap<string, LegacyCode> = new Map(
  destinationRows
    .filter((row) => row.legacy === true)
    .flatMap((row) => {
      const legacy = {
        code: row.code,
        name: row.name,
        importAs: row.importAs ?? null,
        gradStatus: row.gradStatus ?? null,
      }
      return [row.code, row.name, row.code + row.name, `${row.code}-${row.name}`].map(
        (word) => [normaliseCodeText(word), legacy] as const,
      )
    }),
)

function legacyWords(entries: readonly CodeEntry[]): ReadonlyMap<string, CodeEntry> {
  const words = new Map<string, CodeEntry>()
  for (const [word, legacy] of LEGACY) {
    const entry = entries.find((candidate) => candidate.code === legacy.importAs)
    if (entry !== undefined) words.set(word, entry)
  }
  return words
}

function indexOf(name: CodeListName, cohort: number): CodeIndex {
  const year = Math.max(cohort, FIRST_COHORT)
  const known = indexes.get(name)?.get(year)
  if (known !== undefined) return known
  const listed = codeRows[name].filter((row) => inForce(row, year)).map(toEntry)
  const entries = withOwnNames(listed, ownNames[name] ?? {})
  const index = buildCodeIndex(entries, {
    padded: PADDED.has(name),
    further: name === 'destination' ? legacyWords(entries) : new Map(),
  })
  const years = indexes.get(name) ?? new Map<number, CodeIndex>()
  indexes.set(name, years.set(year, index))
  return index
}

/** The list in force for a cohort, in its official order. */
export function codeList(name: CodeListName, cohort: number): readonly CodeEntry[] {
  return indexOf(name, cohort).entries
}

/** The entry with exactly this code, if the cohort's list has it. */
export function codeByCode(
  name: CodeListName,
  code: string,
  cohort: number,
): CodeEntry | undefined {
  return indexOf(name, cohort).byCode.get(code)
}

/** What to show for a stored code: '' for none, the code itself where the list does not know it. */
export function codeName(
  name: CodeListName,
  code: string | null,
  cohort: number,
  lang: 'zh' | 'en' = 'zh',
): string {
  if (code === null) return ''
  const entry = codeByCode(name, code, cohort)
  if (entry === undefined) return code
  return lang === 'en' ? (entry.nameEn ?? entry.name) : entry.name
}

/**
 * Understands a code, a full name, an alias or code and name together, always as whole words:
 * 升学 is not found in 拟升学. Legacy destination codes answer with the code they become.
 */
export function findCode(name: CodeListName, text: string, cohort: number): CodeEntry | undefined {
  return indexOf(name, cohort).find(text)
}

/** Whether a destination text belongs to an older or provincial list, to warn about it. */
export function findLegacyDestination(text: string): LegacyCode | undefined {
  return LEGACY.get(normaliseCodeText(text))
}
