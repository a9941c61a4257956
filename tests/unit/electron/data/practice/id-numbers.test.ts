import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idNumbers } from '#data/practice/id-numbers.ts'
import { addDays } from '#shared/domain/day/index.ts'
import { checkIdNumber } from '#shared/domain/id-number/index.ts'

test('every number is right in itself and says the region, the day and the sex it was made for', () => {
  const idOf = idNumbers()
  const born = fc.record({
    region: fc.constantFrom('430122', '430112', '429004', '653125', '110105'),
    birth: fc.nat(700).map((days) => addDays('1997-03-01', days)),
    male: fc.boolean(),
    start: fc.nat(499),
  })
  fc.assert(
    fc.property(born, ({ start, ...person }) => {
      const { birth, male, region } = person
      const sex = male ? '1' : '2'
      const checked = checkIdNumber(idOf(person, start), { sex, birth })
      expect(checked).toMatchObject({ rules: [], birth, sex, region })
    }),
  )
})

test('no number is given twice, and a day that is full is refused', () => {
  const idOf = idNumbers()
  const born = { region: '430102', birth: '1998-01-31', male: false }
  const numbers = Array.from({ length: 500 }, () => idOf(born, 7))
  expect(new Set(numbers).size).toBe(500)
  expect(() => idOf(born, 7)).toThrow(RangeError)
})
