// The entry grid as a clerk has it: the built application on 100,000 people, then on a school's 512 with the page's
// processor slowed; beside it react-data-grid on the same people, and the grid alone on a million rows.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLedger, SCHOOL_FILES } from './application.ts'
import { measureLarge } from './grid/large.ts'
import { measureMillion } from './grid/million.ts'
import { readTable } from './grid/people.ts'
import { measureRival } from './grid/rival.ts'
import { measureSlow } from './grid/slow.ts'
import { answer } from './measure.ts'

const [, , roster = ''] = process.argv
const folder = mkdtempSync(join(tmpdir(), 'bench-grid-'))
const say = (text: string) => process.stderr.write(`${text}\n`)
try {
  say('100,000 人的台账 / A ledger of 100,000 people')
  const large = join(folder, 'large')
  const table = await makeLedger(large, 'central', [roster], readTable)
  if (table === undefined) throw new Error('nobody was read')
  say('表格 / Grid')
  const ours = await measureLarge(large)
  say('react-data-grid')
  const rival = await measureRival(table)
  say('1,000,000')
  const million = await measureMillion()
  say('512 × 1/4')
  const school = join(folder, 'school')
  await makeLedger(school, 'school', SCHOOL_FILES)
  const slow = await measureSlow(school)
  answer({ ours, rival, million, slow, columns: table.columns.length })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
