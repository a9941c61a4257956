import { expect, it } from 'vitest'
import { codeList } from '#shared/codes/index.ts'
import { isNearName } from '#shared/domain/import/near-name.ts'
import { editDistance, nearestWords } from '#shared/domain/import/nearest-words.ts'

const POLITICS = codeList('politics', 2020).map(({ code, name, aliases }) => ({
  value: code,
  label: name,
  words: [name, ...aliases],
}))
const nearest = (word: string) => nearestWords(word, POLITICS).map(({ label }) => label)

const majors = (...names: string[]) =>
  names.map((name) => ({ value: name, label: name, words: [name] }))

it('finds what a word with a slip means, the nearest first', () => {
  expect(nearest('共青团圆')[0]).toBe('共青团员')
  expect(nearest('中共予备党员')[0]).toBe('中共预备党员')
  expect(nearest('群从')[0]).toBe('群众')
  expect(nearest('路人甲乙丙')).toEqual([])
  expect(nearest('')).toEqual([])
})

it('takes what sounds alike, and what is a part', () => {
  const known = majors('土木工程', '工程造价', '英语', '商务英语')
  const labels = (word: string) => nearestWords(word, known).map(({ label }) => label)
  expect(labels('土目工成')[0]).toBe('土木工程')
  expect(labels('土木')).toEqual(['土木工程'])
  expect(labels('商英语')[0]).toBe('商务英语')
})

it('names at most as many as are asked for', () => {
  const known = majors('会计1', '会计2', '会计3', '会计4')
  expect(nearestWords('会计', known, 2)).toHaveLength(2)
})

it('counts what has to be changed', () => {
  expect(editDistance([...'kitten'], [...'sitting'])).toBe(3)
  expect(editDistance([], [...'ab'])).toBe(2)
  expect(editDistance([...'ab'], [])).toBe(2)
})

it('holds for the same name only what can hardly be another', () => {
  expect(isNearName('major_name', '土木', '土木工程')).toBe(true)
  expect(isNearName('major_name', '土木工成', '土木工程')).toBe(true)
  expect(isNearName('major_name', '会计学专业', '会计学')).toBe(true)
  expect(isNearName('major_name', '英语', '商务英语')).toBe(false)
  expect(isNearName('major_name', '英语', '英语(师范)')).toBe(false)
  expect(isNearName('class_name', '会计１６０１', '会计1601班')).toBe(true)
  expect(isNearName('class_name', '会计1601班', '会计1602班')).toBe(false)
  expect(isNearName('school_id', '会计', '会计学院')).toBe(true)
  expect(isNearName('school_id', '会计学院', '会计与金融学院')).toBe(false)
})
