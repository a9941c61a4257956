// Where the words of a cell stay that no code says: where a clerk would look for them.

/** `rest`: what was not understood; `raw`: the whole cell. */
export type WordsLeft = Readonly<{ field: string; header: string; rest: string; raw: string }>

const AND = '；'

/**
 * Words about willingness and reasons explain the reasons, those of a contact belong to what was said; all others stay
 * with the person under the name of their column.
 */
export function placeNotes(
  values: Record<string, string | null>,
  words: readonly WordsLeft[],
): Readonly<Record<string, string>> | null {
  let further: Record<string, string> | null = null
  for (const { field, header, rest, raw } of words) {
    const home = homeOf(field)
    if (home === null) {
      further ??= {}
      further[`${header}原文`] ??= raw.trim()
    } else {
      values[home] = joined(values[home] ?? '', rest)
    }
  }
  return further
}

function homeOf(field: string): string | null {
  if (field === 'willingness' || field === 'reasons') return 'reason_note'
  return field.startsWith('contact_') ? 'contact_content' : null
}

function joined(present: string, rest: string): string {
  if (present === '') return rest
  return `${AND}${present}${AND}`.includes(`${AND}${rest}${AND}`)
    ? present
    : `${present}${AND}${rest}`
}
