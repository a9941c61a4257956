import { describe, expect, it } from 'vitest'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { type Around, checkValue } from '#shared/domain/validation/check-value.ts'
import { recheckId } from '#shared/domain/validation/id-facts.ts'
import { readTyped } from '#shared/domain/validation/read-typed.ts'

const ID = '11010519491231002X'
const around = (changes: Partial<Around> = {}): Around => ({
  today: '2020-07-03',
  row: {},
  destination: null,
  ...changes,
})

describe('a typed value', () => {
  it.each([
    ['min_wage_ok', '0', '12', 'V14'],
    ['min_wage_ok', '0', '27', 'V14'],
    ['min_wage_ok', '0', '271', 'V14'],
    ['min_wage_ok', '0', '76', 'V14'],
    ['min_wage_ok', '1', '76', null],
    ['min_wage_ok', '0', '10', null],
    ['sign_date', '2020-07-03', '10', null],
    ['sign_date', '2020-07-04', '10', 'V09'],
    ['birth', '2020-07-04', null, 'V09'],
  ])('%s %s with destination %s: %s', (field, value, destination, rule) => {
    expect(checkValue(field, value, around({ destination })).blocked).toBe(rule)
  })

  it.each([
    [null, 'V02'],
    ['1', 'V02'],
    ['2', 'V02'],
    ['3', null],
  ])('is an ID number with document %s: %s', (doc_type, rule) => {
    const { blocked } = checkValue('id_no', '110105194912310021', around({ row: { doc_type } }))
    expect(blocked).toBe(rule)
  })

  it.each([
    ['是', { ok: true, value: '1' }],
    ['否', { ok: true, value: '0' }],
    ['也许', { ok: false, rule: 'V08' }],
  ])('%s of yes and no', (text, read) => {
    const field = fieldByKey('major_match')
    expect(field && readTyped(field, text, 2020)).toEqual(read)
  })
})

describe('a stored ID number', () => {
  const person = { sex: '2', birth: '1949-12-31', docType: '1' }

  it('is good once sex and birth date agree, unless digits were lost', () => {
    expect(recheckId(ID, person, [{ field: 'id_no', rule: 'V04' }]).wrong).toEqual([])
    expect(recheckId(ID, person, [{ field: 'id_no', rule: 'V02' }]).wrong).toEqual(['V02'])
    expect(recheckId(ID, { ...person, sex: '1' }, []).wrong).toEqual(['V04'])
    expect(
      recheckId(ID, { ...person, docType: '3' }, [{ field: 'id_no', rule: 'V02' }]).wrong,
    ).toEqual([])
  })
})
