// A time as it is typed: 9, 930 and 9:30, and with the words of hour and minute in the place of the colon.

const SHAPES = [/^(\d{1,2})\D(\d{1,2})\D?$/, /^(\d{1,2})(\d{2})$/, /^(\d{1,2})\D?$/]

/** HH:MM, '' for nothing, null for what is no time. */
export function readTime(text: string): string | null {
  const clean = text.normalize('NFKC').replaceAll(' ', '')
  if (clean === '') return ''
  const parts = SHAPES.map((shape) => shape.exec(clean)).find((found) => found !== null)
  if (parts === undefined) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
