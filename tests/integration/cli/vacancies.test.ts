import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'

let dir: string
const onLedger = (command: string, ...words: string[]) =>
  runCli(dir, [command, ...words, '--ledger', 'test.jytz'])

beforeAll(async () => {
  const ledger = await openTestLedger()
  dir = ledger.dir
  enrol(ledger, { student_no: '7', name: '王堃', edu_level: '31', major_name: '会计学' })
  enrol(ledger, { student_no: '8', name: '李昇', edu_level: '31', major_name: '法学' })
  await closeLedger(ledger.ctx)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('adds a vacancy, proposes whom it suits, pushes it once', () => {
  const post = [
    '--title',
    '会计（限女）',
    '--employer',
    '长沙博远商贸有限公司',
    '--region',
    '长沙市',
  ]
  const asked = ['--pay', '4000-5000元/月', '--education', '本科及以上', '--majors', '会计']
  expect(onLedger('vacancy', 'add', ...post, ...asked)).toMatchObject({
    code: 0,
    json: { id: 1, removed: ['限女'] },
  })
  expect(onLedger('vacancy', 'list').json).toMatchObject({
    vacancies: [{ title: '会计', region: '430100', payMin: 4000, payMax: 5000, education: '31' }],
  })
  expect(onLedger('employer').json).toMatchObject({ employers: [{ vacancies: 1 }], alike: [] })
  expect(onLedger('push', '--vacancy', '1', '--match', '--dry-run').json).toMatchObject({
    people: [{ studentNo: '7', reasons: ['专业对口：会计学', '未填意向地区', '学历符合'] }],
  })
  expect(onLedger('push', '--vacancy', '1', '--match')).toMatchObject({
    code: 0,
    json: { pushed: 1, already: [] },
  })
  expect(onLedger('push', '--vacancy', '1', '--to', '7,8')).toMatchObject({
    code: 1,
    json: { pushed: 1, already: [{ name: '王堃', title: '会计' }] },
  })
})

it('asks for one way to name the people', () => {
  expect(onLedger('push', '--vacancy', '1')).toMatchObject({ code: 2 })
  expect(onLedger('push', '--vacancy', '1', '--to', '9')).toMatchObject({
    json: { error: { code: 'not_found' } },
  })
})
