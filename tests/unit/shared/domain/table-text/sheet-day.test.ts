import { describe, expect, it } from 'vitest'
import { sheetDay } from '#shared/domain/table-text/sheet-day.ts'

const cell = (sdval: string, sdnum: string) => sheetDay(new Map(Object.entries({ sdval, sdnum })))

describe('sheetDay', () => {
  it.each([
    '2052;0;YY"年"M"月"D"日"',
    '2052;0;YYYY-MM-DD',
    '2052;1033;D/M/YY',
    '2052;0;M"月"D"日"',
  ])('reads the day of a cell formatted as %s', (format) =>
    expect(cell('42615', format)).toBe('2016-09-02'),
  )

  it.each([
    ['42615', '2052;0;@'],
    ['42615', '2052;0;General'],
    ['42615', '2052;0;0.00'],
    ['42615.5', '2052;0;YYYY-MM-DD HH:MM'],
    ['0.5', '2052;0;HH:MM:SS'],
    ['', '2052;0;YYYY-MM-DD'],
  ])('takes %s formatted as %s for something else', (value, format) =>
    expect(cell(value, format)).toBeUndefined(),
  )
})
