// One figure into every workbook of the corpus: whoever wrote it, the rest stays as it was packed.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { read } from 'xlsx'
import { fillWorkbook, openFormWorkbook } from '#data/excel/form/index.ts'
import { changedParts } from './package.ts'

const CORPUS = fileURLToPath(new URL('../../fixtures/corpus/', import.meta.url))
const workbooks = readdirSync(CORPUS).filter(
  (name) => name.endsWith('.xlsx') && !name.includes('password'),
)

it.each(workbooks)('%s', (name) => {
  const before = readFileSync(CORPUS + name)
  const workbook = openFormWorkbook(before, name)
  const [first] = workbook.book.sheets
  const writes = [
    { row: 90, column: 3, value: { kind: 'number', digits: '42.5' } },
    { row: 91, column: 3, value: { kind: 'text', text: '=cmd' } },
  ] as const
  const after = fillWorkbook(workbook, [{ sheet: first?.name ?? '', growths: [], writes }])
  const parts = [first?.path, workbook.book.workbook]
  expect(changedParts(before, after).filter((part) => !parts.includes(part))).toEqual([])
  const sheet = read(after).Sheets[first?.name ?? '']
  expect([sheet?.C90?.v, sheet?.C91?.v, sheet?.C91?.f]).toEqual([42.5, '=cmd', undefined])
})
