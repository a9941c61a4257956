// Starts the parsing thread, collects its rows, and ends it when the caller gives up.
import { basename } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { workerUrl } from '#common/worker-entry.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { PARSER_HEAP_MB, PARSER_YOUNG_MB } from './limits.ts'
import type { ParseMessage, ParseRequest, SheetHead } from './messages.ts'
import { createUnpacker } from './transfer.ts'
import type { Cell, ReadOptions, ReadProgress, Workbook } from './types.ts'

// A thread that unpacks half a gigabyte ends only after that; nobody who cancels waits for it.
const AT_MOST_MS = 500

/** Reads a workbook in a thread of its own; an abort ends that thread before this rejects. */
export async function readWorkbook(path: string, options: ReadOptions = {}): Promise<Workbook> {
  const { signal, onProgress, password = null, ...limits } = options
  if (signal?.aborted === true) throw new AppError('cancelled')
  try {
    return await readApart({ path, password, limits }, { signal, onProgress })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // The sentence names the file.
    throw new AppError(
      error.code,
      { file: basename(path), ...error.params },
      { cause: error.cause },
    )
  }
}

async function readApart(
  request: ParseRequest,
  { signal, onProgress }: Pick<ReadOptions, 'signal' | 'onProgress'>,
): Promise<Workbook> {
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
    await Promise.race([worker.terminate(), setTimeout(AT_MOST_MS, null, { ref: false })])
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
    try {
      const book = take(message, assembly, onProgress)
      if (book !== null) resolve(book)
    } catch (error) {
      reject(error)
    }
  })
  worker.once('error', (error) => reject(toAppError(error)))
  worker.once('exit', () => reject(new AppError('file_unreadable')))
  return promise.finally(() => signal?.removeEventListener('abort', cancel))
}

function take(
  message: ParseMessage,
  assembly: Assembly,
  onProgress: ReadProgress | undefined,
): Workbook | null {
  switch (message.type) {
    case 'progress':
      onProgress?.(message.phase, message.done, message.total)
      return null
    case 'head':
      assembly.begin(message)
      return null
    case 'rows':
      assembly.add(message)
      onProgress?.('transfer', assembly.received(), assembly.total())
      return null
    case 'done':
      return assembly.finish()
    case 'failed':
      throw new AppError(message.code, message.params, { cause: new Error(message.cause) })
  }
}

function toAppError(error: unknown): AppError {
  const outOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (!outOfMemory) return new AppError('file_unreadable', {}, { cause: error })
  return new AppError('file_too_large', { heapMb: PARSER_HEAP_MB }, { cause: error })
}

type Head = Extract<ParseMessage, { type: 'head' }>
type Rows = Extract<ParseMessage, { type: 'rows' }>
type Assembly = ReturnType<typeof createAssembly>

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
