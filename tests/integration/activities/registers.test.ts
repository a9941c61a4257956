import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHandlers } from '#data/handlers.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

let ledger: TestLedger
let handlers: ReturnType<typeof createHandlers>
beforeEach(async () => {
  ledger = await openTestLedger()
  handlers = createHandlers(ledger.ctx)
  for (const no of ['01', '02', '03']) enrol(ledger, { student_no: no, name: `毕业生${no}` })
})
afterEach(() => ledger.close())

const FAIR = {
  id: null,
  name: '空中双选会',
  form: '2',
  online: true,
  dateFrom: '2020-04-10',
  dateTo: '2020-04-12',
  organiser: '招生就业指导处',
  units: 1879,
  posts: 6528,
  demand: 104192,
  seekers: null,
  cv: null,
  intents: null,
  signed: null,
  link: '',
  note: '',
}
const GROUP = {
  id: null,
  name: '会计1601班群',
  kind: '1',
  channel: '微信',
  keeper: '周明',
  note: '',
}
const MEASURE = {
  id: null,
  kind: '3',
  title: '百日冲刺',
  number: '',
  dateFrom: '2020-05-06',
  dateTo: '2020-08-15',
  departments: '招生就业指导处、会计学院',
  content: '每人推送不少于 3 个岗位',
}

describe('recruitment events', () => {
  it('add up apart, and compare with the seekers that were entered', async () => {
    await handlers['fairs.save'](FAIR)
    await handlers['fairs.save']({
      ...FAIR,
      form: '1',
      online: false,
      units: 199,
      posts: 536,
      demand: 4082,
    })
    expect(await handlers['fairs.list']({})).toMatchObject({
      online: { events: 1, units: 1879, posts: 6528, demand: 104192 },
      offline: { events: 1, units: 199, posts: 536, demand: 4082 },
      onlineRatio: null,
    })
    const content = { seekers: 3917 }
    await handlers['settings.saveRule']({
      name: 'seekers',
      validFrom: '2020-01-01',
      content: JSON.stringify(content),
    })
    expect(await handlers['fairs.list']({})).toMatchObject({ seekers: 3917, onlineRatio: '26.6' })
  })

  it('are changed, removed and brought back', async () => {
    const { id } = await handlers['fairs.save'](FAIR)
    await handlers['fairs.save']({ ...FAIR, id, name: '网络双选会' })
    await handlers['fairs.remove']({ id })
    expect((await handlers['fairs.list']({})).fairs).toEqual([])
    await handlers['history.undoLast']({})
    expect((await handlers['fairs.list']({})).fairs).toEqual([{ ...FAIR, id, name: '网络双选会' }])
  })

  it('refuse days that run backwards', () => {
    expect(() => handlers['fairs.save']({ ...FAIR, dateTo: '2020-04-09' })).toThrow(
      expect.objectContaining({ code: 'days_backwards' }),
    )
  })
})

describe('contact groups and measures', () => {
  it('keep whom they are about, and are put back as one step', async () => {
    const { id } = await handlers['contactGroups.save']({ ...GROUP, members: [1, 2] })
    await handlers['contactGroups.save']({ ...GROUP, id, members: [2, 3] })
    expect(await handlers['contactGroups.list']({})).toEqual([{ ...GROUP, id, members: [2, 3] }])
    await handlers['history.undoLast']({})
    const [group] = await handlers['contactGroups.list']({})
    expect(group?.members.toSorted()).toEqual([1, 2])
    await handlers['contactGroups.close']({ id })
    expect(await handlers['contactGroups.list']({})).toEqual([])
  })

  it('stay without a person who is taken off the roster, and get the person back', async () => {
    const measure = { ...MEASURE, people: [1, 3], classes: ['会计1601班'] }
    const { id } = await handlers['measures.save'](measure)
    await handlers['graduates.remove']({ ids: [1], reason: '退学', screen: 'ledger' })
    expect(await handlers['measures.list']({})).toEqual([{ ...measure, id, people: [3] }])
    await handlers['history.undoLast']({})
    const [back] = await handlers['measures.list']({})
    expect(back?.people.toSorted()).toEqual([1, 3])
    await handlers['measures.remove']({ id })
    expect(await handlers['measures.list']({})).toEqual([])
  })
})
