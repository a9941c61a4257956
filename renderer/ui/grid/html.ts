// The clipboard form by which Excel, WPS and LibreOffice learn that a text is a text.
import type { GridTexts } from './types.ts'

// What a sheet would make a number, a date or a formula of, and so spoil: leading zeros, long
// numbers, 1/2, =A1.
const SPOILT = /^(0\d|\d{12}|[=+@-]|\d+[/-]\d+$)/

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A table of the texts; those a sheet would spoil are marked as text. */
export function writeHtml(texts: GridTexts): string {
  const rows = texts.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}

function writeCell(text: string): string {
  const content = text
    .replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter)
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
  const mark = SPOILT.test(text) ? ` sdnum="2052;0;@" style="mso-number-format:'\\@'"` : ''
  return `<td${mark}>${content}</td>`
}
