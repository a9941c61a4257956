// Files of evidence go with the person, and nothing of them stays; what somebody else's record names does.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addFile, voidEvidence } from '#data/features/evidence/service.ts'
import { undoLast } from '#data/features/history/service.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { makePdf, putFile } from '#tests/helpers/evidence-files.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { erasePeople, expectSound, foundIn, logSize, takeOff } from './support.ts'

let ledger: TestLedger
let id: number
let other: number
beforeEach(async () => {
  ledger = await openTestLedger()
  id = enrol(ledger, { student_no: '2016070101', name: '单雄信' })
  other = enrol(ledger, { student_no: '2016070102', name: '吕布' })
})
afterEach(() => ledger.close())

async function give(graduateId: number, text: string): Promise<number> {
  const path = putFile(ledger.dir, `${text}.pdf`, makePdf(1, text))
  const said = { graduateId, kind: '2', note: '', screen: 'card' }
  return (await addFile(ledger.ctx, ledger.session, path, said)).id
}
const files = () =>
  ledger.session.db.prepare('SELECT count(*) FROM attachment_content').pluck().get()

it('leaves no byte of a file, neither of one taken back nor of one undone', async () => {
  await give(id, 'WINTERMUTE')
  const voided = await give(id, 'TAKENBACK')
  voidEvidence(ledger.ctx, ledger.session, { id: voided, reason: '传错了', screen: 'card' })
  await give(id, 'NEVERMIND')
  undoLast(ledger.ctx, ledger.session, 'card')
  const words = ['WINTERMUTE', 'TAKENBACK', 'NEVERMIND']
  expect(foundIn(ledger, words)).toEqual(words)
  await erasePeople(ledger, [id])
  expect(foundIn(ledger, words)).toEqual([])
  expect(files()).toBe(0)
  expect(logSize(ledger)).toBe(0)
  expectSound(ledger)
})

it('keeps a file that somebody else has too, until the last of them is erased', async () => {
  await give(id, 'WINTERMUTE')
  await give(other, 'WINTERMUTE')
  await erasePeople(ledger, [id])
  expect(files()).toBe(1)
  await erasePeople(ledger, [other])
  expect(files()).toBe(0)
})

it('keeps the file of somebody in the bin, and erases it from there', async () => {
  await give(other, 'WINTERMUTE')
  takeOff(ledger, [other])
  await erasePeople(ledger, [id])
  expect(files()).toBe(1)
  await erasePeople(ledger, [other])
  expect(foundIn(ledger, ['WINTERMUTE'])).toEqual([])
})
