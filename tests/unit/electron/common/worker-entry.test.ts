import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { workerUrl } from '#common/worker-entry.ts'

describe('worker entries', () => {
  it('start from source where this is source', () => {
    expect(workerUrl('data').pathname).toMatch(/\/electron\/data\/index\.ts$/)
    expect(existsSync(workerUrl('parse-worker'))).toBe(true)
  })
})
