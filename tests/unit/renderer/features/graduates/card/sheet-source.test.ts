import { expect, it } from 'vitest'
import { type SheetRow, sheetId } from '#renderer/features/graduates/card/sheet-rows.ts'
import { type Shown, sheetSource, VALUE } from '#renderer/features/graduates/card/sheet-source.ts'

const rows: readonly SheetRow[] = [
  { kind: 'heading', name: { text: '基本情况', isHeading: true } },
  { kind: 'field', key: 'name', name: { text: '姓名' } },
  { kind: 'field', key: 'sex', name: { text: '性别' } },
  { kind: 'extra', text: '3-201', name: { text: '宿舍' } },
]
const CHANG = { name: { text: '常彤' }, sex: { text: '女' } }

function source(row: Shown['row'] = CHANG) {
  let shown: Shown = { rows, person: 7, row }
  const show = (next: Partial<Shown>): void => {
    shown = { ...shown, ...next }
  }
  return {
    source: sheetSource(
      () => shown,
      () => undefined,
    ),
    show,
  }
}

it('gives the cells of the person who is shown, and of nobody else', () => {
  const { source: sheet } = source()
  expect(sheet.get(sheetId(7, 1))?.[VALUE]).toEqual({ text: '常彤' })
  expect(sheet.get(sheetId(7, 3))?.[VALUE]).toEqual({ text: '3-201' })
  expect(sheet.get(sheetId(7, 0))).toBeUndefined()
  expect(sheet.get(sheetId(8, 1))).toBeUndefined()
})

it('keeps a row the same object until its own cell reads otherwise', () => {
  const { source: sheet, show } = source()
  const name = sheet.get(sheetId(7, 1))
  const sex = sheet.get(sheetId(7, 2))
  show({ row: { name: { text: '常彤彤' }, sex: { text: '女' } } })
  expect(sheet.get(sheetId(7, 1))).not.toBe(name)
  expect(sheet.get(sheetId(7, 1))?.[VALUE]?.text).toBe('常彤彤')
  expect(sheet.get(sheetId(7, 2))).toBe(sex)
})

it('waits for a person who has not come, and reads texts for the clipboard', async () => {
  const { source: sheet, show } = source()
  expect(await sheet.texts([sheetId(7, 1), sheetId(7, 2)], [VALUE])).toEqual([['常彤'], ['女']])
  show({ person: 8, row: undefined })
  expect(sheet.get(sheetId(8, 1))).toBeUndefined()
})
