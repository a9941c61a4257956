// Names of people: blanks inside, full-width letters and the many dots between the parts of a name.

const HAN_ONLY = /^[\u4e00-\u9fff]*$/
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
const DOTS = /[\u2022\u2027\u2219\u22c5\u25cf\u30fb\uff0e\uff65\u16eb\u2e31]/g
const DOT_IN_HAN = /(?<=\p{Script=Han})[.](?=\p{Script=Han})/gu
const BETWEEN_HAN = /(?<=[\p{Script=Han}·]) +(?=[\p{Script=Han}·])/gu
const NO_LETTERS = /[\s·.'’-]/g

/** A name as it is kept: 黄　鹏明 is 黄鹏明, 艾力•买买提 is 艾力·买买提. */
export function cleanName(text: string): string {
  if (HAN_ONLY.test(text)) return text
  return text
    .normalize('NFC')
    .replace(DOTS, '·')
    .replace(FULL_WIDTH, (letter) => letter.normalize('NFKC'))
    .replace(DOT_IN_HAN, '·')
    .replace(BLANKS, ' ')
    .trim()
    .replace(BETWEEN_HAN, '')
}

/** The form by which names are compared: how the parts are set apart makes no other name. */
export function nameKey(name: string): string {
  if (HAN_ONLY.test(name)) return name
  return cleanName(name).normalize('NFKC').replace(NO_LETTERS, '').toLowerCase()
}
