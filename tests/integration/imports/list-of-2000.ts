// A list of 2,000 people goes out; 150 cells are edited in it, 40 in the ledger meanwhile; it comes back.
import { join } from 'node:path'
import { expect } from 'vitest'
import { exportList } from '#data/features/graduates/export-list.ts'
import { readListPeople } from '#data/features/graduates/list-cells.ts'
import { setCells } from '#data/features/graduates/set-cells.ts'
import { importFile } from '#data/features/imports/service.ts'
import type { ImportResult } from '#shared/schemas/import.ts'
import type { TestLedger } from '#tests/helpers/ledger.ts'
import { importRows, select } from './support.ts'

const PEOPLE = 2_000
const FIELDS = ['class_name', 'mobile', 'willingness', 'intent_position', 'remark']
const CONTROL = { signal: new AbortController().signal, progress: () => undefined }

/** What somebody does in the file. */
export type ListWork = Readonly<{
  cells: readonly (readonly [studentNo: string, header: string, text: string])[]
  added: Readonly<{ header: string; texts: Readonly<Record<string, string>> }>
  hidden: string
  /** from the last to the first */
  sorted: string
}>

const numberOf = (index: number): string => `2016${String(index).padStart(4, '0')}`
const mobile = (prefix: string, index: number): string =>
  `${prefix}${String(index).padStart(8, '0')}`
const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index)

type Edit = Readonly<{ index: number; field: string; header: string; text: string; stored: string }>
const edit =
  (field: string, header: string, text: (index: number) => string, stored = text) =>
  (index: number): Edit => ({ index, field, header, text: text(index), stored: stored(index) })

const EDITS: readonly Edit[] = [
  ...range(0, 60).map(edit('class_name', '班级', () => '会计1699班')),
  ...range(100, 40).map(edit('mobile', '手机号', (index) => mobile('139', index))),
  ...range(200, 20).map(edit('remark', '备注', () => '')),
  ...range(300, 20).map(
    edit(
      'willingness',
      '就业意愿',
      () => '积极求职',
      () => '10',
    ),
  ),
  ...range(400, 10).map(edit('intent_position', '意向岗位', () => '成本会计')),
]

type Change = Readonly<{ index: number; field: string; text: string }>
const change =
  (field: string, text: (index: number) => string) =>
  (index: number): Change => ({ index, field, text: text(index) })

const IN_BOTH: readonly Change[] = [
  ...range(0, 5).map(change('class_name', () => '会计1688班')),
  ...range(100, 5).map(change('mobile', (index) => mobile('137', index))),
]
const CHANGES: readonly Change[] = [
  ...IN_BOTH,
  ...range(10, 5).map(change('class_name', () => '会计1699班')),
  ...range(20, 10).map(change('remark', () => '已联系')),
  ...range(1000, 15).map(change('class_name', () => '会计1677班')),
]
const VISITS = Object.fromEntries(range(1500, 3).map((index) => [numberOf(index), '已家访']))

export const WORK: ListWork = {
  cells: EDITS.map(({ index, header, text }) => [numberOf(index), header, text] as const),
  added: { header: '家访', texts: VISITS },
  hidden: '班级',
  sorted: '姓名',
}

const key = (index: number, field: string): string => `${numberOf(index)} ${field}`

/** What every cell of everybody says, by student number and field. */
function cellsOf({ session }: TestLedger): Map<string, string> {
  const ids = select({ session } as TestLedger, 'SELECT id FROM graduate') as { id: number }[]
  const people = readListPeople(
    session.db,
    ids.map(({ id }) => id),
    '2020-07-03',
  )
  return new Map(
    people.flatMap(({ values, extra }) => [
      ...FIELDS.map((field) => [`${values.student_no} ${field}`, values[field] ?? ''] as const),
      [`${values.student_no} extra`, JSON.stringify(extra)] as const,
    ]),
  )
}

/** Runs it with somebody's way to edit the file; checks that nothing is lost and only the real conflicts are asked. */
export async function goesRound(
  ledger: TestLedger,
  editFile: (path: string, work: ListWork) => void | Promise<void>,
): Promise<ImportResult> {
  expect([EDITS.length, CHANGES.length]).toEqual([150, 40])
  await importRows(ledger, [
    ['学号', '姓名', '班级', '手机号', '备注'],
    ...range(0, PEOPLE).map((index) => [
      numberOf(index),
      `学生${String((index * 7) % PEOPLE).padStart(4, '0')}`,
      `会计160${index % 5}班`,
      mobile('138', index),
      `第 ${index} 号`,
    ]),
  ])
  const ids = (
    select(ledger, 'SELECT id FROM graduate ORDER BY student_no') as { id: number }[]
  ).map(({ id }) => id)
  const path = join(ledger.dir, '名单.xlsx')
  const wish = { ids, fields: FIELDS, path, reason: null, screen: 'cli' }
  expect(await exportList(ledger.ctx, ledger.session, wish, CONTROL)).toMatchObject({
    rows: PEOPLE,
  })
  await editFile(path, WORK)
  for (const { index, field, text } of CHANGES) {
    const edits = [{ id: ids[index] ?? 0, values: { [field]: text } }]
    expect(setCells(ledger.ctx, ledger.session, edits, { screen: 'x' })).toMatchObject({
      changed: 1,
    })
  }
  const expected = cellsOf(ledger)
  const asked = new Set(IN_BOTH.map(({ index, field }) => key(index, field)))
  for (const { index, field, stored } of EDITS) {
    if (!asked.has(key(index, field))) expected.set(key(index, field), stored)
  }
  for (const [number, text] of Object.entries(VISITS))
    expected.set(`${number} extra`, JSON.stringify({ 家访: text }))
  const request = { path, kind: null, effective: null, dryRun: false }
  const result = await importFile(ledger.ctx, ledger.session, request)
  const found = cellsOf(ledger)
  expect(found.size).toBe(expected.size)
  const wrong = [...expected].filter(([cell, text]) => found.get(cell) !== text)
  expect(wrong).toEqual([])
  expect(result).toMatchObject({ rows: PEOPLE, updated: 138, rejected: 0, conflicts: 10 })
  const asks = result.problems.map(({ cause, field, proposals }) => [
    cause,
    field,
    proposals.length,
  ])
  expect(asks.toSorted()).toEqual(IN_BOTH.map(({ field }) => ['conflict', field, 2]).toSorted())
  return result
}
