// The list in memory beside a plain one: after random commands the rows as the page gets them are filtered, sorted and
// counted one by one, and the list must say the same. What it remembers may not be older than the ledger.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { erase } from '#data/features/erasure/service.ts'
import { reveal } from '#data/features/graduates/concealment.ts'
import { removePeople } from '#data/features/graduates/remove.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { listBin, restorePeople } from '#data/features/history/bin.ts'
import { selectStaff } from '#data/features/staff/repository.ts'
import { saveStaff } from '#data/features/staff/service.ts'
import { createHandlers } from '#data/handlers.ts'
import { writeBatch } from '#data/write-batch.ts'
import { contract } from '#shared/contract/index.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { redoIfAny, undoIfAny } from '#tests/helpers/history-steps.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { type Filter, plainList, type Sort } from '#tests/helpers/plain-list.ts'
import { scaled } from '#tests/helpers/scale.ts'

const VALUES = {
  student_no: ['1', '2', '10', '003', 'X9'],
  name: ['单雄信', '曾国', '李四', 'Li'],
  class_name: ['会计2班', '会计10班', ''],
  major_name: ['会计学', '财务管理', ''],
  mobile: ['13800001111', '13900002222', '12', ''],
  id_no: ['11010519491231002X', ''],
  birth: ['1998-05-01', '1949-12-31', ''],
  sex: ['1', '2', ''],
  nation: ['01', '02', ''],
  schooling_years: ['4', '10', '2.5', ''],
  hardship: ['0', '1', '7', ''],
  intent_region: ['430100,110000', '430100', ''],
  plan: ['先联系\n再推荐', ''],
  destination: ['10', '70', '801', '12'],
  employer_name: ['甲公司', '乙公司', ''],
  willingness: ['10', '40', '00', '30'],
  reasons: ['R01,R05', 'R05', ''],
  helper: ['周明', '李书记', ''],
} as const
type FieldKey = keyof typeof VALUES
const FIELDS = Object.keys(VALUES) as FieldKey[]
const SHOWN = [...FIELDS, 'school_id', 'helper_since', 'destination_date', 'group'] as const

const whom = fc.nat({ max: 7 })
const value = fc
  .constantFrom(...FIELDS)
  .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...VALUES[field])))
const edits = fc.array(fc.tuple(whom, fc.array(value, { minLength: 1, maxLength: 4 })), {
  minLength: 1,
  maxLength: 3,
})

type Run = (ledger: TestLedger) => unknown

const idsOf = ({ session: { db } }: TestLedger) =>
  db.prepare('SELECT id FROM graduate ORDER BY id').pluck().all() as number[]
const binOf = ({ session: { db } }: TestLedger) => listBin(db).map(({ graduateId }) => graduateId)
/** Does something to one of these people, if there is any. */
const toOne = (ids: readonly number[], at: number, run: (id: number) => unknown) => {
  const id = ids[at % Math.max(ids.length, 1)]
  return id === undefined ? undefined : run(id)
}

const edit = fc.tuple(edits, fc.boolean()).map(
  ([list, dryRun]): Run =>
    (ledger) => {
      const asked = list.flatMap(([at, cells]) => {
        const id = idsOf(ledger)[at]
        return id === undefined ? [] : [{ id, values: Object.fromEntries(cells) }]
      })
      if (asked.length > 0)
        setCells(ledger.ctx, ledger.session, asked, { screen: 'ledger', dryRun })
    },
)

/** As an import leaves a finding at a cell. */
const finding = fc.tuple(whom, fc.constantFrom('mobile', 'name')).map(
  ([at, field]): Run =>
    (ledger) =>
      toOne(idsOf(ledger), at, (id) => {
        const { ctx, session } = ledger
        const known = session.db.prepare(
          'SELECT 1 FROM cell_issue WHERE graduate_id = ? AND field = ?',
        )
        if (known.get(id, field) !== undefined) return
        const label = { key: 'import', params: { file: 'a.xlsx', kind: 'roster' } }
        const row = { graduate_id: id, field, rule: 'V08', level: 'Q', raw_value: '"[1,2]"' }
        writeBatch(ctx, session, { kind: 'import', label, screen: 'imports' }, (batch) =>
          batch.insert('cell_issue', row),
        )
      }),
)

const come = fc.constant<Run>((ledger) => {
  const { db } = ledger.session
  const number = `N${db.prepare('SELECT count(*) FROM change_log').pluck().get()}`
  enrol(ledger, { student_no: number, name: '曾强', origin_code: '430122', nation: '02' })
})
const go = whom.map(
  (at): Run =>
    (ledger) =>
      toOne(idsOf(ledger), at, (id) => {
        const removal = { ids: [id], reason: '转学', screen: 'ledger' }
        removePeople(ledger.ctx, ledger.session, removal)
      }),
)
const comeBack = whom.map(
  (at): Run =>
    (ledger) =>
      toOne(binOf(ledger), at, (id) => {
        restorePeople(ledger.ctx, ledger.session, [id], 'history')
      }),
)

const UNSTOPPED = { signal: new AbortController().signal, progress: () => undefined }
const forGood = whom.map(
  (at): Run =>
    (ledger) => {
      const ids = idsOf(ledger)
      if (ids.length < 4) return
      return toOne([...ids, ...binOf(ledger)], at, (id) => {
        const scope = { kind: 'people' as const, ids: [id] }
        const request = { scope, reason: '期满', screen: 'history' }
        return erase(ledger.ctx, ledger.session, request, UNSTOPPED)
      })
    },
)

/** Two come, and from then on one of them changes the title: a name that many cells show reads otherwise. */
const staff: Run = ({ ctx, session }) => {
  const [first, second] = selectStaff(session.db)
  const given = { id: null, title: '', department: '', role: '', mobile: '' } as const
  if (first === undefined) saveStaff(ctx, session, { ...given, name: '周明' }, 'staff')
  else if (second === undefined) {
    const name = first.name === '周明' ? '李书记' : '周明'
    saveStaff(ctx, session, { ...given, name }, 'staff')
  } else {
    const { id, name, title } = first
    const other = { ...given, id, name, title: title === '' ? '讲师' : '' }
    saveStaff(ctx, session, other, 'staff')
  }
}
const step = fc.oneof(
  { weight: 6, arbitrary: edit },
  { weight: 5, arbitrary: fc.oneof(finding, come, go, comeBack, forGood) },
  { weight: 3, arbitrary: fc.constantFrom<Run[]>(staff, undoIfAny, redoIfAny) },
)

const text = fc.constantFrom('会计', '1', '李', 'sxx', 'zeng', '公司', '少数', '长沙', '4', '周')
const columnFilter = fc.constantFrom(...SHOWN).chain((field) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('values' as const),
      field: fc.constant(field),
      values: fc.uniqueArray(
        fc.constantFrom('', ...(field in VALUES ? VALUES[field as FieldKey] : []), 'G08', 'R05'),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant('text' as const), field: fc.constant(field), text }),
    fc.record({
      kind: fc.constant('range' as const),
      field: fc.constant(field),
      from: fc.constantFrom(null, '1', '4', '1998-05-01', '2020-07-03'),
      to: fc.constantFrom(null, '10', '9', '1998-05-01', '2020-07-03'),
    }),
    fc.record({
      kind: fc.constant('empty' as const),
      field: fc.constant(field),
      isEmpty: fc.boolean(),
    }),
  ),
)
const maybe = fc.constantFrom(null, true, false)
const question = fc.record({
  filter: fc.record({
    search: fc.constantFrom('', '', '', '李', 'sxx', '1111', '会计', '1949', '李 2', '19491231'),
    inLedger: fc.option(maybe, { freq: 4 }),
    finding: fc.constantFrom(
      null,
      null,
      null,
      'pending',
      'contradiction',
      'to_check',
      'unsurveyed',
    ),
    keyGroup: fc.constantFrom(null, null, true, false),
    columns: fc.uniqueArray(columnFilter, { selector: ({ field }) => field, maxLength: 2 }),
  }),
  sort: fc.array(fc.record({ field: fc.constantFrom(...SHOWN), descending: fc.boolean() }), {
    maxLength: 3,
  }),
  field: fc.constantFrom(...SHOWN),
})

async function expectSame(
  ledger: TestLedger,
  { filter: asked, sort, field }: Readonly<{ filter: object; sort: Sort; field: string }>,
): Promise<void> {
  const handlers = createHandlers(ledger.ctx)
  const { filter } = contract['graduates.ids'].input.parse({ filter: asked, sort })
  const rows = await handlers['graduates.rows']({ ids: idsOf(ledger) })
  const plain = plainList(rows, filter, sort)
  expect((await handlers['graduates.ids']({ filter, sort })).ids).toEqual(plain.ids)
  expect(await handlers['graduates.tally']({ filter })).toEqual(plain.tally)
  const wish = { filter, field, search: '', limit: 500 }
  const { values, filled } = await handlers['graduates.values'](wish)
  const others = plainList(rows, without(filter, field), [])
  expect(new Map(values.map((one) => [one.value, one.count]))).toEqual(others.counts(field))
  expect(filled).toBe(others.filled(field))
  const found = await handlers['graduates.problems']({ filter, sort, rule: null, limit: 5000 })
  const marks = found.problems.filter(
    ({ rule }) => !['V11', 'V16', 'V17', 'V18', 'V20'].includes(rule),
  )
  expect(marks.map(({ id, field: at, rule, raw }) => [id, at, rule, raw])).toEqual(plain.marks)
}

const without = (filter: Filter, field: string): Filter => ({
  ...filter,
  columns: filter.columns.filter((one) => one.field !== field),
})

it('shows, sorts and counts as a plain list of the rows would', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.tuple(step, question), { minLength: 15, maxLength: 30 }),
    async (steps) => {
      const ledger = await openTestLedger()
      try {
        reveal(ledger.ctx, ledger.session, null, 'ledger')
        for (const student_no of ['1', '2', '10', '4'])
          enrol(ledger, { student_no, name: '李四', class_name: '会计2班' })
        for (const hired of [staff, staff]) await hired(ledger)
        for (const [run, asked] of steps) {
          await run(ledger)
          await expectSame(ledger, asked)
        }
      } finally {
        await ledger.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(6) })
}, 60_000)
