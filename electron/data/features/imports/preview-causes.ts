// Findings in groups that one act settles: the same cause, and for words the same word of the same field.

import { isOfId } from '#shared/domain/import/problem-causes.ts'
import type { ImportCause, Problem } from '#shared/schemas/import.ts'
import { idCauseName } from '#shared/text/id-forensics.ts'
import type { Plan } from './planned.ts'
import type { WordProposals } from './word-proposals.ts'

const SHARED_WORD: ReadonlySet<Problem['cause']> = new Set(['word', 'date', 'form'])
const LEVELS = ['B', 'Q', 'W'] as const

/** Names the group of a finding. */
export function causeKey({ rule, cause, field, column, value }: Problem): string {
  const word = SHARED_WORD.has(cause) ? value.trim() : ''
  return [rule, cause ?? '', field ?? column, word].join('\n')
}

/** Beyond so many words nobody looks for what each may mean. */
const MOST_PROPOSED = 200

/** The groups, the gravest and largest first; `proposalsFor` says what an unknown word may mean. */
export function importCauses({ problems }: Plan, proposalsFor: WordProposals): ImportCause[] {
  const groups = [...Map.groupBy(problems, causeKey)]
  return groups
    .flatMap(([key, own]) => (own[0] === undefined ? [] : [causeOf(key, own[0], own)]))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count)
    .map((one, index) => {
      if (one.cause !== 'word' || one.proposals.length > 0 || index >= MOST_PROPOSED) return one
      return { ...one, proposals: proposalsFor(one.field, one.raw) }
    })
}

function causeOf(key: string, first: Problem, own: readonly Problem[]): ImportCause {
  const isOneWord = SHARED_WORD.has(first.cause)
  return {
    key,
    rule: first.rule,
    level: first.level,
    cause: first.cause,
    field: first.field,
    column: first.column,
    raw: isOneWord ? first.value.trim() : '',
    count: own.length,
    // What is proposed for the first row says nothing about the others.
    message: isOfId(first.cause) ? idCauseName(first.cause, 'zh') : first.message,
    proposals: isOneWord ? first.proposals : [],
    recoverable: isOneWord ? 0 : own.filter(({ proposals }) => proposals.length === 1).length,
  }
}

/** A page of the findings of one group. */
export function problemsOfCause(
  { problems }: Plan,
  { cause, offset, limit }: Readonly<{ cause: string; offset: number; limit: number }>,
): Readonly<{ total: number; problems: Problem[] }> {
  const own = problems.filter((problem) => causeKey(problem) === cause)
  return { total: own.length, problems: own.slice(offset, offset + limit) }
}
