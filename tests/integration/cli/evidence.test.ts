import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeLedger } from '#data/features/accounts/service.ts'
import { runCli } from '#tests/helpers/cli.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'

let dir: string
const onLedger = (command: string, ...words: string[]) =>
  runCli(dir, [command, ...words, '--ledger', 'test.jytz'])
const add = (...words: string[]) =>
  onLedger('evidence', 'add', '--student', '7', '--kind', '劳动合同', ...words)

beforeAll(async () => {
  const ledger = await openTestLedger()
  dir = ledger.dir
  for (const [student_no, name] of [
    ['7', '王堃'],
    ['8', '李昇'],
  ] as const)
    type(ledger, enrol(ledger, { student_no, name }), 'destination', '11')
  await closeLedger(ledger.ctx)
  putFile(dir, '合同.pdf', makePdf())
  putFile(dir, '假.pdf', Buffer.from('none'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('adds a file or a shelf number, verifies, takes back, lists', () => {
  expect(add('--file', '合同.pdf', '--note', '原件已还')).toMatchObject({
    code: 0,
    json: { id: 1 },
  })
  expect(add('--shelf', 'A-3')).toMatchObject({ code: 0, json: { id: 2 } })
  expect(onLedger('evidence', 'verify', '--id', '1', '--state', '2')).toMatchObject({ code: 0 })
  expect(onLedger('evidence', 'void', '--id', '2', '--reason', '传错了')).toMatchObject({ code: 0 })
  expect(onLedger('evidence', '--student', '7').json).toMatchObject({
    evidence: [
      { id: 2, shelfNo: 'A-3', mime: null, voidReason: '传错了' },
      { id: 1, fileName: '合同.pdf', mime: 'application/pdf', state: '2', note: '原件已还' },
    ],
  })
})

it('refuses what is none, what is known and what is said twice', () => {
  const refused = (code: string) => ({ json: { error: { code } } })
  expect(add('--file', '假.pdf')).toMatchObject(refused('evidence_wrong_type'))
  expect(add('--file', '合同.pdf')).toMatchObject(refused('evidence_known'))
  expect(add('--file', '没有.pdf')).toMatchObject(refused('file_not_found'))
  expect(add()).toMatchObject({ code: 2 })
  expect(add('--file', '合同.pdf', '--shelf', 'A-3')).toMatchObject({ code: 2 })
  expect(onLedger('evidence', 'verify', '--id', '1', '--state', '4')).toMatchObject(
    refused('evidence_unexplained'),
  )
  expect(onLedger('evidence', '--student', '9')).toMatchObject(refused('not_found'))
})

it('names the signals of the self-check with their people', () => {
  expect(onLedger('selfcheck')).toMatchObject({
    code: 0,
    json: {
      signals: [{ rule: 'V11', count: 1, people: [{ studentNo: '8', name: '李昇' }] }],
    },
  })
  expect(onLedger('selfcheck', 'all')).toMatchObject({ code: 2 })
})
