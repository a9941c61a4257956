// Proposals that are taken all together, where a row has only one.
import type { ProblemCause } from '#shared/domain/import/problem-causes.ts'
import { proposedOf } from '#shared/domain/import/row-decisions.ts'
import type { RowDecision } from '#shared/schemas/import.ts'
import type { OpenPreview } from './open-preview.ts'

export function acceptedProposals(
  { plan }: Pick<OpenPreview, 'plan'>,
  causes: readonly ProblemCause[],
): readonly RowDecision[] {
  const wanted = new Set<ProblemCause | null>(causes)
  return proposedOf(plan.problems.filter(({ cause }) => wanted.has(cause)))
}
