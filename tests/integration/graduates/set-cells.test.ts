import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graduatesHandlers } from '#data/features/graduates/handlers.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { insertRow } from '#data/ledger-file/change-log.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'

const VALID_ID = '11010519491231002X'

describe('cells of a person', () => {
  let ledger: TestLedger
  let id: number
  beforeEach(async () => {
    ledger = await openTestLedger()
    id = enrol(ledger, { student_no: '0012', name: '单雄信' })
  })
  afterEach(() => ledger.close())

  const row = async (person = id) => {
    const [found] = await graduatesHandlers(ledger.ctx)['graduates.rows']({ ids: [person] })
    if (found === undefined) throw new Error('the person is gone')
    return found
  }

  it('stores codes whether a code, a name or an alias is typed', async () => {
    for (const text of ['11', '签劳动合同形式就业', '劳动合同']) {
      expect(type(ledger, id, 'destination', text).ok).toBe(true)
      expect((await row()).values.destination).toBe('11')
    }
    expect(type(ledger, id, 'nation', '土家族').ok).toBe(true)
    expect((await row()).values.nation).toBe('15')
  })

  it('refuses a word that is in no list and leaves what was there', async () => {
    type(ledger, id, 'willingness', '30')
    expect(type(ledger, id, 'willingness', '拟升学吧')).toMatchObject({
      ok: false,
      rule: 'V08',
      level: 'B',
    })
    expect((await row()).values.willingness).toBe('30')
  })

  it('blocks a wrong check digit and accepts a right one, x or X', async () => {
    expect(type(ledger, id, 'id_no', '110105194912310021')).toMatchObject({
      ok: false,
      rule: 'V02',
    })
    expect(type(ledger, id, 'id_no', VALID_ID.toLowerCase()).ok).toBe(true)
    expect((await row()).values.id_no).toBe(VALID_ID)
    expect(type(ledger, id, 'sex', '男')).toMatchObject({ ok: false, rule: 'V04' })
    expect(type(ledger, id, 'birth', '1949-12-30')).toMatchObject({ ok: false, rule: 'V03' })
  })

  it('cleans what an input method in full width types, as an import does', async () => {
    expect(type(ledger, id, 'mobile', '１３８００００００００')).toMatchObject({
      ok: true,
      rule: null,
    })
    expect(type(ledger, id, 'student_no', '００１５').ok).toBe(true)
    expect(type(ledger, id, 'name', '单　雄信')).toMatchObject({ ok: true, rule: null })
    expect((await row()).values).toMatchObject({
      mobile: '13800000000',
      student_no: '0015',
      name: '单雄信',
    })
  })

  it('says that a day is none, not that it lies ahead', () => {
    expect(type(ledger, id, 'grad_date', '2020-13-01')).toMatchObject({
      ok: false,
      rule: 'DATE',
    })
  })

  it('keeps leading zeros and refuses a student number that somebody else has', () => {
    const other = enrol(ledger, { student_no: '0013', name: '吕布' })
    expect(type(ledger, other, 'student_no', '0012')).toMatchObject({ ok: false, rule: 'V07' })
    expect(type(ledger, other, 'student_no', '')).toMatchObject({ ok: false, rule: 'EMPTY' })
    expect(type(ledger, other, 'student_no', '0014').ok).toBe(true)
  })

  it('marks an odd mobile number at its cell until a good one is typed', async () => {
    expect(type(ledger, id, 'mobile', '12345')).toMatchObject({ ok: true, rule: 'V06', level: 'W' })
    expect((await row()).marks).toEqual([{ field: 'mobile', rule: 'V06', level: 'W', raw: null }])
    type(ledger, id, 'mobile', '13800000000')
    expect((await row()).marks).toEqual([])
  })

  it('lets a landed person leave the ledger by an event and come back by another', async () => {
    expect((await row()).inLedger).toBe(true)
    expect(type(ledger, id, 'destination', '10', '2020-06-20')).toMatchObject({ rule: 'V10' })
    expect(await row()).toMatchObject({ inLedger: false, pending: true })
    type(ledger, id, 'destination', '70', '2020-07-01')
    expect((await row()).inLedger).toBe(true)
    const types = ledger.session.db
      .prepare('SELECT event_type FROM destination_event ORDER BY id')
      .pluck()
      .all()
    expect(types).toEqual([1, 4])
  })

  it('warns about a willingness that contradicts the destination, and keeps it', async () => {
    type(ledger, id, 'destination', '70')
    expect(type(ledger, id, 'willingness', '30')).toMatchObject({ ok: true, rule: 'V13' })
    expect((await row()).marks).toContainEqual({
      field: 'willingness',
      rule: 'V13',
      level: 'W',
      raw: null,
    })
    type(ledger, id, 'destination', '71')
    expect((await row()).marks).toEqual([])
  })

  it('takes at most three reasons and refuses a day that has not come', () => {
    expect(type(ledger, id, 'reasons', 'R01、R02、R03').ok).toBe(true)
    expect(type(ledger, id, 'reasons', 'R01、R02、R03、R04')).toMatchObject({ rule: 'TOO_MANY' })
    expect(type(ledger, id, 'willingness', '10', '2020-07-04')).toMatchObject({ rule: 'V09' })
  })

  it('completes the block of a destination from its own cells', async () => {
    expect(type(ledger, id, 'study_school', '湖南大学')).toMatchObject({ rule: 'NO_DESTINATION' })
    type(ledger, id, 'destination', '801')
    type(ledger, id, 'study_school', '湖南大学')
    type(ledger, id, 'study_major', '会计学')
    expect(await row()).toMatchObject({ pending: false, values: { study_school: '湖南大学' } })
  })

  it('writes good edits of a batch and names the bad ones', () => {
    const edits = [{ id, values: { remark: '已联系', sex: '1', nation: '不明' } }]
    const { batch, changed, remarks } = setCells(ledger.ctx, ledger.session, edits, {
      screen: 'ledger',
    })
    expect(changed).toBe(2)
    expect(remarks).toEqual([{ id, field: 'nation', ok: false, rule: 'V08', level: 'B' }])
    expect(batch).not.toBeNull()
    const logged = ledger.session.db
      .prepare('SELECT changes FROM change_log WHERE batch_id = ? ORDER BY seq')
      .pluck()
      .all(batch)
    expect(logged).toEqual(['{"remark":[null,"已联系"],"sex":[null,"1"]}'])
  })

  it('makes no batch when nothing changes', () => {
    type(ledger, id, 'remark', '同')
    const { batch } = setCells(ledger.ctx, ledger.session, [{ id, values: { remark: '同' } }], {
      screen: 'ledger',
    })
    expect(batch).toBeNull()
  })

  it('sends a hint that names the person', () => {
    ledger.events.length = 0
    type(ledger, id, 'remark', '提示')
    expect(ledger.events).toContainEqual({ type: 'graduates.changed', ids: [id] })
  })

  const open = () =>
    ledger.session.db.prepare('SELECT rule FROM cell_issue ORDER BY rule').pluck().all()
  const issue = (rule: string) =>
    insertRow(ledger.session.db, 'cell_issue', {
      graduate_id: id,
      field: 'id_no',
      rule,
      level: 'Q',
      raw_value: VALID_ID,
    })

  it('settles what is open at the ID number when sex, birth or kind of document are put right', () => {
    const { db } = ledger.session
    db.prepare("UPDATE graduate SET id_no = ?, sex = '1', birth = '1949-12-30'").run(VALID_ID)
    issue('V03')
    issue('V04')
    expect(type(ledger, id, 'sex', '女').ok).toBe(true)
    expect(open()).toEqual(['V03'])
    expect(type(ledger, id, 'birth', '1949-12-31').ok).toBe(true)
    expect(open()).toEqual([])
    // A number that had lost its last digits may have a check digit that fits.
    issue('V02')
    type(ledger, id, 'sex', '')
    expect(open()).toEqual(['V02'])
    type(ledger, id, 'doc_type', '护照')
    expect(open()).toEqual([])
  })

  it('checks the number of a residence permit as it does an identity card', () => {
    type(ledger, id, 'doc_type', '2')
    expect(type(ledger, id, 'id_no', '110105194912310021')).toMatchObject({ rule: 'V02' })
    type(ledger, id, 'doc_type', '3')
    expect(type(ledger, id, 'id_no', 'E12345678').ok).toBe(true)
  })

  it('refuses pay below the minimum, other words than yes and no, and days to come', () => {
    expect(type(ledger, id, 'birth', '2020-07-04')).toMatchObject({ ok: false, rule: 'V09' })
    type(ledger, id, 'destination', '12')
    expect(type(ledger, id, 'min_wage_ok', '否')).toMatchObject({ ok: false, rule: 'V14' })
    expect(type(ledger, id, 'min_wage_ok', '是的吧')).toMatchObject({ ok: false, rule: 'V08' })
    expect(type(ledger, id, 'major_match', '0').ok).toBe(true)
    expect(type(ledger, id, 'sign_date', '2020-07-04')).toMatchObject({ ok: false, rule: 'V09' })
  })

  it('takes 其他 as a reason only with its note', () => {
    expect(type(ledger, id, 'reasons', 'R99')).toMatchObject({ ok: false, rule: 'NOTE' })
    const edits = [{ id, values: { reasons: 'R99', reason_note: '照顾家人' } }]
    expect(setCells(ledger.ctx, ledger.session, edits, { screen: 'ledger' })).toMatchObject({
      changed: 2,
      remarks: [],
    })
    expect(type(ledger, id, 'reason_note', '')).toMatchObject({ ok: false, rule: 'NOTE' })
  })
})
