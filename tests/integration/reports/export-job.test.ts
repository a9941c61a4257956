// The workbook as a job: told how far it is, cancelled in time, and kind to a file that is open elsewhere.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { errorText } from '#shared/text/errors.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
})
afterEach(() => ledger.close())

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
