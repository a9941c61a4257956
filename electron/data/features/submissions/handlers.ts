import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { telling } from '../packages/telling.ts'
import { changesSince } from './changes.ts'
import { checkPeriod } from './check.ts'
import { explainAll } from './explain.ts'
import { joinCentre } from './join.ts'
import { signPeriod } from './sign.ts'
import { submissionState } from './state.ts'
import { submitPeriod } from './submit.ts'

type Methods = Extract<keyof DataHandlers, `submissions.${string}`>
const SCREEN = 'submissions'

export function submissionsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'submissions.state': () => submissionState(openSession(ctx)),
    'submissions.join': telling(ctx, ({ token }) =>
      joinCentre(ctx, openSession(ctx), ctx.files.path(token), SCREEN),
    ),
    'submissions.check': ({ periodId }) => checkPeriod(ctx, openSession(ctx), periodId),
    'submissions.explain': telling(ctx, (said) => {
      explainAll(ctx, openSession(ctx), said)
      return {}
    }),
    'submissions.changes': ({ periodId }) => changesSince(openSession(ctx), periodId),
    'submissions.sign': telling(ctx, ({ screen, scan, ...signature }) => {
      const path = scan === null ? null : ctx.files.path(scan)
      return signPeriod(ctx, openSession(ctx), { ...signature, scan: path }, screen)
    }),
    'submissions.submit': telling(ctx, (said) => submitPeriod(ctx, openSession(ctx), said)),
  }
}
