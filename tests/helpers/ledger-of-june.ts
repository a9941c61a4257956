// Writes a ledger that was kept in June and July 2020 into the file it is told. A program of its own: a browser's test
// cannot load the database.
import { copyFile } from 'node:fs/promises'
import { closeLedger } from '#data/features/accounts/service.ts'
import { destinationsHandlers } from '#data/features/destinations/handlers.ts'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { todayHandlers } from '#data/features/today/handlers.ts'
import { willingnessHandlers } from '#data/features/willingness/handlers.ts'
import { openTestLedger } from './ledger.ts'

const PEOPLE = ['安然', '白露', '陈默'] as const
const screen = 'ledger'

/**
 * Three people on the roster since 1 June, a fourth since 5 July. That 安然 has signed on 25 June was learnt on 10 July;
 * 白露 has been looking for work since 20 June, which was written down the same day. 30 June was finished.
 */
async function keepLedger(file: string): Promise<void> {
  let now = '2020-06-01'
  const ledger = await openTestLedger({ clock: { now: () => new Date(`${now}T04:00:00Z`) } })
  const { ctx } = ledger
  const add = async (names: readonly string[]): Promise<readonly number[]> => {
    const people = names.map((name) => ({ name, student_no: `2016${name.codePointAt(0)}` }))
    const graduates = graduatesHandlers(ctx)
    const { ids } = await graduates['graduates.add']({ people, screen, dryRun: false })
    return ids.filter((id) => id !== null)
  }
  const [signed = 0, looking = 0] = await add(PEOPLE)
  now = '2020-06-20'
  await willingnessHandlers(ctx)['willingness.set']({
    ids: [looking],
    willingness: '10',
    reasons: [],
    reasonNote: '',
    happenDate: now,
    screen,
  })
  now = '2020-06-30'
  await todayHandlers(ctx)['today.finish']({ day: now, note: '', screen: 'today' })
  now = '2020-07-05'
  await add(['丁一'])
  now = '2020-07-10'
  await destinationsHandlers(ctx)['destinations.register']({
    id: signed,
    destination: '10',
    happenDate: '2020-06-25',
    details: { employer_name: '长沙银行' },
    screen,
  })
  const { path } = ledger.session
  await closeLedger(ctx)
  for (const part of ['', '.keys']) await copyFile(path + part, file + part)
  await ledger.close()
}

const [file] = process.argv.slice(2)
if (file !== undefined) await keepLedger(file)
