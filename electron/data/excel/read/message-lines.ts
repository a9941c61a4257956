// Tables that people type into a message: one person a line, or one field a line.
import { knownHeader } from '#shared/domain/import/known-headers.ts'

export type TextRows = string[][]

/** Cells of the lines, each cut the way most of them can be. */
export function readMessageLines(text: string): TextRows {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim())
  return readPairs(lines) ?? cutLines(withoutNumbers(lines.filter((line) => line !== '')))
}

// A key stands at the start of a line or behind a separator; 10:22 and https://… have none.
const KEY =
  /(?<=^|[\s,，;；、|。])([\p{Script=Han}A-Za-z*＊][\p{Script=Han}\w()（）/]{0,19}?)\s*[:：](?!\/\/)\s*/gu
const ENDS = ' \t\u3000,，;；、|。'

type Pair = Readonly<{ key: string; value: string }>

function pairsOf(line: string): Pair[] {
  const found = [...line.matchAll(KEY)]
  if (found[0]?.index !== 0) return []
  return found.map((match, index) => {
    const start = match.index + match[0].length
    const value = line.slice(start, found[index + 1]?.index)
    return { key: match[1] ?? '', value: withoutEnd(value) }
  })
}

function withoutEnd(value: string): string {
  let end = value.length
  while (end > 0 && ENDS.includes(value.charAt(end - 1))) end--
  return value.slice(0, end)
}

/** 姓名：张三 学号：…, on one line or on several; null when the lines are no such thing. */
function readPairs(lines: readonly string[]): TextRows | null {
  const records: Map<string, string>[] = []
  const rows: (Map<string, string> | string)[] = []
  for (const line of lines.filter((one) => one !== '')) {
    const pairs = pairsOf(line)
    if (pairs.length === 0) rows.push(line)
    for (const { key, value } of pairs) {
      let record = records.at(-1)
      if (record === undefined || record.has(key)) {
        record = new Map()
        records.push(record)
        rows.push(record)
      }
      record.set(key, value)
    }
  }
  const keys = [...new Set(records.flatMap((record) => [...record.keys()]))]
  if (!isTable(records, keys)) return null
  return withHeader(rows, keys)
}

/** Words that are known as headers, or that every person has; 张三：考研 is a person and no header. */
function isTable(
  records: readonly ReadonlyMap<string, string>[],
  keys: readonly string[],
): boolean {
  const known = keys.filter((key) => knownHeader(key) !== undefined)
  if (known.length >= 2) return true
  const shared = keys.filter(
    (key) => records.filter((one) => one.has(key)).length * 2 > records.length,
  )
  return records.length >= 2 && shared.length >= 2
}

function withHeader(
  rows: readonly (ReadonlyMap<string, string> | string)[],
  keys: readonly string[],
): TextRows {
  const first = rows.findIndex((row) => typeof row !== 'string')
  const cells = rows.map((row) =>
    typeof row === 'string' ? [row] : keys.map((key) => row.get(key) ?? ''),
  )
  return [...cells.slice(0, first), [...keys], ...cells.slice(first)]
}

const NUMBER = /^[(（]?(\d{1,3})[.．、)）](?!\d)\s*/

/** Numbers that only count the lines are no part of the first name. */
function withoutNumbers(lines: readonly string[]): readonly string[] {
  const numbers = lines.flatMap((line) => {
    const number = NUMBER.exec(line)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  const counts = numbers.every((number, index) => number === index + (numbers[0] ?? 0))
  const isList = counts && numbers.length * 2 > lines.length
  return isList ? lines.map((line) => line.replace(NUMBER, '')) : lines
}

const BLANKS = /[\s\u3000]+/u
const SEPARATORS: readonly RegExp[] = [
  /\t/,
  /[,，]/,
  /[;；]/,
  /[|｜]/,
  /、/,
  /\s*(?:\u3000|[^\S\t\u3000]{2,})\s*/u,
  BLANKS,
  /[\s,，;；、|｜]+/u,
  /(?<!\d)[:：](?!\d|\/\/)/,
]
// 周老师 2020/6/28 10:22:33 is the head of a message and nobody's row.
const HEAD = /^.{1,40}\s\(?\d{1,2}:\d{2}(?::\d{2})?\)?$/u

/** By the separator that gives most lines the same number of cells, the more cells the better. */
function cutLines(lines: readonly string[]): TextRows {
  const people = lines.filter((line) => !HEAD.test(line))
  let best: RegExp | null = null
  let most = 0
  for (const separator of SEPARATORS) {
    const { agreeing, cells } = agreement(people.map((line) => cut(line, separator).length))
    const score = agreeing * 2 >= people.length ? agreeing * (cells - 1) : 0
    if (score > most) {
      best = separator
      most = score
    }
  }
  const separator = best
  if (separator === null) return lines.map((line) => [line])
  return lines.map((line) => (HEAD.test(line) ? [line] : cut(line, separator)))
}

function agreement(widths: readonly number[]): { agreeing: number; cells: number } {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = { agreeing: 0, cells: 1 }
  for (const [cells, agreeing] of counts) {
    if (cells > 1 && agreeing > best.agreeing) best = { agreeing, cells }
  }
  return best
}

const QUOTED = /"((?:[^"]|"")*)"/g

/** Separators inside quotes are letters, as in a list that was copied out of a .csv file. */
function cut(line: string, separator: RegExp): string[] {
  const quotes: string[] = []
  const bare = line.replace(QUOTED, (_, inner: string) => {
    quotes.push(inner.replaceAll('""', '"'))
    return '\0'
  })
  return bare
    .split(separator)
    .map((cell) => cell.replaceAll('\0', () => quotes.shift() ?? '').trim())
}
