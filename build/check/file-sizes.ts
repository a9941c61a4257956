// Small files: the median, the 95th percentile and the largest are held to a budget.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'

const FILES = '{electron,renderer,shared,build}/**/*.{ts,tsx,mjs}'
const BUDGET = { median: 80, p95: 300, largest: 400 }

export function checkFileSizes(folder: string): Outcome {
  const sizes = globSync(FILES, { cwd: folder })
    .map((file) => ({
      file,
      lines: readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').length,
    }))
    .sort((a, b) => a.lines - b.lines)
  const at = (share: number): number => sizes[Math.ceil(sizes.length * share) - 1]?.lines ?? 0
  const [median, p95] = [at(0.5), at(0.95)]
  const problems = sizes
    .filter(({ lines }) => lines > BUDGET.largest)
    .map(({ file, lines }) => `${file}: ${lines} lines, at most ${BUDGET.largest}`)
  if (median > BUDGET.median) problems.push(`median ${median} lines, at most ${BUDGET.median}`)
  if (p95 > BUDGET.p95) problems.push(`95th percentile ${p95} lines, at most ${BUDGET.p95}`)
  if (sizes.length === 0) problems.push('no files were found')
  return { summary: `${sizes.length} files, median ${median}, p95 ${p95}`, problems }
}
