// Health and disability in the list of names: opened with a reason that is logged, like in the list of graduates.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { read, utils } from 'xlsx'
import type { createHandlers } from '#data/handlers.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { batchText } from '#shared/text/batches.ts'
import { enrol } from '#tests/helpers/edits.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { openWithRestricted } from '#tests/helpers/restricted-person.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ;({ ledger, handlers } = await openWithRestricted())
  enrol(ledger, { student_no: '2', name: '李昇', nation: '01', hardship: '2' })
  await handlers['graduates.conceal']({})
})
afterEach(() => ledger.close())

const NOW = { asOf: null, known: 'now' } as const
const SECRET = /住院|残疾(?!等受限)|客观原因|健康(?!、残疾等受限)/

async function names(of: Partial<{ asOf: string; known: 'then' }> = {}) {
  const { rows, notes } = await handlers['reports.view']({ report: 'R7', ...NOW, ...of })
  return { said: JSON.stringify(rows), notes: notes.join() }
}

const acts = () =>
  ledger.session.db
    .prepare("SELECT label FROM change_batch WHERE kind = 'act' ORDER BY id")
    .pluck()
    .all()
    .map((label) => batchText(JSON.parse(String(label)), 'zh'))

async function sheet(reason?: string): Promise<string> {
  const path = join(ledger.dir, '花名册.xlsx')
  const token = ledger.ctx.files.register(path)
  const asked = reason === undefined ? {} : { reason }
  const wish = { reports: ['R1', 'R7'] as ReportId[], ...NOW, token, ...asked }
  const { jobId } = await handlers['reports.export'](wish)
  const { state, error } = await ledger.ctx.jobs.finished(jobId)
  if (state !== 'done') throw new Error(error?.code)
  const book = read(readFileSync(path))
  const page = book.Sheets['R7 未就业毕业生花名册']
  if (page === undefined) throw new Error('no sheet')
  return utils.sheet_to_csv(page)
}

describe('what is restricted in R7', () => {
  it('is shown after a reason, which is logged, until it is concealed again', async () => {
    const before = await names()
    expect(before.said).toMatch(/\*\*\*/)
    expect(before.said).not.toMatch(SECRET)
    expect(before.notes).toContain('其中1人的健康、残疾等受限信息以***代替')
    const asked = { ...NOW, reason: '上级核查' }
    expect(await handlers['reports.revealDetails'](asked)).toEqual({ revealed: 1 })
    for (const word of ['住院', '残疾', '客观原因', '健康']) {
      expect((await names()).said).toContain(word)
    }
    expect((await names()).notes).toContain('含1人的健康、残疾等受限信息')
    expect(acts()).toEqual(['查看 王堃 的受限信息（上级核查）'])
    await handlers['graduates.conceal']({})
    expect((await names()).said).not.toMatch(SECRET)
  })

  it('is shown as it was known then, and nothing is logged where nobody is withheld', async () => {
    const past = { asOf: '2020-07-03', known: 'then' } as const
    await handlers['reports.revealDetails']({ ...past, reason: '上级核查' })
    expect((await names(past)).said).toContain('住院')
    const earlier = { asOf: '2019-01-01', known: 'then', reason: '上级核查' } as const
    expect(await handlers['reports.revealDetails']({ ...earlier })).toEqual({
      revealed: 0,
    })
    expect(acts()).toHaveLength(1)
  })

  it('leaves in a workbook only with a reason of its own, which is logged', async () => {
    await handlers['reports.revealDetails']({ ...NOW, reason: '核对' })
    expect(await sheet()).not.toMatch(SECRET)
    expect(await sheet('报主管校领导')).toMatch(/住院/)
    expect(acts()[1]).toBe('导出含 1 人受限信息的花名册“花名册.xlsx”（报主管校领导）')
  })

  it('is not written where it cannot be logged', async () => {
    ledger.session.db.exec(
      `CREATE TEMP TRIGGER unwritable BEFORE INSERT ON change_batch BEGIN SELECT RAISE(ABORT, 'no'); END`,
    )
    await expect(sheet('报主管校领导')).rejects.toThrow('internal')
    expect(existsSync(join(ledger.dir, '花名册.xlsx'))).toBe(false)
  })
})
