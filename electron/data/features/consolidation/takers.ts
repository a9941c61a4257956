// What the centre takes of a school.
import type { Taker } from '../packages/taker.ts'
import { requestTaker } from './schools.ts'
import { submissionTaker } from './take-submission.ts'

export const CENTRE_TAKERS: Readonly<Record<'request' | 'submission', Taker>> = {
  request: requestTaker,
  submission: submissionTaker,
}
