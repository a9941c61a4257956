// Every good number from which a damaged one can have come by a single slip, and what else is known of the person.
import { checkIdNumber } from '../id-number/index.ts'

export type IdKnown = Readonly<{ sex: string | null; birth: string | null }>

const LENGTH = 18
const DIGITS = '0123456789'
const LAST_DIGITS = `${DIGITS}X`
const EARLIEST = '1930'

/** Only with all of them is it sure that no other fits: one digit wrong, two exchanged, one lost, one too many. */
export function idCandidates(text: string, known: IdKnown): readonly string[] {
  const found = new Set<string>()
  for (const number of slips(text)) {
    if (!found.has(number) && isGood(number, text, known)) found.add(number)
  }
  return [...found]
}

/** The good number of a person written another way: with hyphens, with the letter O for a zero, a sign for the X. */
export function idWithoutSigns(text: string): string | null {
  const plain = text
    .replace(/O/g, '0')
    .replace(/[IL|]/g, '1')
    .replace(/[×Х✕]$/u, 'X')
  const number = plain.replace(/[^\dX]/g, '')
  return number !== text && checkIdNumber(number).rules.every(isWarning) ? number : null
}

const isWarning = (rule: string): boolean => rule === 'V05'

function isGood(number: string, text: string, { sex, birth }: IdKnown): boolean {
  const check = checkIdNumber(number, { sex, birth })
  if (check.birth === null || check.birth < EARLIEST) return false
  const isSameRegion = text.startsWith(number.slice(0, 6))
  return check.rules.every((rule) => isWarning(rule) && isSameRegion)
}

function* slips(text: string): Generator<string> {
  if (text.length === LENGTH - 1) yield* withOneMore(text)
  else if (text.length === LENGTH + 1) yield* withOneLess(text)
  else if (text.length === LENGTH) {
    yield* exchanged(text)
    yield* replaced(text)
  }
}

const put = (text: string, at: number, length: number, digit: string): string =>
  text.slice(0, at) + digit + text.slice(at + length)

function* withOneMore(text: string): Generator<string> {
  for (let at = 0; at < LENGTH; at++) {
    for (const digit of at === LENGTH - 1 ? LAST_DIGITS : DIGITS) yield put(text, at, 0, digit)
  }
}

function* withOneLess(text: string): Generator<string> {
  for (let at = 0; at <= LENGTH; at++) yield put(text, at, 1, '')
}

function* exchanged(text: string): Generator<string> {
  for (let one = 0; one < LENGTH - 1; one++) {
    for (let other = one + 1; other < LENGTH; other++) {
      if (text.charAt(one) === text.charAt(other)) continue
      yield put(put(text, one, 1, text.charAt(other)), other, 1, text.charAt(one))
    }
  }
}

function* replaced(text: string): Generator<string> {
  for (let at = 0; at < LENGTH; at++) {
    for (const digit of at === LENGTH - 1 ? LAST_DIGITS : DIGITS) yield put(text, at, 1, digit)
  }
}
