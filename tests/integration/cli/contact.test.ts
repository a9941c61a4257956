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
  enrol(ledger, { student_no: '7', name: '王堃', nation: '11' })
  enrol(ledger, { student_no: '8', name: '李昇', nation: '01' })
  await closeLedger(ledger.ctx)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const TALK = ['--kind', '职业指导', '--way', '电话', '--result', '1', '--date', '2020-07-01']

it('records one talk with several, and one with a key group', () => {
  const talk = ['--content', '指导修改简历', '--next', '2020-07-20']
  expect(onLedger('contact', '7,8', ...TALK, ...talk)).toMatchObject({
    code: 0,
    json: { people: 2, ok: true },
  })
  expect(onLedger('contact', '--group', '少数民族', ...TALK).json).toMatchObject({ people: 1 })
  expect(onLedger('contact', 'list', '--student', '7').json).toMatchObject({
    contacts: [
      { kind: '2', content: '职业指导，电话，已联系上', isCommon: false },
      { content: '指导修改简历', nextDate: '2020-07-20', isCommon: true },
    ],
    followUp: { lastDay: '2020-07-01', guidance: 2 },
  })
  expect(onLedger('list', '--where', 'guidance_count=1').json).toMatchObject({ total: 1 })
})

it('refuses what cannot be, and says why', () => {
  expect(onLedger('contact', '7', ...TALK, '--content', '好')).toMatchObject({
    code: 1,
    json: { batch: null, ok: false, rule: 'CONTENT' },
  })
  expect(onLedger('contact', '9', ...TALK).code).not.toBe(0)
  expect(onLedger('contact', '7', '--kind', '闲聊', '--way', '1', '--result', '1').code).toBe(2)
})

it('makes an appointment and shows it', () => {
  const when = ['--date', '2020-08-01', '--time', '09:30', '--purpose', '谈签约']
  expect(onLedger('appointment', 'add', '--student', '8', ...when).code).toBe(0)
  expect(onLedger('appointment', '--from', '2020-07-01', '--to', '2020-08-01').json).toMatchObject({
    appointments: [{ name: '李昇', time: '09:30', purpose: '谈签约', state: '1' }],
  })
})
