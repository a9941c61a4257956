// Damaged ID numbers: named by what happened to them, with the number they were, which is taken only when somebody says.
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook } from '#data/excel/read/index.ts'
import type { ImportChoices, ImportPreview, Problem } from '#shared/schemas/import.ts'
import expected from '#tests/fixtures/samples/expected.json' with { type: 'json' }
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'
import { type PreviewSteps, previewSteps } from './preview-steps.ts'
import { importRows, importSample, person, SAMPLES, select } from './support.ts'

let ledger: TestLedger
let steps: PreviewSteps
beforeEach(async () => {
  ledger = await openTestLedger()
  steps = previewSteps(ledger)
})
afterEach(() => ledger.close())

function decided(
  preview: ImportPreview,
  which: (problem: Problem) => boolean = () => true,
): Promise<ImportPreview> {
  const decisions: ImportChoices['decisions'] = preview.problems
    .filter(which)
    .flatMap(({ sheet, row, field, proposals }) =>
      proposals.map(({ value }) => ({ sheet, row, field: field ?? '', value })),
    )
    .concat(preview.choices.decisions)
  return steps.again(preview, { decisions })
}

const FILE = join(SAMPLES, 'damaged-ids.xlsx')

/** By student number: what happened to the number, and what is proposed. */
async function told(problems: readonly Problem[]) {
  const rows = (await readWorkbook(FILE)).sheets[0]?.rows ?? []
  return Object.fromEntries(
    problems.map(({ row, cause, proposals }) => [
      String(rows[row - 1]?.[0]),
      { cause, values: proposals.map(({ value }) => value) },
    ]),
  )
}

const stored = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ledger.session.db
      .prepare<[], { no: string; id: string }>('SELECT student_no AS no, id_no AS id FROM graduate')
      .all()
      .map(({ no, id }) => [no, id]),
  )

describe('the sample of damaged numbers', () => {
  it('after the roster: all by their cause, each with the number it was, nobody else accused', async () => {
    await importSample(ledger, 'school-roster.xlsx')
    const seen = await steps.look(FILE)
    expect(seen.problemCount).toBe(Object.keys(expected.damaged_ids).length)
    const roster = stored()
    expect(await told(seen.problems)).toEqual(
      Object.fromEntries(
        Object.entries(expected.damaged_ids).map(([no, cause]) => [
          no,
          { cause, values: [roster[no]] },
        ]),
      ),
    )
    const causes = await steps.handlers['imports.causes']({ previewId: seen.previewId })
    expect(causes.map(({ cause, count, recoverable }) => [cause, count, recoverable])).toEqual([
      ['float', 7, 7],
      ['check', 6, 6],
      ['swap', 4, 4],
      ['sex', 3, 3],
      ['short', 1, 1],
    ])
  })

  it('by a cause or one by one: what is accepted is unchanged, and nothing is left of it', async () => {
    await importSample(ledger, 'school-roster.xlsx')
    const roster = stored()
    const seen = await steps.look(FILE)
    const swapped = await decided(seen, ({ cause }) => cause === 'swap')
    expect(swapped.problems.map(({ cause }) => cause)).not.toContain('swap')
    expect(swapped.problemCount).toBe(17)
    const all = await decided(swapped)
    expect([all.problemCount, all.counts.unchanged]).toEqual([0, 50])
    await steps.commit(all)
    expect(stored()).toEqual(roster)
    expect(select(ledger, 'SELECT * FROM cell_issue')).toEqual([])
  })

  it('on an empty ledger: what can be told is told, and no number is proposed that is not the right one', async () => {
    const seen = await steps.look(FILE)
    const other = await openTestLedger({ schoolName: '会计学院' })
    await importSample(other, 'school-roster.xlsx')
    const right = new Map(
      other.session.db
        .prepare<[], { no: string; id: string }>(
          'SELECT student_no AS no, id_no AS id FROM graduate',
        )
        .all()
        .map(({ no, id }) => [no, id]),
    )
    await other.close()
    const found = await told(seen.problems)
    const wanted = Object.entries(expected.damaged_ids)
    // A number of the other sex is a good one where nobody knows the sex.
    expect(Object.keys(found).sort()).toEqual(
      wanted.flatMap(([no, cause]) => (cause === 'sex' ? [] : [no])).sort(),
    )
    // Three of the exchanged pairs leave a date that can be right.
    const same = wanted.filter(([no, cause]) => found[no]?.cause === cause)
    expect([Object.keys(found).length, same.length]).toEqual([18, 15])
    for (const [no, { values }] of Object.entries(found)) {
      expect(values.filter((value) => value !== right.get(no))).toEqual([])
    }
  })
})

const HER_ID = '430421199810167465'
const HEADER = ['学号', '姓名', '性别', '身份证号', '班级']

const findings = (problems: readonly Problem[]) =>
  problems.map(({ row, rule, cause, field, level, proposals }) => [
    row,
    rule,
    level,
    cause,
    field,
    ...proposals.map(({ value }) => value),
  ])

describe('a damaged number', () => {
  it('is one finding with one open rule, whatever else does not fit it', async () => {
    const { problems } = await importRows(ledger, [
      HEADER,
      ['1', '王一', '男', '430421199899167465'],
    ])
    expect(findings(problems)).toEqual([[2, 'V02', 'Q', 'birth', 'id_no']])
    expect(problems[0]?.message).toBe('身份证号中的出生日期不存在；请按身份证更正')
    expect(select(ledger, 'SELECT rule FROM cell_issue')).toEqual([{ rule: 'V02' }])
  })

  it('is compared with an earlier number of its person where there is none now', async () => {
    await importRows(ledger, [HEADER, ['1', '王一', '女', HER_ID]])
    const { id } = person(ledger, '1')
    expect(type(ledger, Number(id), 'id_no', '')).toMatchObject({ ok: true })
    const damaged = [HEADER, ['1', '王一', '', '430421199801167465']]
    const { problems } = await importRows(ledger, damaged)
    expect(findings(problems)).toEqual([[2, 'V02', 'Q', 'swap', 'id_no', HER_ID]])
    expect(problems[0]?.proposals[0]).toEqual({
      value: HER_ID,
      label: '430421********7465',
      evidence: '按修改记录，此人以前的号码是 430421********7465，只是第 11、12 位互换',
    })
    expect(problems[0]?.message).not.toContain('19981016')
  })

  it('in a list that names people by it alone is that of whom the name fits, and then finds them', async () => {
    await importRows(ledger, [
      HEADER,
      ['1', '王一', '女', HER_ID],
      ['2', '王一', '男', '430302199802063610'],
    ])
    const list = [
      ['姓名', '身份证号', '就业意愿'],
      ['王一', Number(HER_ID), '考研'],
      ['李二', Number(HER_ID), '考研'],
    ]
    const path = writeWorkbook(join(ledger.dir, 'list.xlsx'), list)
    const seen = await steps.look(path)
    expect(findings(seen.problems)).toEqual([
      [2, 'WHO', 'B', 'float', 'id_no', HER_ID],
      [3, 'WHO', 'B', 'person_unknown', 'id_no'],
    ])
    const again = await decided(seen)
    expect(again.counts).toMatchObject({ updated: 1, rejected: 1 })
  })

  it('is named in lists of other kinds too, without any consequence', async () => {
    await importRows(ledger, [HEADER, ['1', '王一', '女', HER_ID]])
    const { problems } = await importRows(ledger, [
      ['学号', '姓名', '身份证号', '就业意愿'],
      ['1', '王一', '430421199810164765', '考研'],
    ])
    expect(findings(problems)).toEqual([[2, 'V02', 'Q', 'swap', 'id_no', HER_ID]])
    expect(problems[0]?.message).toBe(
      '身份证号第 15、16 位互换了。台账中此人的号码是 430421********7465，只是第 15、16 位互换；采用？',
    )
    expect(person(ledger, '1').id_no).toBe(HER_ID)
    expect(select(ledger, 'SELECT * FROM cell_issue')).toEqual([])
  })
})

describe('a student number without its zeros', () => {
  it('is that of whoever has it with them and the same name', async () => {
    enrol(ledger, { student_no: '0160100002', name: '陆浩琪', class_name: '会计1601班' })
    const row = [160100002, '陆浩琪', '男', null, null]
    const { problems } = await importRows(ledger, [HEADER, row], { dryRun: true })
    expect(findings(problems)).toEqual([[2, 'ZERO', 'W', 'zero', 'student_no', '0160100002']])
    const list = [
      ['学号', '姓名', '就业意愿'],
      [160100002, '陆浩琪', '考研'],
      [160100002, '别人', '考研'],
    ]
    const seen = await steps.look(writeWorkbook(join(ledger.dir, 'list.xlsx'), list))
    expect(findings(seen.problems).slice(0, 1)).toEqual([
      [2, 'WHO', 'B', 'zero', 'student_no', '0160100002'],
    ])
    const again = await decided(seen, ({ cause }) => cause === 'zero')
    expect(again.counts).toMatchObject({ updated: 1, rejected: 1 })
  })

  it('is told by the rows around where nobody is known yet', async () => {
    const { problems } = await importRows(ledger, [
      HEADER,
      ['0160100001', '王一', '女', null, null],
      ['0160100002', '李二', '男', null, null],
      [160100003, '赵三', '男', null, null],
    ])
    expect(findings(problems)).toEqual([[4, 'ZERO', 'W', 'zero', 'student_no', '0160100003']])
  })
})
