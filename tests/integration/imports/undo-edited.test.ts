import { afterAll, beforeAll, expect, it } from 'vitest'
import { undoBatch } from '#data/features/history/service.ts'
import { type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { importRows, select } from './support.ts'

const PEOPLE = 2_000
const EDITED = 50
const HEADER = ['学号', '姓名', '班级', '手机号']

let ledger: TestLedger
beforeAll(async () => {
  ledger = await openTestLedger()
})
afterAll(() => ledger.close())

const studentNo = (index: number) => `16${String(index).padStart(6, '0')}`
const edited = Array.from({ length: EDITED }, (_, at) => at * (PEOPLE / EDITED))

const list = (className: string) => [
  HEADER,
  ...Array.from({ length: PEOPLE }, (_, index) => [
    studentNo(index),
    `张${index}`,
    className,
    `179${String(index).padStart(8, '0')}`,
  ]),
]

async function brought(className: string): Promise<number> {
  const { batch } = await importRows(ledger, list(className))
  if (batch === null) throw new Error('nothing was imported')
  return batch
}

function edit(className: string): void {
  const ids = select(ledger, 'SELECT id, student_no AS no FROM graduate') as {
    id: number
    no: string
  }[]
  const idOf = new Map(ids.map(({ id, no }) => [no, id]))
  for (const index of edited) type(ledger, idOf.get(studentNo(index)) ?? 0, 'class_name', className)
}

const classes = () =>
  select(
    ledger,
    'SELECT class_name AS name, count(*) AS people FROM graduate GROUP BY 1 ORDER BY 1',
  )
const kept = edited.map((index) => ({
  studentNo: studentNo(index),
  name: `张${index}`,
  field: 'class_name',
}))

const keptOf = (batch: number) =>
  undoBatch(ledger.ctx, ledger.session, batch, 'imports').kept.toSorted((a, b) =>
    a.studentNo.localeCompare(b.studentNo),
  )

it('undoing an import keeps the cells that were edited since, names each, and takes everything else back', async () => {
  const made = await brought('一班')
  const changed = await brought('二班')
  edit('三班')
  expect(keptOf(changed)).toEqual(kept)
  expect(classes()).toEqual([
    { name: '一班', people: PEOPLE - EDITED },
    { name: '三班', people: EDITED },
  ])
  expect(keptOf(made)).toEqual(kept)
  expect(classes()).toEqual([{ name: '三班', people: EDITED }])
})
