import { Worker } from 'node:worker_threads'
import type { DataThreadOptions } from '#common/data-port.ts'
import { workerUrl } from '#common/worker-entry.ts'

// Workbooks are parsed in a worker of their own; what remains is rows in flight and the page cache's bookkeeping.
const MAX_HEAP_MB = 2048

export function startWorker(options: DataThreadOptions): Worker {
  return new Worker(workerUrl('data'), {
    name: 'data',
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  })
}
