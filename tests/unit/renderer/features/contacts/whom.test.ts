import { expect, it } from 'vitest'
import { whomOf } from '#renderer/features/contacts/whom.ts'

const person = (id: number) => ({ id, name: `第${id}人`, willingness: '10' })

it('keeps the class of one person, whose interval is known', () => {
  expect(whomOf([person(1)])).toEqual({ ids: [1], names: ['第1人'], willingness: '10' })
})

it('keeps of many all ids and the first names, and no class', () => {
  expect(whomOf([1, 2, 3, 4, 5].map(person))).toEqual({
    ids: [1, 2, 3, 4, 5],
    names: ['第1人', '第2人', '第3人'],
    willingness: '',
  })
})
