// In which single way a damaged ID number can have come from a good one.

export type IdLikeness = Readonly<{
  /**
   * float: the first 15 digits, or as many as an exponent shows · last: all but the check digit · digit: all but one ·
   * swap: two exchanged · short, long: one too few or too many · sex: all but the last two · day: all but the date
   */
  how: 'float' | 'last' | 'digit' | 'swap' | 'short' | 'long' | 'sex' | 'day'
  /** places from 1 where they differ */
  at: readonly number[]
}>

const LENGTH = 18
const LAST = LENGTH - 1
/** as many digits as a spreadsheet keeps of a number */
const KEPT = 15
const EXPONENT = /^(\d)(?:\.(\d+))?E\+?17$/
const DIGITS = /^\d+$/

/**
 * How `text`, that may have been a number in its cell, differs from the good number; null where more than one thing
 * would have had to go wrong.
 */
export function idLikeness(text: string, good: string, asNumber: boolean): IdLikeness | null {
  const slip = slipOf(text, good)
  const isFloat = isFloatOf(text, good) || (asNumber && text === asShown(good))
  // One slip of a hand is likelier than what a spreadsheet does, but where it is known to have done it.
  const isSlip = slip !== null && slip.how !== 'sex' && slip.how !== 'day'
  return isFloat && (asNumber || !isSlip) ? { how: 'float', at: [] } : slip
}

function slipOf(text: string, good: string): IdLikeness | null {
  if (text.length === LENGTH) return differing(text, good)
  if (text.length === LENGTH - 1) return oneMore(good, text, 'short')
  return text.length === LENGTH + 1 ? oneMore(text, good, 'long') : null
}

/** A number with an exponent, as a spreadsheet writes long ones into text files. */
export function isExponent(text: string): boolean {
  return EXPONENT.test(text)
}

/** Whether a text ends as a number does that was cut after 15 digits. */
export function endsCut(text: string): boolean {
  return text.length === LENGTH && DIGITS.test(text) && text.slice(KEPT) === '000'
}

function isFloatOf(text: string, good: string): boolean {
  const exponent = EXPONENT.exec(text)
  if (exponent !== null) {
    const digits = (exponent[1] ?? '') + (exponent[2] ?? '')
    return DIGITS.test(good) && isRounded(digits, good)
  }
  if (!DIGITS.test(text) || text.length > LENGTH || text.length < LENGTH - 1) return false
  // Without its X a number has 17 digits and is cut all the same.
  const whole = good.slice(0, text.length)
  if (!DIGITS.test(whole)) return false
  const isCut = text.slice(KEPT) === '0'.repeat(text.length - KEPT)
  return isCut && isRounded(text.slice(0, KEPT), whole)
}

/** What is left of it where a program other than a spreadsheet made a number of it. */
function asShown(good: string): string {
  return String(Number(good.replace('X', '')))
}

/** Whether `digits` are the beginning of a number, cut or rounded. */
function isRounded(digits: string, whole: string): boolean {
  if (whole.startsWith(digits)) return true
  const cut = BigInt(whole.slice(0, digits.length))
  return whole.charAt(digits.length) >= '5' && String(cut + 1n) === digits
}

function differing(text: string, good: string): IdLikeness | null {
  const at: number[] = []
  for (let place = 0; place < LENGTH; place++) {
    if (text.charAt(place) !== good.charAt(place)) at.push(place)
  }
  const places = at.map((place) => place + 1)
  const [one, other] = at
  if (one === undefined) return null
  if (other === undefined) return { how: one === LAST ? 'last' : 'digit', at: places }
  if (at.length === 2) {
    const isSwap =
      text.charAt(one) === good.charAt(other) && text.charAt(other) === good.charAt(one)
    if (isSwap) return { how: 'swap', at: places }
    if (one === LAST - 1) return { how: 'sex', at: places }
  }
  const isDay = at.every((place) => (place >= 6 && place < 14) || place === LAST)
  return isDay ? { how: 'day', at: places } : null
}

function oneMore(longer: string, shorter: string, how: 'short' | 'long'): IdLikeness | null {
  let place = 0
  while (place < shorter.length && longer.charAt(place) === shorter.charAt(place)) place++
  return longer.slice(place + 1) === shorter.slice(place) ? { how, at: [place + 1] } : null
}
