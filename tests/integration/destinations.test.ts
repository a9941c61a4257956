import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { destinationsHandlers } from '#data/features/destinations/handlers.ts'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { enrol } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

describe('registering a destination', () => {
  let ledger: TestLedger
  let id: number
  beforeEach(async () => {
    ledger = await openTestLedger()
    id = enrol(ledger, { student_no: '9', name: '覃丽' })
  })
  afterEach(() => ledger.close())

  const register = async (
    destination: string,
    details: Record<string, string>,
    happenDate = '2020-07-01',
  ) =>
    destinationsHandlers(ledger.ctx)['destinations.register']({
      id,
      destination,
      happenDate,
      details,
      screen: 'ledger',
    })
  const card = async () => graduatesHandlers(ledger.ctx)['graduates.card']({ id })

  it('keeps a complete block as landed and not pending', async () => {
    const details = { study_school: '中南大学', study_major: '会计学' }
    expect(await register('801', details)).toMatchObject({ pending: false })
    const { row, events } = await card()
    expect(row.inLedger).toBe(false)
    expect(events).toMatchObject([
      { axis: 'destination', to: '801', happenDate: '2020-07-01', userName: '测试员', details },
    ])
  })

  it('keeps an incomplete one as 落实·待补', async () => {
    expect(await register('10', { employer_name: '某某会计师事务所' })).toMatchObject({
      pending: true,
    })
    expect((await card()).row).toMatchObject({ inLedger: false, pending: true })
  })

  it('reads words of the block as codes and names what it cannot read', async () => {
    const answer = await register('10', { employer_type: '国有企业', industry: '炼金术' })
    expect(answer).toMatchObject({ batch: null })
    expect(answer.remarks).toMatchObject([{ field: 'industry', ok: false, rule: 'V08' }])
    expect((await card()).events).toEqual([])
    await register('10', { employer_type: '国有企业' })
    expect((await card()).row.values.employer_type).toBe('31')
  })

  it('refuses pay below the minimum, a day to come and an unknown code', async () => {
    expect((await register('12', { min_wage_ok: '0' })).remarks).toMatchObject([{ rule: 'V14' }])
    expect((await register('10', {}, '2020-07-04')).remarks).toMatchObject([{ rule: 'V09' }])
    expect((await register('99', {})).remarks).toMatchObject([{ rule: 'V08' }])
  })

  it('puts a later entry on top although it happened earlier', async () => {
    await register('70', {}, '2020-07-02')
    await register('10', {}, '2020-06-20')
    const { row } = await card()
    expect(row).toMatchObject({ inLedger: false, values: { destination: '10' } })
    const intervals = ledger.session.db
      .prepare('SELECT valid_from, valid_to, destination FROM destination_interval')
      .all()
    expect(intervals).toEqual([
      { valid_from: '2020-06-20', valid_to: '9999-12-31', destination: '10' },
    ])
  })

  const types = () =>
    ledger.session.db.prepare('SELECT event_type FROM destination_event ORDER BY id').pluck().all()
  const study = { study_school: '中南大学', study_major: '会计学' }

  it('given again with another day or block is a correction with the block as given', async () => {
    await register('801', study)
    await register('801', { study_school: '湖南大学' }, '2020-07-02')
    expect(types()).toEqual([1, 5])
    const { row, events } = await card()
    expect(row).toMatchObject({ pending: true, values: { study_major: '' } })
    expect(row.values).toMatchObject({ study_school: '湖南大学', destination_date: '2020-07-02' })
    expect(events[0]).toMatchObject({
      happenDate: '2020-07-02',
      details: { study_school: '湖南大学' },
    })
  })

  it('keeps what the form does not ask for, and nothing is recorded when nothing differs', async () => {
    await register('801', { ...study, sign_date: '2020-06-01' })
    expect(await register('801', study)).toMatchObject({ batch: null })
    await register('801', study, '2020-07-02')
    expect((await card()).row.values.sign_date).toBe('2020-06-01')
  })

  it('reads 是 and 否, refuses anything else there, and days that are none or to come', async () => {
    await register('12', { min_wage_ok: '是', employer_phone: '１３８００００００００' })
    expect((await card()).row.values).toMatchObject({
      min_wage_ok: '1',
      employer_phone: '13800000000',
    })
    expect((await register('76', { min_wage_ok: '否' })).remarks).toMatchObject([{ rule: 'V14' }])
    expect((await register('76', { min_wage_ok: '差不多' })).remarks).toMatchObject([
      { rule: 'V08' },
    ])
    expect((await register('10', { sign_date: '2020-07-04' })).remarks).toMatchObject([
      { field: 'sign_date', rule: 'V09' },
    ])
    expect((await register('10', { sign_date: '2020-13-04' })).remarks).toMatchObject([
      { rule: 'DATE' },
    ])
  })
})
