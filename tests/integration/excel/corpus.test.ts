// Workbooks of many programs and hands. Each says what must come of it; none may hang, crash or lose something
// without a word.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readByHucre } from '#data/excel/read/adapters/hucre.ts'
import { readPackageBySheetJs } from '#data/excel/read/adapters/sheetjs.ts'
import { widthOf } from '#data/excel/read/cells.ts'
import { readWorkbookInThread } from '#data/excel/read/index.ts'
import type { Sheet, Workbook } from '#data/excel/read/types.ts'
import { openPackage } from '#data/excel/read/zip/package.ts'
import { refusal } from '#tests/helpers/refused.ts'
import { ARCHIVES } from './corpus/archives.ts'
import type { Case, ExpectedSheet } from './corpus/case.ts'
import { LIBRARIES } from './corpus/libraries.ts'
import { OTHERS } from './corpus/others.ts'
import { RAW_CELLS } from './corpus/raw-cells.ts'
import { RAW_PACKAGES } from './corpus/raw-packages.ts'
import { TEXTS } from './corpus/texts.ts'

const CORPUS: readonly Case[] = [
  ...RAW_CELLS,
  ...RAW_PACKAGES,
  ...ARCHIVES,
  ...TEXTS,
  ...LIBRARIES,
  ...OTHERS,
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe.each(CORPUS)('$by, $file: $what', ({ file, bytes, outcome, differ }) => {
  it(outcomeText(outcome), async () => {
    const made = await bytes()
    const path = join(folder, file)
    await writeFile(path, made)
    const reading = readWorkbookInThread(path)
    if ('refused' in outcome) {
      expect(await refusal(reading)).toBe(outcome.refused)
      return
    }
    const book = await reading
    expect(book.sheets.map((sheet, index) => namedParts(sheet, outcome.sheets[index]))).toEqual(
      outcome.sheets,
    )
    if (outcome.date1904 !== undefined) expect(book.date1904).toBe(outcome.date1904)
    if (outcome.reader !== undefined) expect(book.reader).toBe(outcome.reader)
    const both = await byBoth(Buffer.from(made))
    if (both === null) return
    const [hucre, sheetJs] = both
    if (differ === undefined) expect(hucre).toEqual(sheetJs)
    else expect(hucre, differ).not.toEqual(sheetJs)
  })
})

function outcomeText(outcome: Case['outcome']): string {
  return 'refused' in outcome ? `is refused: ${outcome.refused}` : 'is read, by both readers alike'
}

function namedParts(sheet: Sheet, expected: ExpectedSheet | undefined): ExpectedSheet {
  const all: Required<ExpectedSheet> = {
    ...sheet,
    size: [sheet.rows.length, widthOf(sheet.rows)],
    last: sheet.rows.at(-1)?.at(-1) ?? null,
  }
  const wanted = Object.keys(expected ?? all)
  return Object.fromEntries(Object.entries(all).filter(([key]) => wanted.includes(key)))
}

/** What each reader makes of an .xlsx, or how it failed; null for other files. */
async function byBoth(bytes: Buffer) {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return null
  const opened = openPackage(bytes, {})
  if (opened.kind !== 'xlsx') return null
  const seen = async (parse: () => Workbook | Promise<Workbook>) => {
    try {
      const { reader: _, ...book } = await parse()
      return book
    } catch (cause) {
      return String(cause)
    }
  }
  return [
    await seen(() => readByHucre(opened)),
    await seen(() => readPackageBySheetJs(opened)),
  ] as const
}
