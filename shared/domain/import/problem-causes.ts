// Why a cell or a row was not taken as it stands. Findings of one cause about one word are mended together.

/**
 * Of an ID number. float: stored as a number, its last digits are lost · check: a digit is wrong · swap: two digits
 * exchanged · short, long: digits missing or too many · old: 15 digits, of the first generation · sign: other
 * characters · sex, birth: contradicts what else is known of the person
 */
export const ID_CAUSES = [
  'float',
  'check',
  'swap',
  'short',
  'long',
  'old',
  'sign',
  'sex',
  'birth',
] as const
export type IdCause = (typeof ID_CAUSES)[number]

export const PROBLEM_CAUSES = [
  ...ID_CAUSES,
  /** a student number that lost the zeros before it */
  'zero',
  /** a word or code that no list has */
  'word',
  'date',
  /** neither a number nor a word that the field takes, or an error of a formula */
  'form',
  /** code and name beside it contradict each other */
  'pair',
  /** nobody can be told from the row */
  'key_missing',
  'person_unknown',
  'person_ambiguous',
  /** the person stands in the file twice */
  'repeated',
  /** the file, the ledger and what was exported differ all three */
  'conflict',
  /** a column of which nothing is taken */
  'column',
] as const
export type ProblemCause = (typeof PROBLEM_CAUSES)[number]

/** Whether a cause is one of ID numbers. */
export function isOfId(cause: ProblemCause | null): cause is IdCause {
  return ID_CAUSES.some((one) => one === cause)
}
