// The process of a central office beside the window: a ledger of its own that meets the school's in a shared folder.
// Playwright's own loader cannot load the database.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBoard } from '#data/features/consolidation/board.ts'
import { publishPeriod } from '#data/features/consolidation/publish.ts'
import { approve, invite, listSchools } from '#data/features/consolidation/schools.ts'
import { acceptPackage, returnPackage } from '#data/features/consolidation/settle.ts'
import { exchange } from '#data/features/packages/exchange.ts'
import { setTransport } from '#data/features/packages/way.ts'
import { savePeriod } from '#data/features/periods/service.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'

const WEEK = {
  ...({ id: null, kind: 'W', name: '第27周周报', note: '' } as const),
  ...{ dateFrom: '2020-06-29', dateTo: '2020-07-05', deadline: '2099-07-06' },
} as const

/** Folder of the test, and the name of the school. */
const [folder = '', school = ''] = process.argv.slice(2)
const { ctx, session, close } = await openTestLedger({ role: 'central' })
const share = join(folder, 'share')
const invitation = join(folder, 'invitation.zip')

const meet = () => exchange(ctx, session, { onlyDue: false })
const packageId = (): number => readBoard(ctx, session).cells[0]?.packageId ?? 0
const ours = () => listSchools(session).find(({ name }) => name === school)

const ACTS = {
  invite: async () => {
    mkdirSync(share)
    setTransport(session, share)
    insertRow(session.db, 'school', { name: school, code: null, position: 1 })
    writeFileSync(invitation, await invite(ctx, session, ours()?.schoolId ?? 0))
    return { share, invitation }
  },
  read: async () => (await meet()).read.map(({ kind, outcome }) => `${kind} ${outcome}`),
  publish: async () => {
    await meet()
    await approve(ctx, session, { id: ours()?.id ?? 0, approved: true })
    await publishPeriod(ctx, session, savePeriod(ctx, session, { ...WEEK, tables: [] }, 'cli').id)
    await meet()
  },
  return: async () => {
    const sent = { deadline: null, questions: [], reason: '请补全联系电话' }
    await returnPackage(ctx, session, { ...sent, packageId: packageId() })
    await meet()
  },
  accept: async () => {
    await acceptPackage(ctx, session, { packageId: packageId(), despiteOpen: true })
    await meet()
  },
  close,
} as const
export type CentreAct = keyof typeof ACTS

process.on('message', (act: CentreAct) => {
  ACTS[act]().then(
    (told) => process.send?.({ told: told ?? null }),
    (cause) => process.send?.({ failed: String(cause) }),
  )
})
process.send?.({ told: null })
