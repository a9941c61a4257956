import { afterEach, beforeEach, expect, it } from 'vitest'
import { personalFile } from '#data/features/personal-file/service.ts'
import { selectHelpers } from '#data/features/staff/repository.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

const part = (file: ReturnType<typeof personalFile>, title: string) =>
  file.sections.find((section) => section.title === title)

it('says what a person is, how willingness moved, and who helps, in words', () => {
  ledger.session.db.exec("INSERT INTO staff VALUES (1, '周老师', '', '', '2', '', NULL)")
  const id = enrol(ledger, { student_no: '1', name: '王堃䶮', sex: '1', mobile: '13800001234' })
  type(ledger, id, 'willingness', '10')
  type(ledger, id, 'helper', '周老师')
  const file = personalFile(ledger.ctx, ledger.session, id)
  expect(file).toMatchObject({ name: '王堃䶮', studentNo: '1', cohort: 2020 })
  expect(part(file, '基本信息')).toMatchObject({
    fields: expect.arrayContaining([
      { label: '性别', text: '男' },
      { label: '手机号', text: '138****1234' },
    ]),
  })
  const moved = part(file, '就业意愿变化')
  expect(moved?.kind === 'table' && moved.rows.map((row) => row[2])).toEqual([
    expect.stringContaining('积极求职'),
  ])
  const [helper] = selectHelpers(ledger.session.db, id)
  expect(part(file, '结对帮扶')).toMatchObject({
    rows: [[helper?.since, '至今', '周老师', expect.any(String)]],
  })
  expect(part(file, '联系与帮扶记录')).toMatchObject({ rows: [] })
})
