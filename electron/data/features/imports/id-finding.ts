// What is said about a damaged ID number: one finding, with what happened and which number it was.
import { masked } from '#shared/domain/fields/sensitive.ts'
import { checkIdNumber } from '#shared/domain/id-number/index.ts'
import {
  examineId,
  type IdForensics,
  type IdSurroundings,
} from '#shared/domain/validation/id-forensics.ts'
import type { Proposal } from '#shared/schemas/import.ts'
import { idEvidenceText, idFindingText } from '#shared/text/id-forensics.ts'
import type { Finding } from './findings.ts'

/** null where nothing is wrong with it. */
export function idFinding(raw: string, beside: IdSurroundings): Finding | null {
  const found = examineId(raw, beside)
  if (found === null) return null
  return {
    rule: found.rule,
    level: 'Q',
    at: ['id_no'],
    message: idFindingText(checkIdNumber(raw).normalized, found, 'zh'),
    cause: found.cause,
    proposals: proposalsOf(found),
  }
}

function proposalsOf({ proposal }: IdForensics): readonly Proposal[] {
  if (proposal === null) return []
  const { value, evidence } = proposal
  return [{ value, label: masked('id_no', value), evidence: idEvidenceText(value, evidence, 'zh') }]
}
