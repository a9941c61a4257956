// Which columns an OpenDocument sheet hides: SheetJS does not say.

const HIDDEN = '="collapse"'
const TAGS = /<table:table(?:-column)?(?=[\s>/])([^>]*)>/g
const WIDEST = 16_384

/** Hidden columns of each table, in the order of the tables. */
export function hiddenOdsColumns(content: string | Buffer): readonly (readonly number[])[] {
  if (!content.includes(HIDDEN)) return []
  const tables: number[][] = []
  let column = 0
  for (const [tag, attributes = ''] of content.toString().matchAll(TAGS)) {
    if (!tag.startsWith('<table:table-column')) {
      tables.push([])
      column = 0
      continue
    }
    const repeated = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
    const next = Math.min(WIDEST, column + repeated)
    if (/visibility="(?:collapse|filter)"/.test(attributes)) {
      for (; column < next; column++) tables.at(-1)?.push(column)
    }
    column = next
  }
  return tables
}
