// What the measurements have in common: cost of a piece of work in this process, and the middle of several.
export type Cost = Readonly<{ cpuMs: number; wallMs: number }>

/** CPU of all threads of this process, and time on the clock. */
export async function cost(work: () => Promise<unknown>): Promise<Cost> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - started }
}

/** The same, with the most CPU that this thread spent without letting others speak. */
export async function costWithTurns(
  work: () => Promise<unknown>,
): Promise<Cost & Readonly<{ longestTurnMs: number }>> {
  let longest = 0
  let seen = process.threadCpuUsage()
  const look = () => {
    const { user, system } = process.threadCpuUsage(seen)
    longest = Math.max(longest, (user + system) / 1000)
    seen = process.threadCpuUsage()
  }
  const timer = setInterval(look, 1)
  try {
    const spent = await cost(work)
    look()
    return { ...spent, longestTurnMs: longest }
  } finally {
    clearInterval(timer)
  }
}

/** The most memory that this process has held so far. */
export const peakMb = (): number => process.resourceUsage().maxRSS / 1024

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** The middle duration of several calls. */
export async function medianMs(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < times; run++) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }
  return median(taken)
}

/** Answers the process that started this one. */
export function answer(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
