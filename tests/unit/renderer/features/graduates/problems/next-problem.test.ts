import { describe, expect, it } from 'vitest'
import { nextProblem } from '#renderer/features/graduates/problems/next-problem.ts'
import type { Problem } from '#shared/schemas/graduate.ts'

const problem = (id: number, rule: string): Problem => ({
  id,
  rule,
  name: `第${id}人`,
  studentNo: `${id}`,
  field: 'mobile',
  level: 'W',
  raw: null,
})
const A = problem(10, 'V06')
const B = problem(12, 'V06')
const C = problem(12, 'V13')
const D = problem(19, 'V06')
// Ids are ten more than the rows.
const stand = (problems: readonly Problem[], activeRow: number | undefined, went?: Problem) => ({
  problems,
  rowOf: (id: number) => (id < 30 ? id - 10 : undefined),
  activeRow,
  last: went === undefined ? null : { problem: went, index: [A, B, C, D].indexOf(went) },
})

describe('nextProblem', () => {
  it('begins at the row of the active cell, itself included', () => {
    expect(nextProblem(stand([A, B, C, D], 0), 1)).toBe(0)
    expect(nextProblem(stand([A, B, C, D], 1), 1)).toBe(1)
    expect(nextProblem(stand([A, B, C, D], 5), -1)).toBe(2)
    expect(nextProblem(stand([A, B, C, D], undefined), 1)).toBe(0)
  })
  it('goes on from the one that it went to, round the ends', () => {
    expect(nextProblem(stand([A, B, C, D], 2, B), 1)).toBe(2)
    expect(nextProblem(stand([A, B, C, D], 2, C), -1)).toBe(1)
    expect(nextProblem(stand([A, B, C, D], 9, D), 1)).toBe(0)
    expect(nextProblem(stand([A, B, C, D], 0, A), -1)).toBe(3)
  })
  it('leaves nobody out when one was settled and Enter has moved on', () => {
    expect(nextProblem(stand([A, C, D], 3, B), 1)).toBe(1)
    expect(nextProblem(stand([A, C, D], 3, B), -1)).toBe(0)
    expect(nextProblem(stand([A, B, D], 3, C), 1)).toBe(2)
  })
  it('starts anew where the clerk has gone elsewhere', () => {
    expect(nextProblem(stand([A, B, C, D], 7, A), 1)).toBe(3)
    expect(nextProblem(stand([A, B, C, D], 7, A), -1)).toBe(2)
  })
  it('puts whom the list does not show behind all others', () => {
    const other = problem(40, 'V06')
    expect(nextProblem(stand([A, other], 4), 1)).toBe(1)
  })
  it('has nowhere to go without problems', () => {
    expect(nextProblem(stand([], 4, A), 1)).toBe(-1)
  })
})
