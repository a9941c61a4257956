// What is proposed for single rows, as decisions about them: in the page one by one, on the command line by cause.
import type { Problem, Proposal, RowDecision } from '../../schemas/import.ts'

/** Not a field: who the row means. */
export const PERSON = 'person'

/** Causes for which people are proposed, by their ids. */
const OF_PEOPLE: ReadonlySet<Problem['cause']> = new Set([
  'key_missing',
  'person_unknown',
  'person_ambiguous',
])

/** Taking one proposal. */
export function decisionOf(problem: Problem, { value }: Proposal): RowDecision | undefined {
  const { sheet, row, cause } = problem
  const field = OF_PEOPLE.has(cause) ? PERSON : problem.field
  return field === null ? undefined : { sheet, row, field, value }
}

/** Of every row the proposal at this place; without one, that of rows that have one and no other. */
export function proposedOf(problems: readonly Problem[], which?: number): readonly RowDecision[] {
  return problems.flatMap((problem) => {
    const { proposals } = problem
    const taken = which === undefined && proposals.length > 1 ? undefined : proposals[which ?? 0]
    return taken === undefined ? [] : (decisionOf(problem, taken) ?? [])
  })
}
