import type { GridOption } from './types.ts'

const SEPARATORS = /[、,，;；]/

/** The labels already in a cell that takes several, and the piece still being typed. */
export function splitMultiple(text: string): Readonly<{ done: readonly string[]; rest: string }> {
  const pieces = text.split(SEPARATORS).map((piece) => piece.trim())
  const rest = pieces.pop() ?? ''
  return { done: pieces.filter((piece) => piece !== ''), rest }
}

/** The entry that a text names exactly: by code, label or one of its keys, if only one does. */
export function exactOption(options: readonly GridOption[], text: string): GridOption | undefined {
  const { named, keyed } = namesOf(options)
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return undefined
  return named.get(wanted) ?? keyed.get(wanted) ?? undefined
}

type Names = Readonly<{
  named: ReadonlyMap<string, GridOption>
  /** null: several have that key. */
  keyed: ReadonlyMap<string, GridOption | null>
}>

// A pasted column asks for each of its cells, and a list may hold thousands.
const known = new WeakMap<readonly GridOption[], Names>()

function namesOf(options: readonly GridOption[]): Names {
  const before = known.get(options)
  if (before !== undefined) return before
  const named = new Map<string, GridOption>()
  const keyed = new Map<string, GridOption | null>()
  for (const option of options) {
    for (const name of [option.value, option.label].map((each) => each.toLowerCase())) {
      if (!named.has(name)) named.set(name, option)
    }
    for (const key of new Set(option.keys)) keyed.set(key, keyed.has(key) ? null : option)
  }
  const names = { named, keyed }
  known.set(options, names)
  return names
}

/** Entries that a text may mean, the likeliest first; all of them for an empty text. */
export function filterOptions(options: readonly GridOption[], text: string): readonly GridOption[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return options
  return options
    .map((option) => ({ option, rank: rankOf(option, wanted) }))
    .filter((candidate) => candidate.rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map((candidate) => candidate.option)
}

const NO_MATCH = 5

function rankOf(option: GridOption, wanted: string): number {
  const label = option.label.toLowerCase()
  const value = option.value.toLowerCase()
  if (value === wanted || label === wanted || option.keys?.includes(wanted) === true) return 0
  if (value.startsWith(wanted)) return 1
  if (label.startsWith(wanted)) return 2
  if (option.keys?.some((key) => key.startsWith(wanted)) === true) return 3
  if (label.includes(wanted)) return 4
  return NO_MATCH
}

/** What to store and what to show for a text: codes where pieces name entries exactly. */
export function resolveText(
  text: string,
  options: readonly GridOption[],
  multiple: boolean,
): Readonly<{ text: string; display: string }> {
  const trimmed = text.trim()
  if (!multiple) {
    const option = exactOption(options, trimmed)
    return option === undefined
      ? { text: trimmed, display: trimmed }
      : { text: option.value, display: option.label }
  }
  const pieces = trimmed.split(SEPARATORS).map((piece) => piece.trim())
  const named = pieces
    .filter((piece) => piece !== '')
    .map((piece) => exactOption(options, piece) ?? { value: piece, label: piece })
  const unique = [...new Map(named.map((option) => [option.value, option])).values()]
  return {
    text: unique.map((option) => option.value).join('、'),
    display: unique.map((option) => option.label).join('、'),
  }
}

/** The text of a cell with several, after an entry was put in or, if it was there, taken out. */
export function toggleOption(text: string, option: GridOption): string {
  const { done } = splitMultiple(text)
  const others = done.filter((piece) => piece !== option.label && piece !== option.value)
  const kept = others.length === done.length ? [...done, option.label] : others
  return kept.map((piece) => `${piece}、`).join('')
}
