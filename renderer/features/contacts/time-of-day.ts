// A time as it is typed: 9, 930, 9:30 and 9点半 mean the same to whoever writes them quickly.

const SHAPES = [
  /^(\d{1,2})[:.](\d{1,2})$/,
  /^(\d{1,2})点(\d{1,2})分?$/,
  /^(\d{1,2})(\d{2})$/,
  /^(\d{1,2})点?$/,
]

/** HH:MM, '' for nothing, null for what is no time. */
export function readTime(text: string): string | null {
  const clean = text.normalize('NFKC').replaceAll(' ', '').replace('点半', ':30')
  if (clean === '') return ''
  const parts = SHAPES.map((shape) => shape.exec(clean)).find((found) => found !== null)
  if (parts === undefined) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
