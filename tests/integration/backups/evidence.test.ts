// Files of evidence make a ledger large: a backup holds each once, is tried, and brings every byte back.
import { randomFillSync } from 'node:crypto'
import { statSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addFile } from '#data/features/evidence/service.ts'
import { checkIntegrity } from '#data/ledger-file/integrity.ts'
import { verifyChain } from '#data/ledger-file/verify-chain.ts'
import { type BackedUp, openBackedUp } from '#tests/helpers/backups.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { makePdf, putFile } from '#tests/helpers/evidence-files.ts'

const FILES = 30
const SIZE = 200_000

let at: BackedUp
beforeEach(async () => {
  at = await openBackedUp()
})
afterEach(() => at.test.close())

/** As large as a scan, and no two alike. */
function scan(): Buffer {
  const [head, end] = [makePdf(), Buffer.from('%%EOF\n')]
  return Buffer.concat([head, randomFillSync(Buffer.alloc(SIZE - head.length - end.length)), end])
}

async function give(graduateId: number, content: Buffer): Promise<void> {
  const path = putFile(at.test.dir, `合同${graduateId}.pdf`, content)
  const said = { graduateId, kind: '2', note: '', screen: 'card' }
  await addFile(at.test.ctx, at.session(), path, said)
}

const person = (number: number): number =>
  enrol({ ...at.test, session: at.session() }, { name: '单雄信', student_no: `${number}` })
const contents = () =>
  at.session().db.prepare('SELECT sha256, content FROM attachment_content ORDER BY sha256').all()

it('thirty scans are in it once each, come back whole, and need no more room than they have', async () => {
  const shared = scan()
  for (let number = 0; number < FILES; number++) {
    const id = person(number)
    await give(id, number === 0 ? shared : scan())
  }
  await give(person(FILES), shared)
  const before = contents()
  const made = await at.make()
  const held = FILES * SIZE
  expect(before).toHaveLength(FILES)
  expect(made.sizeBytes).toBeGreaterThan(held)
  expect(made.sizeBytes).toBeLessThan(held * 1.15)
  await at.job(at.handlers['backups.test']({ id: made.id }))
  expect((await at.handlers['backups.status']({})).lastTest).toMatchObject({ ok: true })
  await give(person(FILES + 1), scan())
  await at.handlers['backups.restore']({ id: made.id, secretKind: null, secret: null })
  expect(contents()).toEqual(before)
  const { db } = at.session()
  expect(checkIntegrity(db)).toEqual({ integrity: 'ok', problems: [] })
  expect(verifyChain(db).state).toBe('ok')
  expect(statSync(at.path).size).toBeLessThan(held * 1.15)
})
