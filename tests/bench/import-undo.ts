// An import of 20,000 people is taken back after 50 of their cells were edited.
import { join } from 'node:path'
import { writePlainWorkbook } from '#data/excel/write/plain.ts'
import { undoBatch } from '#data/features/history/service.ts'
import { importFile } from '#data/features/imports/service.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger } from '#tests/helpers/ledger.ts'
import { answer, cost, peakMb } from './measure.ts'

const PEOPLE = 20_000
const EDITED = 50
const HEADER = ['学号', '姓名', '班级', '手机号', '备注']

const rows = Array.from({ length: PEOPLE }, (_, index) => [
  `16${String(index).padStart(6, '0')}`,
  `张${String(index)}`,
  `会计16${String(index % 90).padStart(2, '0')}班`,
  `179${String(index).padStart(8, '0')}`,
  `第 ${index} 号`,
])

const ledger = await openTestLedger({ role: 'central' })
try {
  const { ctx, session } = ledger
  const path = join(ledger.dir, 'people.xlsx')
  await writePlainWorkbook(path, '名单', [HEADER, ...rows])
  const request = { path, kind: null, effective: null, dryRun: false }
  const { batch, inserted } = await importFile(ctx, session, request)
  if (batch === null || inserted !== PEOPLE) throw new Error('nothing was imported')
  const ids = session.db.prepare('SELECT id FROM graduate ORDER BY id').pluck().all().map(Number)
  for (let at = 0; at < EDITED; at++) {
    type(ledger, ids[at * (PEOPLE / EDITED)] ?? 0, 'remark', `改过 ${at}`)
  }
  let kept = 0
  const spent = await cost(async () => {
    kept = undoBatch(ctx, session, batch, 'ledger').kept.length
  })
  const left = session.db.prepare('SELECT count(*) FROM graduate').pluck().get()
  answer({ ...spent, kept, left, peakMb: peakMb() })
} finally {
  await ledger.close()
}
