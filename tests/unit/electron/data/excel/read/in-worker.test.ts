import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ReadPhase, readWorkbook, readWorkbookInThread } from '#data/excel/read/index.ts'
import { longSheet, xlsxOf } from '#tests/helpers/made-files.ts'
import { refusal } from '#tests/helpers/refused.ts'

let folder = ''
let long = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
  long = join(folder, 'long.xlsx')
  await writeFile(long, xlsxOf({ sheet: longSheet(30_000) }))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

function threads(): number {
  const report: unknown = process.report.getReport()
  const known = typeof report === 'object' && report !== null && 'workers' in report
  return known && Array.isArray(report.workers) ? report.workers.length : Number.NaN
}

describe('reading in a thread of its own', () => {
  it('gives what the bare parse gives, and reports its way', async () => {
    const phases = new Set<ReadPhase>()
    let last = 0
    const book = await readWorkbook(long, {
      onProgress: (phase, done, total) => {
        phases.add(phase)
        if (phase === 'transfer') {
          expect(done).toBeGreaterThan(last)
          expect(total).toBe(30_000)
          last = done
        }
      },
    })
    expect([...phases]).toEqual(['guard', 'parse', 'transfer'])
    expect(last).toBe(30_000)
    expect(book).toEqual(await readWorkbookInThread(long))
    expect(threads()).toBe(0)
  })

  it('ends the thread when cancelled while parsing', async () => {
    const abort = new AbortController()
    const phases: ReadPhase[] = []
    const running: number[] = []
    const read = readWorkbook(long, {
      signal: abort.signal,
      onProgress: (phase) => {
        phases.push(phase)
        if (phase !== 'parse') return
        running.push(threads())
        abort.abort()
      },
    })
    expect(await refusal(read)).toBe('cancelled')
    expect(running).toEqual([1])
    expect(phases).not.toContain('transfer')
    expect(threads()).toBe(0)
  })

  it('does not start for a signal that was given before', async () => {
    const read = readWorkbook(long, { signal: AbortSignal.abort() })
    expect(await refusal(read)).toBe('cancelled')
    expect(threads()).toBe(0)
  })

  it('carries code and parameters of a refusal across', async () => {
    const read = readWorkbook(long, { maxRows: 10 })
    await expect(read).rejects.toMatchObject({
      code: 'file_too_large',
      params: { file: 'long.xlsx', rows: 30_000, limitRows: 10 },
    })
    expect(threads()).toBe(0)
  })

  it('ends the thread when the listener fails', async () => {
    const read = readWorkbook(long, {
      onProgress: () => {
        throw new RangeError('listener')
      },
    })
    await expect(read).rejects.toThrow('listener')
    expect(threads()).toBe(0)
  })
})
