// The look of an office's table. Fonts are named, not embedded: every Chinese Windows and WPS has them.
import type { AlignmentStyle, BorderStyle, CellStyle, FontStyle } from 'hucre'

const SONG = '宋体'
const HEI = '黑体'
const FANGSONG = '仿宋'
const GB2312 = 134

const font = (name: string, size: number, bold = false): FontStyle => ({
  name,
  size,
  bold,
  charset: GB2312,
})

export const DEFAULT_FONT: FontStyle = font(SONG, 11)

const side = { style: 'thin', color: { rgb: '000000' } } as const
const BOX: BorderStyle = { top: side, right: side, bottom: side, left: side }

const align = (
  horizontal: NonNullable<AlignmentStyle['horizontal']>,
  wrapText = false,
): AlignmentStyle => ({ horizontal, vertical: 'center', wrapText })

export const SIZES = { title: 18, line: 12, note: 10, cover: 14 } as const
/** Of charts. */
export const FONTS = { title: HEI, body: SONG } as const

export const TITLE: CellStyle = { font: font(HEI, SIZES.title), alignment: align('center') }
export const LINE_LEFT: CellStyle = {
  font: font(FANGSONG, SIZES.line),
  alignment: align('left', true),
}
export const LINE_RIGHT: CellStyle = {
  font: font(FANGSONG, SIZES.line),
  alignment: align('right', true),
}
export const LIST_TITLE: CellStyle = { font: font(HEI, SIZES.line), alignment: align('left') }
export const NOTE: CellStyle = { font: font(FANGSONG, SIZES.note), alignment: align('left', true) }

/** The cover's. */
export const COVER = {
  title: { font: font(HEI, 26), alignment: align('center', true) },
  label: { font: font(HEI, SIZES.cover), border: BOX, alignment: align('center') },
  fact: { font: font(FANGSONG, SIZES.cover), border: BOX, alignment: align('left', true) },
  link: {
    font: { ...font(FANGSONG, SIZES.cover), color: { rgb: '0563C1' }, underline: true },
    border: BOX,
    alignment: align('left'),
  },
  sign: { font: font(FANGSONG, SIZES.cover), alignment: align('left') },
  seal: { font: font(FANGSONG, SIZES.cover), alignment: align('right') },
} as const satisfies Record<string, CellStyle>

export function headerStyle(size: number): CellStyle {
  return { font: font(SONG, size, true), border: BOX, alignment: align('center', true) }
}

const FORMATS = {
  // Text stays text, also after somebody has edited the cell: leading zeros, and never a formula.
  text: '@',
  count: '0',
  rate: '0.00',
} as const

type Place = 'body' | 'total'
type Kind = keyof typeof FORMATS

const LIGHT_GREY = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const

/** Style of a cell of the table proper. */
export function cellStyle(kind: Kind, place: Place, size: number, centred = false): CellStyle {
  return {
    font: font(SONG, size, place === 'total'),
    border: BOX,
    numFmt: FORMATS[kind],
    alignment: align(kind === 'text' && !centred ? 'left' : 'center', kind === 'text'),
    ...(place === 'total' ? { fill: LIGHT_GREY } : {}),
  }
}
