// Damaged workbooks: bytes changed anywhere, XML changed inside a whole archive, the archive itself put together wrongly.

import { readZipDirectory } from '#data/excel/read/zip/directory.ts'
import { inflateEntry } from '#data/excel/read/zip/inflate.ts'
import type { Random } from '#data/practice/random.ts'
import { type MadePart, zipOf } from '#tests/helpers/made-files.ts'

/** The parts of a workbook, when it is an archive. */
export function partsIn(bytes: Buffer): readonly MadePart[] | null {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return null
  return readZipDirectory(bytes).map((entry) => ({
    name: entry.name,
    content: inflateEntry(bytes, entry),
  }))
}

/** One damaged copy, and what was done to it. */
export function mutated(bytes: Buffer, random: Random): Readonly<{ bytes: Buffer; how: string }> {
  const parts = partsIn(bytes)
  if (parts === null) {
    const isText = bytes.length < 100_000 && random.int(2) === 0
    return isText ? inText(bytes, random) : inBytes(bytes, random)
  }
  const way = random.pick([inBytes, inXml, inXml, inXml, inArchive])
  if (way === inBytes) return inBytes(bytes, random)
  return way === inXml ? inXml(parts, random) : inArchive(parts, random)
}

type Mutant = ReturnType<typeof mutated>

const BYTE_CHANGES: Readonly<
  Record<string, (bytes: Buffer, at: number, random: Random) => Buffer>
> = {
  'a bit turned': (bytes, at, random) => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8))
    return bytes
  },
  'a range overwritten': (bytes, at, random) => {
    const noise = Buffer.from(Array.from({ length: 1 + random.int(64) }, () => random.int(256)))
    noise.copy(bytes, at)
    return bytes
  },
  'a range filled': (bytes, at, random) =>
    bytes.fill(random.pick([0, 0xff, 0x20]), at, Math.min(bytes.length, at + 1 + random.int(600))),
  'a range cut out': (bytes, at, random) =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.int(400))]),
  'a range doubled': (bytes, at, random) => {
    const end = at + 1 + random.int(400)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
  },
  'the end cut off': (bytes, at) => bytes.subarray(0, at),
  'a number made huge': (bytes, at) => {
    if (at + 4 <= bytes.length) bytes.writeUInt32LE(0x7fffffff, at)
    return bytes
  },
}

function inBytes(original: Buffer, random: Random): Mutant {
  let bytes = Buffer.from(original)
  const done: string[] = []
  for (let left = 1 + random.int(4); left > 0 && bytes.length > 0; left--) {
    const how = random.pick(Object.keys(BYTE_CHANGES))
    // Half of the time near the end, where an archive says what it holds.
    const near = random.int(2) === 0 ? bytes.length : Math.min(bytes.length, 2000)
    const at = bytes.length - 1 - random.int(near)
    bytes = Buffer.from(BYTE_CHANGES[how]?.(bytes, at, random) ?? bytes)
    done.push(`${how} at ${at}`)
  }
  return { bytes, how: done.join(', ') }
}

const NASTY_VALUES = [
  '',
  '-1',
  '0',
  '1e308',
  'NaN',
  '4294967296',
  '99999999999999999999',
  'XFD1048576',
  'ZZZZ9999999999',
  'A0',
  'A1:XFD1048576',
  '../../x',
  '&#0;',
  '&#x110000;',
  '__proto__',
  'true',
  's',
  'd',
  'e',
  'inlineStr',
  '\u0000',
  '\ud800',
  '<',
  '名'.repeat(5000),
]

const TEXT_CHANGES: Readonly<Record<string, (text: string, at: number, random: Random) => string>> =
  {
    'a slice cut out': (text, at, random) =>
      text.slice(0, at) + text.slice(at + 1 + random.int(200)),
    'a slice doubled': (text, at, random) =>
      text.slice(0, at + 1 + random.int(300)) + text.slice(at),
    'a tag gone': (text, at) => text.slice(0, at) + text.slice(at).replace(/<[^>]*>/, ''),
    'a value changed': (text, at, random) =>
      text.slice(0, at) +
      text.slice(at).replace(/="[^"]*"/, () => `="${random.pick(NASTY_VALUES)}"`),
    'a text changed': (text, at, random) =>
      text.slice(0, at) + text.slice(at).replace(/>[^<]*</, () => `>${random.pick(NASTY_VALUES)}<`),
    'an attribute doubled': (text, at) =>
      text.slice(0, at) + text.slice(at).replace(/( [\w:]+="[^"]*")/, '$1$1'),
    'letters put in': (text, at, random) =>
      text.slice(0, at) +
      random.pick([
        '<',
        '>',
        '&',
        '"',
        ']]>',
        '<!--',
        '<![CDATA[',
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '\0',
        '<row>',
        '<c r="A1">',
      ]) +
      text.slice(at),
    'a piece a thousand times': (text, at, random) =>
      text.slice(0, at) + text.slice(at, at + 1 + random.int(60)).repeat(1000) + text.slice(at),
  }

function changedText(original: string, random: Random): Readonly<{ text: string; how: string }> {
  let text = original
  const done: string[] = []
  for (let left = 1 + random.int(5); left > 0; left--) {
    const how = random.pick(Object.keys(TEXT_CHANGES))
    const at = random.int(text.length + 1)
    text = TEXT_CHANGES[how]?.(text, at, random) ?? text
    done.push(`${how} at ${at}`)
  }
  return { text, how: done.join(', ') }
}

function inText(bytes: Buffer, random: Random): Mutant {
  const { text, how } = changedText(bytes.toString('latin1'), random)
  return { bytes: Buffer.from(text, 'latin1'), how }
}

/** The archive stays whole and its sums right: what the reader itself makes of it. */
function inXml(parts: readonly MadePart[], random: Random): Mutant {
  const weighty = parts.filter(({ name }) =>
    /sheet|workbook|styles|Strings|content|rels|Types/i.test(name),
  )
  const target = random.pick(weighty.length > 0 ? weighty : parts)
  const { text, how } = changedText(String(target.content), random)
  const changed = parts.map((part) => (part === target ? { ...part, content: text } : part))
  return { bytes: zipOf(changed), how: `${target.name}: ${how}` }
}

const ARCHIVE_CHANGES: Readonly<
  Record<string, (parts: readonly MadePart[], random: Random) => readonly MadePart[]>
> = {
  'a part gone': (parts, random) => parts.filter((part) => part !== random.pick(parts)),
  'a part twice': (parts, random) => [...parts, random.pick(parts)],
  'parts in another order': (parts) => parts.toReversed(),
  'a part renamed': (parts, random) =>
    renamed(
      parts,
      random.pick(parts),
      random.pick([
        'x',
        '',
        '/',
        'xl/worksheets/sheet1.xml',
        '[Content_Types].xml',
        'a'.repeat(60_000),
      ]),
    ),
  'two parts exchanged': (parts, random) =>
    exchanged(parts, random.pick(parts), random.pick(parts)),
  'a part emptied': (parts, random) => withContent(parts, random.pick(parts), ''),
  'a part of noise': (parts, random) =>
    withContent(
      parts,
      random.pick(parts),
      Buffer.from(Array.from({ length: 5000 }, () => random.int(256))),
    ),
  'a size that lies': (parts, random) =>
    claiming(parts, random.pick(parts), {
      claimedSize: random.pick([0, 1, 100, 2_000_000_000, 0xffffffff]),
    }),
  'a checksum that lies': (parts, random) =>
    claiming(parts, random.pick(parts), { claimedCrc: random.int(0xffffffff) }),
  'a part of forty million blanks': (parts, random) =>
    withContent(parts, random.pick(parts), Buffer.alloc(40_000_000, 0x20)),
}

const replaced = (parts: readonly MadePart[], old: MadePart, now: MadePart): MadePart[] =>
  parts.map((part) => (part === old ? now : part))
const renamed = (parts: readonly MadePart[], old: MadePart, name: string) =>
  replaced(parts, old, { ...old, name })
const withContent = (parts: readonly MadePart[], old: MadePart, content: MadePart['content']) =>
  replaced(parts, old, { ...old, content })
const claiming = (parts: readonly MadePart[], old: MadePart, claims: Partial<MadePart>) =>
  replaced(parts, old, { ...old, ...claims })
const exchanged = (parts: readonly MadePart[], one: MadePart, other: MadePart) =>
  parts.map((part) => {
    if (part === one) return { ...one, content: other.content }
    return part === other ? { ...other, content: one.content } : part
  })

function inArchive(parts: readonly MadePart[], random: Random): Mutant {
  const how = random.pick(Object.keys(ARCHIVE_CHANGES))
  const changed = ARCHIVE_CHANGES[how]?.(parts, random) ?? parts
  const bytes = zipOf(changed)
  if (random.int(4) > 0) return { bytes, how }
  const more = inBytes(bytes, random)
  return { bytes: more.bytes, how: `${how}; ${more.how}` }
}
