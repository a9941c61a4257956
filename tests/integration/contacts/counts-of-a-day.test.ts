// What is counted of contacts and pushes as of a past day: of everybody in the list, of one person in a row.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import type { ContactEntry } from '#shared/schemas/contact.ts'
import type { Past } from '#shared/schemas/past.ts'
import { contactEntry } from '#tests/helpers/contacts.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const FILTER = {
  search: '',
  inLedger: null,
  finding: null,
  keyGroup: null,
  columns: [],
  figure: null,
}
const FIELDS = ['last_contact_day', 'last_contact_result', 'guidance_count', 'post_count'] as const

let now = ''
let ledger: TestLedger
let wang: number
let li: number
beforeEach(async () => {
  now = '2020-07-01'
  ledger = await openTestLedger({ clock: { now: () => new Date(`${now}T04:00:00Z`) } })
  wang = enrol(ledger, { student_no: '1', name: '王堃', grad_date: '2020-06-30' })
  li = enrol(ledger, { student_no: '2', name: '李昇', grad_date: '2020-06-30' })
  await record('2020-07-02', wang, { day: '2020-07-02' })
  await push('2020-07-03', wang)
  await record('2020-07-06', wang, { day: '2020-07-04', result: '2', content: '' })
  await record('2020-07-10', li, { day: '2020-07-10' })
})
afterEach(() => ledger.close())

async function record(on: string, id: number, entry: Partial<ContactEntry>): Promise<void> {
  now = on
  await createHandlers(ledger.ctx)['contacts.record']({
    ...{ ids: [id], entry: contactEntry(entry), screen: 'today' },
    ...{ lectureId: null, contactGroupId: null, appointmentId: null },
  })
}

async function push(on: string, id: number): Promise<void> {
  now = on
  const handlers = createHandlers(ledger.ctx)
  const vacancy = await handlers['vacancies.save']({
    ...{ id: null, employer: '长沙一厂', title: '会计', position: '', headcount: 1 },
    ...{ region: '', industry: '', education: '', majors: '', payMin: null, payMax: null },
    ...{ payNote: '', source: '', sourceRef: '', link: '', contact: '', note: '', deadline: null },
    screen: 'vacancies',
  })
  await handlers['vacancies.push']({
    ...{ vacancies: [vacancy.id], graduates: [id], day: on, way: '2', staffId: null },
    screen: 'vacancies',
  })
}

/** How many have which value, column by column, as the list counts them. */
async function listed(past: Past) {
  const handlers = createHandlers(ledger.ctx)
  const counted = FIELDS.map(async (field) => {
    const wish = { filter: FILTER, field, search: '', limit: 100, past }
    const { values } = await handlers['graduates.values'](wish)
    return [field, Object.fromEntries(values.map(({ value, count }) => [value, count]))] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

/** The same, row by row. */
async function inRows(past: Past) {
  const rows = await createHandlers(ledger.ctx)['graduates.rows']({ ids: [wang, li], past })
  const counted = FIELDS.map((field) => {
    const values = Map.groupBy(rows, (row) => row.values[field] ?? '')
    return [field, Object.fromEntries([...values].map(([value, own]) => [value, own.length]))]
  })
  return Object.fromEntries(counted)
}

it('says of every day and by either knowledge what the rows say', async () => {
  now = '2020-07-20'
  for (const asOf of ['2020-07-01', '2020-07-02', '2020-07-03', '2020-07-05', '2020-07-10'])
    for (const known of ['now', 'then'] as const)
      expect(await listed({ asOf, known })).toEqual(await inRows({ asOf, known }))
})

it('counts up to the day, and by what was known then', async () => {
  now = '2020-07-20'
  expect(await listed({ asOf: '2020-07-05', known: 'now' })).toEqual({
    last_contact_day: { '': 1, '2020-07-04': 1 },
    last_contact_result: { '': 1, '2': 1 },
    guidance_count: { '0': 1, '1': 1 },
    post_count: { '0': 1, '1': 1 },
  })
  // The attempt of the fourth was written down on the sixth.
  expect(await listed({ asOf: '2020-07-05', known: 'then' })).toMatchObject({
    last_contact_day: { '': 1, '2020-07-02': 1 },
    last_contact_result: { '': 1, '1': 1 },
  })
  expect(await listed({ asOf: '2020-07-01', known: 'now' })).toMatchObject({
    last_contact_day: { '': 2 },
    post_count: { '0': 2 },
  })
})

it('counts for who asks for it after the list of the day was shown without', async () => {
  now = '2020-07-20'
  const past = { asOf: '2020-07-05', known: 'now' } as const
  const handlers = createHandlers(ledger.ctx)
  const shown = { filter: FILTER, sort: [], past }
  expect((await handlers['graduates.ids'](shown)).ids).toEqual([wang, li])
  const sort = [{ field: 'last_contact_day', descending: true }]
  expect((await handlers['graduates.ids']({ ...shown, sort })).ids).toEqual([wang, li])
})

it('finds who was neglected on the day', async () => {
  now = '2020-07-20'
  const ids = [wang, li]
  await createHandlers(ledger.ctx)['willingness.set']({
    ...{ ids, willingness: '10', reasons: [], reasonNote: '', happenDate: '2020-07-01' },
    screen: 'ledger',
  })
  const neglectedOn = async (asOf: string) => {
    const filter = { ...FILTER, finding: 'neglected' as const }
    const past = { asOf, known: 'now' } as const
    return (await createHandlers(ledger.ctx)['graduates.ids']({ filter, sort: [], past })).ids
  }
  // A week without help is long enough: 李昇 waits since the first, 王堃 was helped on the second.
  expect(await neglectedOn('2020-07-08')).toEqual([])
  expect(await neglectedOn('2020-07-09')).toEqual([li])
  expect(await neglectedOn('2020-07-10')).toEqual([wang])
})

it('leaves today as it is', async () => {
  now = '2020-07-20'
  const read = () => createHandlers(ledger.ctx)['graduates.rows']({ ids: [wang, li] })
  const before = await read()
  await listed({ asOf: '2020-07-03', known: 'then' })
  expect(await read()).toEqual(before)
  expect(before.map(({ values }) => values.last_contact_day)).toEqual(['2020-07-04', '2020-07-10'])
})
