// Where a worker thread starts: its own source file in development, tests and the command line,
// its bundle beside this one in the built application.
export type WorkerName = 'data' | 'parse-worker'

const SOURCES: Readonly<Record<WorkerName, string>> = {
  data: '../data/index.ts',
  'parse-worker': '../data/excel/read/parse-worker.ts',
}

/** URL to hand to `new Worker()`. */
export function workerUrl(name: WorkerName): URL {
  const here = import.meta.url
  return here.endsWith('.ts') ? new URL(SOURCES[name], here) : new URL(`./${name}.mjs`, here)
}
