// Row 23: what a log line may hold, and that nothing is sent anywhere.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLogger } from '#common/logger.ts'
import { createHandlers } from '#data/handlers.ts'
import { createServe } from '#data/serve.ts'
import { createLogFile } from '#main/log-file.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'

const folder = mkdtempSync(join(tmpdir(), '日志 logs-'))
afterAll(() => rmSync(folder, { recursive: true }))
const clock = (): Date => new Date('2026-11-22T08:00:00Z')

function lineFor(cause: unknown): string {
  const lines: string[] = []
  createLogger((line) => lines.push(line), clock).error('test.method failed', cause)
  return lines.join('\n')
}

describe('row 23: a log line', () => {
  it('holds no message of a fault, also where it looks like a position', () => {
    const cause = new Error('UNIQUE failed: 张三\n    at 13800138000:1:1\n    at (李四:2:2)')
    const line = lineFor(cause)
    expect(line).toMatch(/^2026-11-22T08:00:00.000Z error test\.method failed \[Error\]\n {4}at /)
    expect(line).not.toMatch(/张三|李四|13800138000|UNIQUE/)
  })

  it('holds file names without their folders, so no name of a user', () => {
    const cause = Object.assign(new Error('no'), {
      stack: [
        'Error: no',
        '    at open (C:\\Users\\王 老师\\AppData\\Local\\Programs\\app.asar\\dist\\electron\\data.mjs:12:3)',
        '    at async C:\\Users\\王 老师\\main.mjs:4:5',
        '    at new Thing (file:///C:/Users/%E7%8E%8B/a.mjs:1:2)',
        '    at file:///home/wang/ledger/b.ts:7:8',
        '    at Object.<anonymous> (/home/wang/c.cjs:9:1)',
        '    at process.processTicksAndRejections (node:internal/process/task_queues:90:21)',
      ].join('\n'),
    })
    expect(lineFor(cause).split('\n').slice(1)).toEqual([
      '    at open (data.mjs:12:3)',
      '    at main.mjs:4:5',
      '    at new Thing (a.mjs:1:2)',
      '    at b.ts:7:8',
      '    at Object.<anonymous> (c.cjs:9:1)',
      '    at process.processTicksAndRejections (task_queues:90:21)',
    ])
  })

  it('of a real fault names it by the reference that the user is shown, and quotes nothing', async () => {
    const ledger = await openTestLedger()
    const lines: string[] = []
    const log = createLogger((line) => lines.push(line), clock)
    const handlers = {
      ...createHandlers(ledger.ctx),
      'graduates.rows': () => {
        throw new Error('row of 张三, 13800138000, 330102200001011234')
      },
    }
    const answer = await createServe(handlers, ledger.ctx.gate, log)('graduates.rows', { ids: [1] })
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    const ref = answer.ok ? '' : answer.error.ref
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`graduates.rows failed (${ref})`)
    expect(ref).not.toBe('')
    expect(`${lines[0]}${JSON.stringify(answer)}`).not.toMatch(/张三|13800138000|330102/)
    expect(lines[0]).not.toContain(import.meta.dirname)
    await ledger.close()
  })

  it('goes into three files of a limited size', () => {
    const logs = join(folder, 'logs')
    const write = createLogFile(logs, 1000)
    for (let count = 0; count < 200; count += 1) write(`line ${count}`.padEnd(99))
    expect(readdirSync(logs).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log'])
    for (const name of readdirSync(logs)) {
      expect(statSync(join(logs, name)).size).toBeLessThanOrEqual(1100)
    }
    expect(readFileSync(join(logs, 'main.log'), 'utf8')).toContain('line 199')
  })
})
