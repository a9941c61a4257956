import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLogFile } from '#main/log-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'logs-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the log file', () => {
  it('keeps the newest lines in three files', () => {
    const logs = join(folder, 'new')
    const write = createLogFile(logs, 20)
    for (let line = 1; line <= 12; line += 1) write(`line ${line}`.padEnd(9))
    expect(readdirSync(logs).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log'])
    const read = (name: string) => readFileSync(join(logs, name), 'utf8').trim().split(/\s*\n/)
    expect(read('main.2.log')).toEqual(['line 7', 'line 8'])
    expect(read('main.1.log')).toEqual(['line 9', 'line 10'])
    expect(read('main.log')).toEqual(['line 11', 'line 12'])
  })

  it('is written on after a new start', () => {
    const logs = join(folder, 'again')
    createLogFile(logs)('first run')
    createLogFile(logs)('second run')
    expect(readFileSync(join(logs, 'main.log'), 'utf8')).toBe('first run\nsecond run\n')
  })
})
