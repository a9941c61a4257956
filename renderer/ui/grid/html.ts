// The clipboard form by which Excel, WPS and LibreOffice learn that a text is a text.
import type { GridTexts } from './types.ts'

// What a sheet shows as it was: words, numbers written in the plainest way, days. Of the rest it
// makes numbers, dates and formulas: leading zeros, long numbers, 1e5, 1/2, =A1.
const PLAIN = /^(?:[^\d=+@-][^\d]*|(?=.{1,11}$)(?:0|[1-9]\d*)(?:\.\d*[1-9])?|\d{4}-\d\d-\d\d)?$/

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A table of the texts; those a sheet might spoil are marked as text. */
export function writeHtml(texts: GridTexts): string {
  const rows = texts.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

function writeCell(text: string): string {
  const content = text
    .replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter)
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
  const mark = PLAIN.test(text) ? '' : ` sdnum="2052;0;@" style="mso-number-format:'\\@'"`
  return `<td${mark}>${content}</td>`
}
