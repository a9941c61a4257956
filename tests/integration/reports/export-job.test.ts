// The workbook as a job: told how far it is, cancelled in time, and kind to a file that is open elsewhere.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { errorText } from '#shared/text/errors.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { insertPerson } from './rows.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
})
afterEach(() => ledger.close())

/** A cancel is heard between two of these. */
const ROWS_A_STEP = 250

const path = () => join(ledger.dir, '汇总.xlsx')
const files = () => readdirSync(ledger.dir).filter((name) => name.includes('汇总'))

function start(beside = false) {
  const token = ledger.ctx.files.register(path())
  return handlers['reports.export']({ reports: ['R1', 'R7'], asOf: null, token, beside })
}

async function ended(beside?: boolean) {
  const { jobId } = await start(beside)
  return ledger.ctx.jobs.finished(jobId)
}

describe('the workbook as a job', () => {
  it('tells how far it is and how it ended', async () => {
    for (let number = 1; number <= 600; number++)
      enrol(ledger, { student_no: String(number), name: `学生${number}` })
    expect(await ended()).toMatchObject({
      state: 'done',
      result: { fileName: '汇总.xlsx', sheets: 2 },
      progress: { phase: 'write', done: 601, total: 601 },
    })
    expect(files()).toEqual(['汇总.xlsx'])
  })

  it('that is cancelled leaves nothing, and what stood there stays', async () => {
    writeFileSync(path(), 'old')
    const { jobId } = await start()
    ledger.ctx.jobs.cancel(jobId)
    expect(await ledger.ctx.jobs.finished(jobId)).toMatchObject({ state: 'cancelled' })
    expect(files()).toEqual(['汇总.xlsx'])
    expect(readFileSync(path(), 'utf8')).toBe('old')
  })

  it('that is cancelled while it writes ends before the next rows, and its temporary file goes', async () => {
    writeFileSync(path(), 'old')
    const { db } = ledger.session
    db.transaction(() => {
      for (let id = 1; id <= 3000; id++) insertPerson(db, id, { studentNo: String(id) })
    })()
    const { jobId } = await start()
    const { jobs } = ledger.ctx
    const progress = () => jobs.get(jobId).progress
    while (progress()?.phase !== 'write' || progress()?.done === 0) await setImmediate()
    const done = progress()?.done ?? 0
    expect(done).toBeLessThan(2000)
    expect(files()).toContainEqual(expect.stringMatching(/^\.汇总\.xlsx\..*\.tmp$/))
    jobs.cancel(jobId)
    expect(await jobs.finished(jobId)).toMatchObject({
      state: 'cancelled',
      error: { code: 'cancelled' },
      progress: {
        phase: 'write',
        done: expect.toSatisfy((at: number) => at - done <= ROWS_A_STEP),
      },
    })
    expect(files()).toEqual(['汇总.xlsx'])
    expect(readFileSync(path(), 'utf8')).toBe('old')
  })

  it.each(['~$汇总.xlsx', '.~汇总.xlsx', '.~lock.汇总.xlsx#'])(
    'leaves a workbook that is open elsewhere alone (%s), and takes another name when told so',
    async (lock) => {
      writeFileSync(path(), 'old')
      writeFileSync(join(ledger.dir, lock), '')
      writeFileSync(join(ledger.dir, '汇总(2).xlsx'), 'older')
      const { state, error } = await ended()
      expect(state).toBe('failed')
      expect(error).toMatchObject({
        code: 'file_open_elsewhere',
        params: { file: '汇总.xlsx', other: '汇总(3).xlsx' },
      })
      expect(errorText('file_open_elsewhere', error?.params ?? {}, 'zh')).toContain(
        '正在另一个程序（Excel、WPS）中打开',
      )
      expect(readFileSync(path(), 'utf8')).toBe('old')
      expect(await ended(true)).toMatchObject({ result: { fileName: '汇总(3).xlsx' } })
      expect(files().toSorted()).toEqual(
        [lock, '汇总.xlsx', '汇总(2).xlsx', '汇总(3).xlsx'].toSorted(),
      )
    },
  )
})
