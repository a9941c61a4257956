// All that is held about one person, in a workbook: for whoever asks what the office knows of them.
import { basename } from 'node:path'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeWorkbook } from '../../excel/write/index.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { recordAct } from '../../write-batch.ts'
import { selectPerson } from '../history/repository.ts'
import { personSheets } from './person-sheets.ts'

type Request = Readonly<{ id: number; path: string; reason: string; screen: string }>

/** Returns the number of rows; people taken off the roster can be asked for too. */
export async function exportPerson(
  ctx: DataContext,
  session: Session,
  { id, path, reason, screen }: Request,
): Promise<number> {
  refuseLedgerFile(path, session.path)
  const person = selectPerson(session.db, id)
  if (person?.name === undefined) throw new AppError('not_found')
  const sheets = personSheets(session, id, person, today(ctx.clock))
  // With the number, so that an erasure finds it even when the name has changed.
  const params = { graduate: id, name: String(person.name), file: basename(path), reason }
  // Logged first: a file that nobody knows of is worse than an entry without a file.
  recordAct(ctx, session, { key: 'exportPerson', params }, screen)
  await writeWorkbook(path, { sheets })
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0)
}
