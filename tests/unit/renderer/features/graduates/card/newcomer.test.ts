import { describe, expect, it } from 'vitest'
import {
  asRow,
  isBlank,
  NOBODY,
  readValues,
  withShared,
  withText,
} from '#renderer/features/graduates/card/newcomer.ts'

const COHORT = 2020
const ID_NO = '43012219980101001X'

describe('what is typed of somebody new', () => {
  it('is kept as the list stores it, and as it is where it cannot be read', () => {
    const typed = withText(withText(NOBODY, 'nation', '汉族', COHORT), 'edu_level', '胡写', COHORT)
    expect(typed.values).toEqual({ nation: '01', edu_level: '胡写' })
    expect(isBlank(typed)).toBe(false)
    expect(isBlank(withText(NOBODY, 'nation', '', COHORT))).toBe(true)
  })

  it('an ID number fills in birth and sex where nothing stands', () => {
    const { values } = withText(NOBODY, 'id_no', ID_NO, COHORT)
    const wrong = ID_NO.replace(/.$/, '0')
    expect(values).toMatchObject({ birth: '1998-01-01', sex: '1' })
    expect(withText(NOBODY, 'id_no', wrong, COHORT).values).toMatchObject({ birth: '', sex: '' })
    const known = withText(NOBODY, 'birth', '1999-09-09', COHORT)
    expect(withText(known, 'id_no', ID_NO, COHORT).values.birth).toBe('1999-09-09')
  })

  it('what saving said of a cell goes when the cell is typed anew', () => {
    const remark = { index: 0, field: 'name', ok: false, rule: 'KEY', level: 'B' } as const
    const said = { ...NOBODY, remarks: [remark] }
    expect(asRow(said).marks).toEqual([{ field: 'name', rule: 'KEY', level: 'B', raw: null }])
    expect(withText(said, 'name', '常彤', COHORT).remarks).toEqual([])
  })
})

it('the last one lends what classmates share, and nothing gives way to it', () => {
  const last = { name: '常彤', class_name: '会计1601班', major_name: '会计学', mobile: '138' }
  const now = withText(NOBODY, 'class_name', '会计1602班', COHORT)
  expect(withShared(now, last).values).toEqual({
    class_name: '会计1602班',
    major_name: '会计学',
  })
  expect(isBlank(withShared(NOBODY, last))).toBe(true)
  expect(isBlank(withShared(now, last))).toBe(false)
})

it('what was kept is read again, as far as it is known today', () => {
  expect(readValues('{"name":"常彤","gone":"x","sex":7}')).toEqual({ name: '常彤' })
  expect(readValues('null')).toEqual({})
  expect(readValues('7')).toEqual({})
})
