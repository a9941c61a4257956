import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeTemplate } from '#data/features/imports/template.ts'
import { IMPORT_KINDS } from '#shared/domain/import/import-kinds.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { writeWorkbook } from '#tests/helpers/workbook.ts'
import { importPath, select, sizes } from './support.ts'

const COHORT = 2020
/** What differs from row to row. */
const KEYS = ['学号', '考生号', '身份证号', '手机号', '岗位名称', '活动名称', '学院']
const PEOPLE: readonly ImportKind[] = ['plan', 'willingness', 'key-group', 'contacts', 'platform']

let ledger: TestLedger
beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

async function template(kind: ImportKind): Promise<string> {
  const path = join(ledger.dir, `${kind}.xlsx`)
  await writeTemplate(path, kind, COHORT)
  return path
}

/** The template with rows under its example, everything that it carries beside them as it was. */
async function filledIn(kind: ImportKind): Promise<string> {
  const { sheets } = await readXlsx(readFileSync(await template(kind)))
  const named = sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(textOf))] as const)
  const [[form, [header = [], example = []]] = ['', []]] = named
  const rows = ['1', '2'].map((number) =>
    example.map((cell, at) => (at === 0 ? number : varied(header[at] ?? '', cell, number))),
  )
  const path = join(ledger.dir, `${kind}-filled.xlsx`)
  return writeWorkbook(path, { ...Object.fromEntries(named), [form]: [header, example, ...rows] })
}

const textOf = (cell: unknown): string => (cell === null ? '' : String(cell))

function varied(header: string, cell: string, number: string): string {
  if (header === '姓名') return `${cell.slice(0, 2)}${number === '1' ? '一' : '二'}`
  if (header === '身份证号') return number === '1' ? '110105199801010025' : ''
  return KEYS.includes(header) && cell !== '' ? cell.slice(0, -1) + number : cell
}

describe('a template', () => {
  it.each(IMPORT_KINDS)(
    'of %s comes back empty as what it is, and makes nothing of its example',
    async (kind) => {
      const before = sizes(ledger)
      const result = await importPath(ledger, await template(kind), { dryRun: true })
      expect(result).toMatchObject({ kind, rows: 0, leftOut: 2, problems: [] })
      expect(sizes(ledger)).toEqual(before)
    },
  )

  it.each(IMPORT_KINDS)('of %s with two rows filled in brings both', async (kind) => {
    if (PEOPLE.includes(kind)) await importPath(ledger, await filledIn('roster'))
    const result = await importPath(ledger, await filledIn(kind))
    const brought = result.inserted + result.updated
    expect([kind, result.kind, result.rows, brought]).toEqual([kind, kind, 2, 2])
    expect(result.problems.filter(({ level }) => level === 'B')).toEqual([])
    expect(select(ledger, "SELECT name FROM graduate WHERE name = '张晓敏'")).toEqual([])
  })
})

it('no template takes the place of a ledger', async () => {
  const path = join(ledger.dir, '别的台账.jytz')
  await expect(writeTemplate(path, 'roster', COHORT)).rejects.toMatchObject({
    code: 'file_not_writable',
  })
  expect(existsSync(path)).toBe(false)
})
