// A report as a terminal shows it: Chinese characters are two cells wide.
import { textWidth } from '#shared/domain/report/title.ts'

/** @typedef {import('#shared/schemas/report.ts').ReportTable} ReportTable */

const COLUMNS = /** @type {const} */ ([
  ['unit', '学院'],
  ['graduates', '毕业生数'],
  ['landed', '已落实'],
  ['rate', '落实率%'],
  ['unemployed', '未就业'],
])

/** @param {ReportTable} table */
export function toText(table) {
  const records = table.total === null ? table.rows : [...table.rows, table.total]
  const lines = [
    COLUMNS.map(([, title]) => title),
    ...records.map((record) => COLUMNS.map(([key]) => String(record[key] ?? ''))),
  ]
  const widths = COLUMNS.map((_, index) =>
    Math.max(...lines.map((line) => textWidth(line[index] ?? ''))),
  )
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  const texts = lines.map((line) => padded(line, widths))
  const head = `${table.title}　截至 ${table.asOf}（${table.schemeName}，演示数据）`
  return [
    head,
    rule,
    ...texts.slice(0, 1),
    rule,
    ...texts.slice(1, -1),
    rule,
    ...texts.slice(-1),
  ].join('\n')
}

/** The first column begins at the left, figures end at the right.
 * @param {readonly string[]} line
 * @param {readonly number[]} widths */
function padded(line, widths) {
  return line
    .map((text, index) => {
      const space = ' '.repeat((widths[index] ?? 0) - textWidth(text))
      return index === 0 ? text + space : space + text
    })
    .join('  ')
}
