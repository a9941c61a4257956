// Numbers by which somebody can be told or reached are shown in part until they are asked for.

const ID_NUMBERS: ReadonlySet<string> = new Set(['id_no'])
const PHONES: ReadonlySet<string> = new Set(['mobile', 'home_phone', 'contact_phone'])

export const SENSITIVE_FIELDS: readonly string[] = [...ID_NUMBERS, ...PHONES]

const STAR = '*'
const STARS = /[*＊]/

/** Shown at both ends of a number that is long enough, else its last two alone. */
const ID_ENDS = { head: 6, tail: 4, from: 15 } as const
const PHONE_ENDS = { head: 3, tail: 4, from: 11 } as const
const SHORT_TAIL = 2

/** Whether a field holds a number that is masked. */
export function isSensitive(field: string): boolean {
  return ID_NUMBERS.has(field) || PHONES.has(field)
}

/** 430104********1234, 138****1234; a text without a digit is no number and stays as it is. */
export function masked(field: string, text: string): string {
  if (!isSensitive(field) || !/\d/.test(text)) return text
  const ends = ID_NUMBERS.has(field) ? ID_ENDS : PHONE_ENDS
  const letters = [...text]
  const { head, tail } =
    letters.length >= ends.from
      ? ends
      : { head: 0, tail: letters.length > SHORT_TAIL ? SHORT_TAIL : 0 }
  return letters
    .map((letter, at) => (at < head || at >= letters.length - tail ? letter : STAR))
    .join('')
}

/** Whether a text for such a field was copied from where it is masked: nothing to be stored. */
export function isMasked(field: string, text: string): boolean {
  return isSensitive(field) && STARS.test(text)
}
