import { expect, it } from 'vitest'
import { loans, usualLoans } from '#renderer/features/graduates/card/from-last.ts'

const FIELDS = ['name', 'student_no', 'class_name', 'nation', 'email', 'contact_phone']
const LAST = {
  values: {
    name: '常彤',
    student_no: '1',
    class_name: '会计1601班',
    nation: '01',
    email: '',
    contact_phone: '138****1234',
  },
}

it('lends what differs, is not empty, is nobody’s own and is shown in full', () => {
  const row = { values: { name: '', nation: '01', class_name: '会计1602班', email: 'a@b.cn' } }
  expect(loans(FIELDS, row, LAST)).toEqual([
    { field: 'class_name', now: '会计1602班', from: '会计1601班' },
  ])
})

it('the usual wish is what is empty, in the section of the keyboard', () => {
  const offered = loans(FIELDS, { values: { class_name: '会计1602班' } }, LAST)
  expect(offered.map(({ field }) => field)).toEqual(['class_name', 'nation'])
  expect(usualLoans(offered, ['class_name', 'nation'])).toEqual(['nation'])
  expect(usualLoans(offered, ['email'])).toEqual([])
})
