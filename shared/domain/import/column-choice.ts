// What somebody has decided about the columns of a file, now or the last time this sender's file came.
import type { ColumnChoice } from '../../schemas/import.ts'
import type { Candidate, ColumnBy } from './column-candidate.ts'
import { normaliseHeader } from './header-text.ts'
import { importField, type KnownHeader } from './known-headers.ts'

/** Before what the cells say, and before every header. */
const CHOSEN = -2

/**
 * The candidates as chosen; a choice that says what would have been done anyway changes nothing. What was remembered
 * comes again among the choices of a preview and is still a memory there.
 */
export function withChoices(
  candidates: readonly Candidate[],
  choices: readonly ColumnChoice[],
  remembered: readonly ColumnChoice[],
): readonly Candidate[] {
  const byHeader = new Map<string, Readonly<{ choice: ColumnChoice; by: ColumnBy }>>()
  for (const choice of remembered) {
    byHeader.set(normaliseHeader(choice.header), { choice, by: 'memory' })
  }
  for (const choice of choices) {
    const header = normaliseHeader(choice.header)
    const before = byHeader.get(header)?.choice
    byHeader.set(header, { choice, by: isSame(before, choice) ? 'memory' : 'choice' })
  }
  return candidates.map((candidate) => {
    const found = byHeader.get(normaliseHeader(candidate.header))
    return found === undefined ? candidate : decided(candidate, found.choice, found.by)
  })
}

function decided(candidate: Candidate, choice: ColumnChoice, by: ColumnBy): Candidate {
  const { known } = candidate
  switch (choice.as) {
    case 'ignored':
      return { ...candidate, known: { as: 'ignored' }, by }
    case 'extra':
      return { ...candidate, known: undefined, by }
    case 'field':
      if (importField(choice.field) === undefined) return candidate
      if (isField(known, choice.field)) return candidate
      return {
        ...candidate,
        known: { as: 'field', key: choice.field, rank: CHOSEN },
        by,
      }
  }
}

function isField(known: KnownHeader | undefined, key: string): boolean {
  return known?.as === 'field' && known.key === key
}

function isSame(one: ColumnChoice | undefined, other: ColumnChoice): boolean {
  return one?.as === other.as && fieldOf(one) === fieldOf(other)
}

function fieldOf(choice: ColumnChoice): string | null {
  return choice.as === 'field' ? choice.field : null
}
