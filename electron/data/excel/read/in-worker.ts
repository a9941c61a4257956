// Starts the parsing thread, collects its rows, and ends it when the caller gives up.
import { Worker } from 'node:worker_threads'
import { workerUrl } from '#common/worker-entry.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { PARSER_HEAP_MB, PARSER_YOUNG_MB } from './limits.ts'
import type { ParseMessage, ParseRequest, SheetHead } from './messages.ts'
import { createUnpacker } from './transfer.ts'
import type { Cell, ReadOptions, Workbook } from './types.ts'

/** Reads a workbook in a thread of its own; an abort ends that thread before this rejects. */
export async function readWorkbook(path: string, options: ReadOptions = {}): Promise<Workbook> {
  const { signal, onProgress, ...limits } = options
  if (signal?.aborted === true) throw new AppError('cancelled')
  const request: ParseRequest = { path, limits }
  const worker = new Worker(workerUrl('parse-worker'), {
    workerData: request,
    resourceLimits: {
      maxOldGenerationSizeMb: PARSER_HEAP_MB,
      maxYoungGenerationSizeMb: PARSER_YOUNG_MB,
    },
    // SheetJS writes remarks about number formats to the console.
    stderr: true,
  })
  worker.stderr.resume()
  try {
    return await collect(worker, { signal, onProgress })
  } finally {
    await worker.terminate()
  }
}

function collect(
  worker: Worker,
  { signal, onProgress }: Pick<ReadOptions, 'signal' | 'onProgress'>,
): Promise<Workbook> {
  const { promise, resolve, reject } = Promise.withResolvers<Workbook>()
  const cancel = () => reject(new AppError('cancelled'))
  signal?.addEventListener('abort', cancel, { once: true })
  const assembly = createAssembly()
  worker.on('message', (message: ParseMessage) => {
    switch (message.type) {
      case 'progress':
        return onProgress?.(message.phase, message.done, message.total)
      case 'head':
        return assembly.begin(message)
      case 'rows':
        assembly.add(message)
        return onProgress?.('transfer', assembly.received(), assembly.total())
      case 'done':
        return resolve(assembly.finish())
      case 'failed':
        return reject(
          new AppError(message.code, message.params, { cause: new Error(message.cause) }),
        )
    }
  })
  worker.once('error', (error) => reject(toAppError(error)))
  worker.once('exit', () => reject(new AppError('file_unreadable')))
  return promise.finally(() => signal?.removeEventListener('abort', cancel))
}

function toAppError(error: unknown): AppError {
  const outOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return new AppError(outOfMemory ? 'file_too_large' : 'file_unreadable', {}, { cause: error })
}

type Head = Extract<ParseMessage, { type: 'head' }>
type Rows = Extract<ParseMessage, { type: 'rows' }>

function createAssembly() {
  let book: Head['book'] = { reader: '', date1904: false }
  let sheets: (SheetHead & { rows: Cell[][] })[] = []
  let unpackers: ReturnType<typeof createUnpacker>[] = []
  let total = 0
  let received = 0
  return {
    begin: (head: Head) => {
      book = head.book
      sheets = head.sheets.map((sheet) => ({ ...sheet, rows: [] }))
      unpackers = head.sheets.map(() => createUnpacker())
      total = head.rows
    },
    add: ({ sheet, rows }: Rows) => {
      for (const row of unpackers[sheet]?.(rows) ?? []) sheets[sheet]?.rows.push(row)
      received += rows.lengths.length
    },
    received: () => received,
    total: () => total,
    finish: (): Workbook => ({ ...book, sheets }),
  }
}
