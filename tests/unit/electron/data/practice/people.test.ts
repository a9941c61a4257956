import { expect, test } from 'vitest'
import { makeOutcomes } from '#data/practice/destinations.ts'
import { AWKWARD } from '#data/practice/name-lists.ts'
import { makePeople } from '#data/practice/people.ts'
import { createRandom } from '#data/practice/random.ts'
import { checkIdNumber } from '#shared/domain/id-number/index.ts'

const make = (seed: number) => {
  const random = createRandom(seed)
  return makeOutcomes(random, makePeople(random))
}

test('one seed gives the same people, another one others', () => {
  expect(make(5)).toEqual(make(5))
  expect(make(5)[0]).not.toEqual(make(6)[0])
})

test('numbers are right, unique and agree with the person', () => {
  const people = make(20_200_703).map((outcome) => outcome.person)
  const wrong = people.filter(({ idNo, sex, origin }) => {
    const { rules, region } = checkIdNumber(idNo, { sex: sex === '男' ? '1' : '2' })
    return rules.length > 0 || region !== origin
  })
  expect(wrong).toEqual([])
  for (const key of ['idNo', 'studentNo', 'examNo', 'mobile'] as const) {
    expect(new Set(people.map((person) => person[key])).size, key).toBe(people.length)
  }
  expect(people.every((person) => /^179\d{8}$/.test(person.mobile))).toBe(true)
})

test('the names that programs stumble over are there, in the ledger and out of it', () => {
  const people = make(20_200_703).map((outcome) => outcome.person)
  const found = AWKWARD.map(({ name }) => people.find((person) => person.name === name))
  expect(found).not.toContain(undefined)
  expect(new Set(found.map((person) => person?.landed))).toEqual(new Set([true, false]))
})

test('what is dealt to the landed has the details that its destination asks for', () => {
  const outcomes = make(20_200_703)
  for (const { destination, employer, study, person, wish } of outcomes) {
    if (person.landed) expect(wish).toBeNull()
    else expect(['70', '71', '72']).toContain(destination)
    if (['10', '11', '12'].includes(destination)) expect(employer?.name).toBeTruthy()
    if (['801', '85'].includes(destination)) expect(study?.school).toBeTruthy()
  }
})
