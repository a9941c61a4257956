// Thirteen real ledgers: the centre with the roster of everybody, and each of twelve schools with its own people and
// where they went, imported from workbooks as a clerk does it.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#common/clock.ts'
import { closeLedger, createLedger, unlockLedger } from '#data/features/accounts/service.ts'
import { importFile } from '#data/features/imports/service.ts'
import { makeOutcomes, type Outcome } from '#data/practice/destinations.ts'
import { makePeople } from '#data/practice/people.ts'
import { createRandom } from '#data/practice/random.ts'
import { writeWorkbooks } from '#data/practice/workbooks.ts'
import { SEED } from '#tests/helpers/seed.ts'
import { openTestContext, TEST_PASSPHRASE, TEST_SCRYPT, type TestLedger } from './ledger.ts'

const CENTRE = '就业指导处'
const EFFECTIVE = '2020-07-03'

export type Member = TestLedger & Readonly<{ name: string }>
export type University = Readonly<{
  centre: Member
  schools: readonly Member[]
  close: () => Promise<void>
}>

/** The names of the ledgers, the centre's first, and how many people each school has. */
export type Built = Readonly<{ folder: string; names: readonly string[] }>

/** People as the generator deals them out; `told` changes what a school has put down. */
export async function buildUniversity(
  told: (outcome: Outcome) => Outcome = (outcome) => outcome,
): Promise<Built> {
  const random = createRandom(SEED)
  const outcomes = makeOutcomes(random, makePeople(random))
  const bySchool = Map.groupBy(outcomes, ({ person }) => person.school.name)
  const folder = mkdtempSync(join(tmpdir(), 'university-'))
  await build({ folder, name: CENTRE, outcomes })
  for (const [name, own] of bySchool) await build({ folder, name, outcomes: own.map(told) })
  return { folder, names: [CENTRE, ...bySchool.keys()] }
}

type Given = Readonly<{ folder: string; name: string; outcomes: readonly Outcome[] }>

async function build({ folder, name, outcomes }: Given): Promise<void> {
  const test = openTestContext()
  const own = join(folder, name)
  mkdirSync(own)
  const isCentre = name === CENTRE
  const { session } = await createLedger(test.ctx, {
    path: join(own, 'ledger.jytz'),
    role: isCentre ? 'central' : 'school',
    schoolName: isCentre ? null : name,
    cohort: 2020,
    userName: '测试员',
    passphrase: TEST_PASSPHRASE,
    scrypt: TEST_SCRYPT,
  })
  const [roster = '', plan = ''] = await writeWorkbooks(test.dir, outcomes)
  for (const path of isCentre ? [roster] : [roster, plan]) {
    const request = { path, kind: null, effective: EFFECTIVE, dryRun: false }
    await importFile(test.ctx, session, request)
  }
  await closeLedger(test.ctx)
  await test.close()
}

/** Copies of them, open. */
export async function openUniversity({ folder, names }: Built, clock: Clock): Promise<University> {
  const members: Member[] = []
  for (const name of names) members.push(await openMember(folder, name, clock))
  const [centre, ...schools] = members
  if (centre === undefined) throw new Error('no ledgers')
  return {
    centre,
    schools,
    async close() {
      for (const member of members) await member.close()
    },
  }
}

async function openMember(folder: string, name: string, clock: Clock): Promise<Member> {
  const test = openTestContext(clock)
  const own = join(test.dir, 'own')
  cpSync(join(folder, name), own, { recursive: true })
  const path = join(own, 'ledger.jytz')
  const session = await unlockLedger(test.ctx, path, 'passphrase', TEST_PASSPHRASE)
  return { ...test, session, recoveryKey: '', name }
}

export const removeUniversity = ({ folder }: Built): void =>
  rmSync(folder, { recursive: true, force: true })
