// A program: the centre and one school, each in a file of its own; `made`, what one made last is read by the other
// after `returned` and `handed-in`. Called with the step and the folder that holds both.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { closeLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { readBoard } from '#data/features/consolidation/board.ts'
import { returnPackage } from '#data/features/consolidation/settle.ts'
import { readPackage } from '#data/features/packages/read-package.ts'
import { recomputeState } from '#data/state/recompute.ts'
import { handIn, openUniversity } from '../integration/consolidation/university.ts'
import { openTestContext, TEST_PASSPHRASE, type TestLedger } from './ledger.ts'

const FILE = 'test.jytz'
const [step = '', folder = ''] = process.argv.slice(2)

async function make(): Promise<void> {
  const university = await openUniversity({ 会计学院: 2 })
  const [school] = university.schools
  if (school === undefined) throw new Error('no school')
  await handIn(school)
  await university.exchange()
  // Put on the roster past the rules, so nothing was derived of them.
  const { session } = university.centre
  const ids = session.db.prepare('SELECT id FROM graduate').pluck().all() as number[]
  session.db.transaction(() => recomputeState(session, ids))()
  for (const [name, { ctx, dir }] of [
    ['centre', university.centre],
    ['school', school],
  ] as const) {
    await closeLedger(ctx)
    cpSync(dir, join(folder, name), { recursive: true })
  }
  await university.close()
}

async function opened(name: string): Promise<TestLedger> {
  const test = openTestContext()
  const path = join(folder, name, FILE)
  const session = await unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
  return { ...test, session, recoveryKey: '' }
}

async function carry(from: TestLedger, to: TestLedger): Promise<void> {
  const content = from.session.db
    .prepare("SELECT content FROM package WHERE direction = 'out' ORDER BY id DESC LIMIT 1")
    .pluck()
    .get() as Buffer
  const { outcome, finding } = await readPackage(to.ctx, to.session, 'x.zip', content)
  if (outcome !== 'taken') throw new Error(JSON.stringify(finding))
}

async function go(centre: TestLedger, school: TestLedger): Promise<void> {
  if (step === 'handed-in') {
    await handIn(school)
    return carry(school, centre)
  }
  const packageId = readBoard(centre.ctx, centre.session).cells[0]?.packageId ?? 0
  const said = { packageId, reason: '两处不清', deadline: '2026-12-31', questions: [] }
  await returnPackage(centre.ctx, centre.session, said)
  return carry(centre, school)
}

if (step === 'made') await make()
else {
  const [centre, school] = [await opened('centre'), await opened('school')]
  await go(centre, school)
  for (const side of [centre, school]) await side.close()
}
