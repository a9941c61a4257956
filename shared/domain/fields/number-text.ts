// Numbers as people write them into a cell: 3个, 1,200, 三个, 5千, 0.8万.

const PLAIN = /^\d+(\.\d+)?$/
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/
const UNIT =
  /(?:个岗位|个工作日|人次|元\/月|元每月|\/月|年制|分钟|届|个|人|名|位|次|家|场|份|条|元|年|天|岁|分|整)$/
const SCALED = /^(\d+(?:\.\d+)?)([千kK万wW])$/
const DIGITS = '零一二三四五六七八九'

/** The number of a text in digits; undefined where it is none. */
export function readNumber(text: string): string | undefined {
  if (PLAIN.test(text)) return text
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(UNIT, '')
  if (PLAIN.test(plain)) return plain
  if (GROUPED.test(plain)) return plain.replaceAll(',', '')
  const scaled = SCALED.exec(plain)
  if (scaled !== null) {
    const [, value = '', scale = ''] = scaled
    return String(Math.round(Number(value) * (/[万wW]/.test(scale) ? 10_000 : 1_000)))
  }
  return inWords(plain)
}

/** Up to 十. */
function inWords(text: string): string | undefined {
  if (text === '十') return '10'
  if (text === '两') return '2'
  return text.length === 1 && DIGITS.includes(text) ? String(DIGITS.indexOf(text)) : undefined
}
