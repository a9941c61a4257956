import { expect, test } from 'vitest'
import { isRestrictedFigure } from '#shared/domain/report/index.ts'
import type { ReportQuestion } from '#shared/schemas/report.ts'

const of = (row: string, column: string, question: Partial<ReportQuestion> = {}) =>
  isRestrictedFigure({ question: { report: 'R1', asOf: null, ...question }, row, column })

test.each([
  ['', 'will_80'],
  ['=会计学院', 'reason_R10'],
  ['G05', 'unemployed'],
  ['hardship=4', 'landed'],
  ['hardship=7', 'landed'],
])('%s %s is about health', (row, column) => {
  expect(of(row, column)).toBe(true)
})

test.each([
  ['', 'will_10'],
  ['=会计学院', 'reason_R01'],
  ['G09', 'unemployed'],
  ['hardship=2', 'landed'],
  ['hardship=', 'landed'],
  ['edu_level=4', 'landed'],
  ['', 'unemployed'],
])('%s %s is not', (row, column) => {
  expect(of(row, column)).toBe(false)
})

test('a filter is, whatever figure it is asked for', () => {
  expect(of('', 'graduates', { where: { hardship: '6' } })).toBe(true)
  expect(of('', 'graduates', { where: { group: 'G05' } })).toBe(true)
  expect(of('', 'graduates', { where: { group: 'G09', hardship: '2' } })).toBe(false)
})
