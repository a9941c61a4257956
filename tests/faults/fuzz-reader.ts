// Reads one workbook after another in one thread, as the parsing thread would read each: for thousands of them a
// thread a file would take longer than the files.
import { parentPort } from 'node:worker_threads'
import { readWorkbookInThread } from '#data/excel/read/in-thread.ts'
import { AppError } from '#shared/contract/app-error.ts'

async function answerTo(path: string): Promise<string> {
  try {
    await readWorkbookInThread(path)
    return 'read'
  } catch (cause) {
    if (cause instanceof AppError) return cause.code
    return `a fault: ${cause instanceof Error ? cause.stack : String(cause)}`
  }
}

parentPort?.on('message', (path: string) => {
  void answerTo(path).then((answer) => parentPort?.postMessage(answer))
})
