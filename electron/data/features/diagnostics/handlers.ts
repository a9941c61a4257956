import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import type { DataContext } from '../../context.ts'
import { replaceFile } from '../../excel/write/save.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { collectDiagnostics } from './collect.ts'

type Methods = Extract<keyof DataHandlers, `diagnostics.${string}`>

export function diagnosticsHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  // What was shown is what is saved: it is not collected again.
  let shown: string | null = null
  return {
    'diagnostics.collect': () => {
      shown = collectDiagnostics(ctx)
      return { text: shown }
    },
    'diagnostics.save': async ({ token }) => {
      if (shown === null) throw new AppError('not_found')
      const path = ctx.files.path(token)
      refuseLedgerFile(path, ctx.holder.current?.path ?? '')
      await replaceFile(path, Buffer.from(shown, 'utf8'))
      return {}
    },
  }
}
