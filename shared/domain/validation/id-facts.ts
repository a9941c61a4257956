// What an ID number says about its person, and what is wrong with it; only kinds of document that have one are judged.
import { checkIdNumber, type IdRule } from '../id-number/index.ts'

export type IdFacts = Readonly<{
  text: string
  /** what makes it wrong; empty for a good number */
  wrong: readonly IdRule[]
  /** V05: the area code is not known, which only warns */
  unknownArea: boolean
  birth: string | null
  sex: string | null
}>

export type IdContext = Readonly<{
  sex: string | null
  birth: string | null
  docType: string | null
  /** it arrived as a number that had lost its last digits */
  damaged: boolean
}>

const OTHER_DOCUMENTS: ReadonlySet<string> = new Set(['3', '4'])

/** Whether this kind of document has an identity number; an unknown kind is taken for an identity card. */
export function hasIdNumber(docType: string | null): boolean {
  return docType === null || !OTHER_DOCUMENTS.has(docType)
}

/** Judges a number beside what else is known of the person. */
export function idFacts(raw: string, { sex, birth, docType, damaged }: IdContext): IdFacts {
  if (!hasIdNumber(docType)) {
    return { text: raw, wrong: [], unknownArea: false, birth: null, sex: null }
  }
  const check = checkIdNumber(raw, { sex, birth })
  const wrong = telling(check.rules, damaged)
  return {
    text: check.normalized,
    wrong,
    unknownArea: wrong.length === 0 && check.rules.includes('V05'),
    birth: wrong.length === 0 ? check.birth : null,
    sex: wrong.length === 0 ? check.sex : null,
  }
}

/**
 * Judges a stored number anew after sex, birth date or kind of document changed. That digits were lost (an open V02)
 * stays true even where the check digit happens to fit.
 */
export function recheckId(
  stored: string,
  person: Omit<IdContext, 'damaged'>,
  open: readonly Readonly<{ field: string; rule: string }>[],
): IdFacts {
  const damaged = open.some(({ field, rule }) => field === 'id_no' && rule === 'V02')
  return idFacts(stored, { ...person, damaged })
}

/** With a wrong check digit nothing else in the number is sure. */
function telling(rules: readonly IdRule[], damaged: boolean): readonly IdRule[] {
  if (rules.includes('V01')) return ['V01']
  if (damaged || rules.includes('V02')) return ['V02']
  return rules.filter((rule) => rule !== 'V05')
}
