// The workbook of a kind of list that an office hands out to be filled in and imports when it comes back.
import { codeList } from '#shared/codes/index.ts'
import { EXAMPLE_WORD } from '#shared/domain/import/example-row.ts'
import { importField } from '#shared/domain/import/known-headers.ts'
import { type TemplateColumn, templateColumns } from '#shared/domain/import/template-columns.ts'
import { textWidth } from '#shared/domain/report/title.ts'
import type { ImportKind } from '#shared/schemas/import.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import {
  GUIDE_COLUMNS,
  GUIDE_NOTES,
  howToFillIn,
  MANDATORY,
  OPTIONAL,
} from '#shared/text/templates.ts'
import { columnLetter } from '../../excel/write/cells.ts'
import { type FormColumn, writeForm } from '../../excel/write/form.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { GUIDE_SHEET, TEMPLATE_SHEET, templateMark } from './template-mark.ts'

/** Counts the lines; of no field, and left out on the way back. */
const NUMBER = { title: '序号', width: 6, isRequired: false, words: null }
const NARROWEST = 10
const WIDEST = 28

type Column = TemplateColumn & Readonly<{ title: string; words: readonly string[]; how: string }>

/** Writes it; a file that cannot be replaced, or that is the `open` ledger or any other, gives `file_not_writable`. */
export async function writeTemplate(
  path: string,
  kind: ImportKind,
  cohort: number,
  open = '',
): Promise<void> {
  refuseLedgerFile(path, open)
  const columns = templateColumns(kind, cohort).map((column) => described(column, cohort))
  const hidden = { name: TEMPLATE_SHEET, rows: wordRows(kind, columns) }
  await writeForm(
    path,
    {
      name: importKindText(kind, 'zh'),
      columns: [NUMBER, ...columns.map(formColumn)],
      example: [EXAMPLE_WORD, ...columns.map(({ example }) => example)],
      frozenColumns: 2,
      guide: {
        name: GUIDE_SHEET,
        columns: GUIDE_COLUMNS,
        rows: [...columns.map(guideRow), ...GUIDE_NOTES.map((note) => ['', '', note])],
      },
    },
    hidden,
  )
}

function described(column: TemplateColumn, cohort: number): Column {
  const field = importField(column.key)
  if (field === undefined) throw new Error(`no field ${column.key}`)
  const { header: title, list, type } = field
  const words =
    list === null
      ? []
      : codeList(list, cohort)
          .filter(({ hidden }) => hidden !== true)
          .map(({ name }) => name)
  return { ...column, title, words: [...new Set(words)], how: howToFillIn(column.key, type) }
}

function formColumn({ title, example, isRequired, words }: Column, index: number): FormColumn {
  const widest = Math.max(textWidth(title), textWidth(example)) + 3
  const letter = columnLetter(index)
  return {
    title,
    isRequired,
    width: Math.min(WIDEST, Math.max(NARROWEST, widest)),
    words:
      words.length === 0 ? null : `'${TEMPLATE_SHEET}'!$${letter}$2:$${letter}$${words.length + 1}`,
  }
}

/** The mark, and below it the words of each column that has a list. */
function wordRows(kind: ImportKind, columns: readonly Column[]): readonly (readonly string[])[] {
  const most = Math.max(...columns.map(({ words }) => words.length))
  const lines = Array.from({ length: most }, (_, line) =>
    columns.map(({ words }) => words[line] ?? ''),
  )
  return [templateMark(kind), ...lines]
}

const MOST_WORDS = 24

function guideRow({ title, isRequired, how, words, example }: Column): readonly string[] {
  const named = words.length > 0 && words.length <= MOST_WORDS ? `：${words.join('、')}` : ''
  return [title, isRequired ? MANDATORY : OPTIONAL, `${how}${named}`, example]
}
