// What was found of the classes or key groups of a table (分类研判), printed below it.
import { codeName } from '#shared/codes/index.ts'
import type { Finding } from '#shared/schemas/class.ts'
import { selectFindings } from '../classes/repository.ts'
import type { Scope } from './repository.ts'

const PRINTED = { R3: 'willingness', R6: 'group' } as const

/** One note a class or group, as it stood on the day; none for a table that has no classes. */
export function findingNotes({ db, cohort, asOf }: Scope, report: string): string[] {
  const subject = report === 'R3' || report === 'R6' ? PRINTED[report] : null
  return selectFindings(db)
    .filter(
      (one) =>
        one.subject === subject &&
        one.writtenOn <= asOf &&
        (one.closedOn === null || one.closedOn > asOf),
    )
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((one) => noteOf(one, cohort))
}

function noteOf({ subject, code, ...finding }: Finding, cohort: number): string {
  const parts = [
    finding.found,
    finding.measure === '' ? '' : `措施：${finding.measure}`,
    finding.responsible === '' ? '' : `负责人：${finding.responsible}`,
    finding.reviewDate === null ? '' : `复查：${finding.reviewDate}`,
  ]
  return `研判（${codeName(subject, code, cohort)}）：${parts.filter((part) => part !== '').join('；')}`
}
