import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { exchange } from './exchange.ts'
import { readTransport } from './repository.ts'
import { listPackages, readPackageFile, savePackage, setTransport } from './service.ts'
import { telling } from './telling.ts'

type Methods = Extract<keyof DataHandlers, `packages.${string}`>

export function packagesHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  const { files, jobs } = ctx
  return {
    'packages.list': () => listPackages(openSession(ctx)),
    'packages.read': telling(ctx, ({ token }) =>
      readPackageFile(ctx, openSession(ctx), files.path(token)),
    ),
    'packages.save': telling(ctx, async ({ id, token }) => {
      await savePackage(ctx, openSession(ctx), { id, path: files.path(token) })
      return {}
    }),
    'packages.transport': () => ({ setting: readTransport(openSession(ctx).db) }),
    'packages.setTransport': telling(ctx, ({ folder }) => {
      setTransport(openSession(ctx), folder === null ? null : files.path(folder))
      return {}
    }),
    'packages.exchange': () => {
      const session = openSession(ctx)
      const jobId = jobs.start(
        'packages.exchange',
        telling(ctx, ({ signal }) => exchange(ctx, session, { onlyDue: false, signal })),
      )
      return { jobId }
    },
  }
}
