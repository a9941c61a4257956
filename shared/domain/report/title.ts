// Column titles: where a long one breaks, and how much room it takes. Widths are in half-width characters.

const WIDE =
  /[\u1100-\u115f\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const NARROWEST = 8
const MARGIN = 1

/** Width in half-width characters; a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/** Pieces that may stand on lines of their own: at blanks, before brackets, after slashes. */
function pieces(title: string): readonly string[] {
  return title
    .replaceAll(/(?<=.)(?=[(（])|(?<=\/)(?=.)/gu, ' ')
    .split(' ')
    .filter((piece) => piece !== '')
}

// Chinese words have two or three characters: 其他形式|就业, 协议和合同|就业, 帮扶|责任人.
const CUTS: Readonly<Record<number, number>> = { 4: 2, 5: 2, 6: 4, 7: 5 }

function cutAt(piece: string): number {
  const length = [...piece.replace(/\/$/, '')].length
  return CUTS[length] ?? Math.ceil(length / 2)
}

function cut(piece: string, room: number): readonly string[] {
  const characters = [...piece]
  if (textWidth(piece) <= room || characters.length < 4) return [piece]
  const at = cutAt(piece)
  return [characters.slice(0, at).join(''), characters.slice(at).join('')].flatMap((half) =>
    cut(half, room),
  )
}

/** The lines of a title: always broken at a blank, and where it reads well if the room is too small. */
export function titleLines(title: string, room: number): readonly string[] {
  if (!title.includes(' ') && textWidth(title) <= room) return [title]
  return pieces(title).flatMap((piece) => cut(piece, room))
}

function pieceWidth(piece: string): number {
  const width = textWidth(piece)
  const whole = width <= 11 || /^[(（]/u.test(piece)
  return whole ? width : textWidth([...piece].slice(0, cutAt(piece)).join(''))
}

/** Width of a column of figures under this title. */
export function titleWidth(title: string): number {
  return Math.max(NARROWEST, ...pieces(title).map((piece) => pieceWidth(piece) + MARGIN))
}
