import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { replaceFile } from '../../excel/write/save.ts'
import { telling } from '../packages/telling.ts'
import { archivePeriod, exportArchive, listArchives } from './archive.ts'
import { readBoard } from './board.ts'
import { decide } from './decide.ts'
import { differenceOfPackage } from './difference.ts'
import { goOnWith } from './go-on.ts'
import { listConflicts } from './list-conflicts.ts'
import { publishPeriod } from './publish.ts'
import { draw, readSample, recordCheck } from './sample.ts'
import { exportSample } from './sample-sheet.ts'
import { approve, invite, listSchools, ownFingerprint } from './schools.ts'
import { acceptPackage, returnPackage } from './settle.ts'

type Methods = Extract<keyof DataHandlers, `consolidation.${string}`>

export function consolidationHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const session = () => openSession(ctx)
  return {
    'consolidation.schools': async () => ({
      ownFingerprint: await ownFingerprint(ctx, session()),
      schools: listSchools(session()),
    }),
    'consolidation.invite': telling(ctx, async ({ schoolId, token }) => {
      await replaceFile(ctx.files.path(token), await invite(ctx, session(), schoolId))
      return {}
    }),
    'consolidation.approve': telling(ctx, async (given) => {
      await approve(ctx, session(), given)
      return {}
    }),
    'consolidation.publish': telling(ctx, ({ periodId, ...which }) =>
      publishPeriod(ctx, session(), periodId, which),
    ),
    'consolidation.board': () => readBoard(ctx, session()),
    'consolidation.difference': ({ packageId }) => differenceOfPackage(session(), packageId),
    'consolidation.goOn': telling(ctx, async (given) => {
      await goOnWith(ctx, session(), given)
      return {}
    }),
    'consolidation.accept': telling(ctx, async (given) => {
      await acceptPackage(ctx, session(), given)
      return {}
    }),
    'consolidation.return': telling(ctx, (given) => returnPackage(ctx, session(), given)),
    'consolidation.conflicts': (filter) => listConflicts(session(), filter),
    'consolidation.decide': telling(ctx, (given) => {
      decide(ctx, session(), given)
      return {}
    }),
    'consolidation.archive': telling(ctx, ({ periodId }) =>
      archivePeriod(ctx, session(), periodId),
    ),
    'consolidation.draw': telling(ctx, (given) => draw(ctx, session(), given)),
    'consolidation.sample': (asked) => readSample(session(), asked),
    'consolidation.recordCheck': telling(ctx, (given) => {
      recordCheck(ctx, session(), given)
      return {}
    }),
    'consolidation.exportSample': ({ periodId, token, reason }) =>
      exportSample(ctx, session(), { periodId, path: ctx.files.path(token), reason }),
    'consolidation.archives': () => listArchives(session()),
    'consolidation.exportArchive': async ({ periodId, token }) => {
      await exportArchive(session(), { periodId, path: ctx.files.path(token) })
      return {}
    },
  }
}
