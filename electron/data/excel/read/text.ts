// Text files: which encoding, and is it HTML, XML or a delimited table. Nobody is asked.
import { AppError } from '#shared/contract/app-error.ts'

export type TextTable =
  | Readonly<{ kind: 'html'; text: string }>
  | Readonly<{ kind: 'xml'; text: string }>
  | Readonly<{ kind: 'delimited'; text: string; delimiter: string }>

const REPLACEMENT = '\uFFFD'
const DELIMITERS = [',', '\t', ';', '|'] as const
// SYLK and DIF: one cell a line, which as a table of cells would be nonsense.
const OLD_EXCHANGE = /^(?:ID;P[^\r\n]*\r?\n[A-Z];|TABLE\r?\n0,1\r?\n")/
const SAMPLE_CHARS = 65_536

export function readText(bytes: Buffer): TextTable {
  const text = decode(bytes)
  const start = text.slice(0, SAMPLE_CHARS).trimStart()
  if (start.startsWith('<')) {
    if (/<([\w-]*:?workbook|office:document)[\s>]/i.test(start))
      return { kind: 'xml', text: text.trimStart() }
    if (/<table[\s>]/i.test(text)) return { kind: 'html', text }
    throw notWorkbook()
  }
  if (OLD_EXCHANGE.test(text)) throw notWorkbook()
  const named = /^sep=(.)\r?\n/.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  const delimiter = named?.[1] ?? commonestDelimiter(body.slice(0, SAMPLE_CHARS))
  if (delimiter === null) throw notWorkbook()
  return { kind: 'delimited', text: body, delimiter }
}

function decode(bytes: Buffer): string {
  const text = decodeMarked(bytes) ?? decodeGuessed(bytes)
  if (hasControlCharacters(text)) throw notWorkbook()
  return text
}

function decodeMarked(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return decodeUnmarked(bytes)
}

// Commas, line ends and digits of UTF-16 have a zero byte each, all of them on the same side.
function decodeUnmarked(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, SAMPLE_CHARS)
  const zeros: [number, number] = [0, 0]
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) zeros[at % 2 ? 1 : 0]++
  if (bytes.length % 2 !== 0 || zeros[0] + zeros[1] === 0) return null
  if (zeros[0] === 0) return new TextDecoder('utf-16le').decode(bytes)
  return zeros[1] === 0 ? new TextDecoder('utf-16be').decode(bytes) : null
}

// GB18030 takes nearly any bytes, UTF-8 hardly any that are not UTF-8: so UTF-8 is asked first. A
// single broken byte in a long list must not refuse it; a file full of them is no text.
function decodeGuessed(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const candidates = ['gb18030', 'utf-8'].map((name) => {
      const text = new TextDecoder(name).decode(bytes)
      return { text, broken: text.split(REPLACEMENT).length - 1 }
    })
    const [chinese, utf8] = candidates
    const best = utf8 !== undefined && utf8.broken < (chinese?.broken ?? 0) ? utf8 : chinese
    if (best === undefined || best.broken * 100 > best.text.length) throw notWorkbook()
    return best.text
  }
}

function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)
}

function commonestDelimiter(sample: string): string | null {
  const counts = new Map<string, number>()
  let quoted = false
  for (const char of sample) {
    if (char === '"') quoted = !quoted
    else if (!quoted) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  let best: string | null = null
  for (const delimiter of DELIMITERS) {
    const count = counts.get(delimiter) ?? 0
    if (count > (best === null ? 0 : (counts.get(best) ?? 0))) best = delimiter
  }
  return best
}

function notWorkbook(): AppError {
  return new AppError('file_not_workbook')
}
