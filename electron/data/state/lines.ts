// What is kept of people, as numbers, one person after the other: memory that lies apart is slow to walk through. A line
// begins with [its length, person (0: replaced since)].

/** `places`: where the line of each person begins. */
export type Lines = { cells: Int32Array; used: number; readonly places: Map<number, number> }

export const PERSON = 1
/** Where the first number of the line's own is, from its beginning. */
export const OWN = 2

export const newLines = (): Lines => ({ cells: new Int32Array(1024), used: 0, places: new Map() })

export function linesOf(people: Iterable<readonly [number, readonly number[]]>): Lines {
  const lines = newLines()
  for (const [id, line] of people) putLine(lines, id, line)
  return lines
}

/** `line`: undefined of whom nothing is left to keep. */
export function putLine(lines: Lines, id: number, line: readonly number[] | undefined): void {
  const place = lines.places.get(id)
  const length = line === undefined ? 0 : OWN + line.length
  if (line !== undefined && place !== undefined && lines.cells[place] === length) {
    lines.cells.set(line, place + OWN)
    return
  }
  if (place !== undefined) lines.cells[place + PERSON] = 0
  lines.places.delete(id)
  if (line === undefined) return
  const end = lines.used + length
  if (end > lines.cells.length) {
    const cells = new Int32Array(end * 2)
    cells.set(lines.cells)
    lines.cells = cells
  }
  lines.cells[lines.used] = length
  lines.cells[lines.used + PERSON] = id
  lines.cells.set(line, lines.used + OWN)
  lines.places.set(id, lines.used)
  lines.used = end
}

/** Visits the beginning of each line. */
export function walk({ cells, used }: Lines, visit: (place: number) => void): void {
  for (let at = 0; at < used; at += cells[at] ?? used) if (cells[at + PERSON] !== 0) visit(at)
}
