// Parses one file and ends. Runs apart from the data thread, so that a file which exhausts the heap
// or never ends takes nothing with it.
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import { widthOf } from './cells.ts'
import { readWorkbookInThread } from './in-thread.ts'
import type { ParseMessage, ParseRequest } from './messages.ts'
import { buffersOf, createPacker, rowsPerPiece } from './transfer.ts'
import type { Workbook } from './types.ts'

function send(message: ParseMessage, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved)
}

function sendBook(book: Workbook): void {
  const { sheets, ...rest } = book
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const heads = sheets.map(({ rows: _, ...head }) => head)
  send({ type: 'head', book: rest, sheets: heads, rows })
  for (const [index, sheet] of sheets.entries()) {
    const pack = createPacker()
    const step = rowsPerPiece(widthOf(sheet.rows))
    for (let start = 0; start < sheet.rows.length; start += step) {
      const packed = pack(sheet.rows.slice(start, start + step))
      send({ type: 'rows', sheet: index, rows: packed }, buffersOf(packed))
    }
  }
  send({ type: 'done' })
}

async function run({ path, password, limits }: ParseRequest): Promise<void> {
  try {
    const book = await readWorkbookInThread(path, {
      ...limits,
      password,
      onProgress: (phase, done, total) => send({ type: 'progress', phase, done, total }),
    })
    sendBook(book)
  } catch (error) {
    const known =
      error instanceof AppError ? error : new AppError('file_unreadable', {}, { cause: error })
    const cause = known.cause instanceof Error ? known.cause.message : String(known.cause ?? '')
    send({ type: 'failed', code: known.code, params: known.params, cause })
  }
}

await run(workerData)
