import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataHandlers } from '#shared/contract/index.ts'
import { type DataContext, openSession } from '../../context.ts'
import { replaceFile } from '../../excel/write/save.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { personalFile } from './service.ts'

type Methods = Extract<keyof DataHandlers, `printing.${string}`>

const PDF = Buffer.from('%PDF-')

export function personalFileHandlers(ctx: DataContext): Pick<DataHandlers, Methods> {
  return {
    'printing.personalFile': ({ id }) => personalFile(ctx, openSession(ctx), id),
    'printing.store': async ({ token, pdf }) => {
      const path = ctx.files.path(token)
      refuseLedgerFile(path, openSession(ctx).path)
      const bytes = Buffer.from(pdf, 'base64')
      if (!bytes.subarray(0, PDF.length).equals(PDF))
        throw new AppError('invalid_input', { field: 'pdf' })
      await replaceFile(path, bytes)
      return { fileName: basename(path) }
    },
  }
}
