import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { exchange } from './exchange.ts'
import { listPackages, readPackageFile, savePackage } from './service.ts'
import { telling } from './telling.ts'
import { setServer, setTransport, shownTransport } from './way.ts'

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
    'packages.transport': () => shownTransport(openSession(ctx)),
    'packages.setTransport': telling(ctx, ({ folder }) => {
      setTransport(openSession(ctx), folder === null ? null : files.path(folder))
      return {}
    }),
    'packages.setServer': async ({ setting, keyFile, authorityFile }) => {
      const pathOf = (token: string | null) => (token === null ? null : files.path(token))
      const picked = { key: pathOf(keyFile), authority: pathOf(authorityFile) }
      await setServer(openSession(ctx), setting, picked)
      return {}
    },
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
