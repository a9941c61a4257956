import { describe, expect, it } from 'vitest'
import {
  fellBackUnsaid,
  judge,
  notKept,
  type PersonFacts,
} from '#shared/domain/validation/judge.ts'

const TODAY = '2020-07-03'
const NOBODY: PersonFacts = {
  name: '单雄信',
  doc_type: '',
  id_no: '',
  sex: '',
  birth: '',
  mobile: '',
  hardship: '',
  groups: [],
  destination: '',
  destination_date: '',
  sign_date: '',
  min_wage_ok: '',
  willingness: '10',
  evidence: '',
  evidenceUnfit: false,
  inLedger: true,
  pending: false,
  contradiction: false,
  hasHelper: true,
  neglected: false,
  searchedFor: false,
  fellBackUnsaid: false,
  sharesMobile: false,
  sharesId: false,
}
const found = (facts: Partial<PersonFacts>) =>
  judge({ ...NOBODY, ...facts }, TODAY).map(({ field, rule, level }) => `${field} ${rule} ${level}`)

describe('the judge of stored values', () => {
  it('finds nothing in somebody of whom nothing wrong is known', () => {
    expect(found({})).toEqual([])
    expect(found({ id_no: '11010519491231002X', birth: '1949-12-31', sex: '2' })).toEqual([])
  })

  it('judges the ID number beside birth and sex, and no other kind of document', () => {
    expect(found({ id_no: '1101' })).toEqual(['id_no V01 Q'])
    expect(found({ id_no: '110105194912310021' })).toEqual(['id_no V02 Q'])
    expect(found({ id_no: '11010519491231002X', birth: '1950-01-01', sex: '1' })).toEqual([
      'id_no V03 Q',
      'id_no V04 Q',
    ])
    expect(found({ id_no: 'E12345678', doc_type: '3' })).toEqual([])
  })

  it('warns of odd names and mobiles and of numbers that others have too', () => {
    expect(found({ name: '王 五', mobile: '12345' })).toEqual(['name V24 W', 'mobile V06 W'])
    expect(found({ mobile: '13800001111', sharesMobile: true, sharesId: true })).toEqual([
      'id_no V07 W',
      'mobile V06 W',
    ])
  })

  it('compares the hardship digit with the groups it speaks of, and with no others', () => {
    expect(found({ hardship: '3', groups: ['G07', 'G13', 'G08'] })).toEqual([])
    expect(found({ hardship: '1', groups: ['G07', 'G13'] })).toEqual(['hardship V12 W'])
    expect(found({ hardship: '4', groups: [] })).toEqual(['hardship V12 W'])
    expect(found({ hardship: '', groups: ['G07'] })).toEqual([])
  })

  it('asks for pay only where the destination does', () => {
    expect(found({ destination: '12', min_wage_ok: '0' })).toEqual(['min_wage_ok V14 Q'])
    expect(found({ destination: '10', min_wage_ok: '0' })).toEqual([])
  })

  it('finds days to come, what is incomplete, and who is without survey or helper', () => {
    expect(found({ birth: '2020-07-04', sign_date: '2020-07-03' })).toEqual(['birth V09 Q'])
    expect(found({ pending: true, inLedger: false, hasHelper: false })).toEqual([
      'destination V10 Q',
    ])
    expect(found({ willingness: '00', hasHelper: false })).toEqual([
      'willingness V16 Q',
      'helper V17 Q',
    ])
  })

  it('tells a fallback without a reason, unless it is a correction', () => {
    const event = { from: '10', to: '70', eventType: 4, reason: '' }
    expect(fellBackUnsaid(event, 2020)).toBe(true)
    expect(fellBackUnsaid({ ...event, reason: '2' }, 2020)).toBe(false)
    expect(fellBackUnsaid({ ...event, eventType: 5 }, 2020)).toBe(false)
    expect(fellBackUnsaid({ ...event, from: '71' }, 2020)).toBe(false)
    expect(found({ fellBackUnsaid: true })).toEqual(['destination V22 W'])
  })

  it('does not say again what is kept at the same cell', () => {
    const judged = judge({ ...NOBODY, mobile: '1', name: 'W' }, TODAY)
    expect(notKept(judged, [{ field: 'mobile', rule: 'V06' }])).toEqual([
      { field: 'name', rule: 'V24', level: 'W' },
    ])
  })
})
