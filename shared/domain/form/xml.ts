// XML as it stands, tag by tag with places, so that what is not meant can be left byte for byte. No tree: a tree
// written out again is another file.

export type Tag = Readonly<{
  /** without its prefix */
  name: string
  /** with the colon, or empty */
  prefix: string
  kind: 'open' | 'close' | 'empty'
  start: number
  end: number
  /** what stands between the name and the end */
  rest: string
}>

export type Edit = Readonly<{ start: number; end: number; text: string }>

const TAG = /<(\/?)([\w.-]+:)?([\w.-]+)((?:[^"'>]|"[^"]*"|'[^']*')*)>/y
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/** The tags in their order. Text, comments and CDATA are passed over. */
export function* tagsOf(xml: string, from = 0, to = xml.length): Generator<Tag> {
  let at = xml.indexOf('<', from)
  while (at >= 0 && at < to) {
    TAG.lastIndex = at
    const found = TAG.exec(xml)
    if (found === null) {
      at = xml.indexOf('<', pastSkipped(xml, at))
      continue
    }
    const [whole, close, prefix = '', name = '', rest = ''] = found
    const kind = close === '/' ? 'close' : rest.endsWith('/') ? 'empty' : 'open'
    yield { name, prefix, kind, start: at, end: at + whole.length, rest }
    at = xml.indexOf('<', at + whole.length)
  }
}

function pastSkipped(xml: string, at: number): number {
  for (const [start, end] of SKIPPED) {
    if (!xml.startsWith(start, at)) continue
    const ending = xml.indexOf(end, at + start.length)
    return ending < 0 ? xml.length : ending + end.length
  }
  return at + 1
}

/** An attribute's value as it reads; undefined: it has none. `name` with its prefix, if it has one. */
export function attribute({ rest }: Pick<Tag, 'rest'>, name: string): string | undefined {
  const found = matchAttribute(rest, name)
  return found === null ? undefined : unescapeXml(found[3] ?? found[4] ?? '')
}

/** The tag's text with another value of an attribute; undefined takes it away. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const written = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`
  const found = matchAttribute(tag, name)
  if (found !== null) {
    return tag.slice(0, found.index) + written + tag.slice(found.index + found[0].length)
  }
  return tag.replace(/\s*\/?>$/, (end) => written + end)
}

const matchAttribute = (text: string, name: string): RegExpExecArray | null =>
  new RegExp(`\\s${name}(\\s*)=(\\s*)(?:"([^"]*)"|'([^']*)')`).exec(text)

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** As it reads. */
export function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** As it is written; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(IMPOSSIBLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')

/** The text with the edits in it; they do not overlap. What is put before a piece comes before what replaces it. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text } of [...edits].sort(inOrder)) {
    parts.push(xml.slice(at, start), text)
    at = end
  }
  parts.push(xml.slice(at))
  return parts.join('')
}

const inOrder = (one: Edit, other: Edit): number => one.start - other.start || one.end - other.end

/** Text between two places with tags taken out: what a cell says. */
export function textIn(xml: string, start: number, end: number): string {
  const parts: string[] = []
  let at = start
  for (const tag of tagsOf(xml, start, end)) {
    parts.push(xml.slice(at, tag.start))
    at = tag.end
  }
  parts.push(xml.slice(at, end))
  return unescapeXml(
    parts.join('').replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escapeXml(inner)),
  )
}
