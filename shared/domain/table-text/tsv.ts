// The clipboard form that Excel, WPS and LibreOffice share: tabs, CR LF, quotes where needed.

/** Cells of a clipboard text. */
export function parseTsv(text: string): string[][] {
  return parseDelimited(text, '\t')
}

/**
 * Cells of a text of which one letter parts the cells. A line break at the end closes the last line and starts none.
 * A quote opens a quoted cell only as its first character, as in Excel.
 */
export function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = readCell(text, at, delimiter)
    row.push(cell.value)
    at = cell.end
    if (text[at] === delimiter) {
      at += 1
      if (at < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

type ReadCell = Readonly<{ value: string; end: number }>

function readCell(text: string, start: number, delimiter: string): ReadCell {
  const ends = `${delimiter}\r\n`
  const quoted = text[start] === '"' ? readQuoted(text, start, ends) : undefined
  return quoted ?? readPlain(text, start, ends)
}

function readPlain(text: string, start: number, ends: string): ReadCell {
  let end = start
  while (end < text.length && !ends.includes(text.charAt(end))) end += 1
  return { value: text.slice(start, end), end }
}

/** Undefined when the closing quote is missing or followed by text: then the quote is a letter. */
function readQuoted(text: string, start: number, ends: string): ReadCell | undefined {
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return undefined
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const end = quote + 1
      const closed = end === text.length || ends.includes(text.charAt(end))
      return closed ? { value: value.replace(/\r\n?/g, '\n'), end } : undefined
    }
    value += '"'
    at = quote + 2
  }
}

/** Clipboard text of a block of cells; `parseTsv` gives the same block back. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(writeCell).join('\t')).join('\r\n')
  const last = rows.at(-1)
  // A last line that is one empty cell would be taken for the end of the line before.
  return last?.length === 1 && last[0] === '' ? `${text}\r\n` : text
}

function writeCell(value: string): string {
  return /["\t\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
