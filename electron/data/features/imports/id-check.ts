// The ID number of a row: what is wrong with it, and what it says about the person.
import { checkIdNumber, type IdRule } from '#shared/domain/id-number/index.ts'

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

export function idFacts(raw: string, { sex, birth, docType, damaged }: IdContext): IdFacts {
  if (docType !== null && OTHER_DOCUMENTS.has(docType)) {
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

/** With a wrong check digit nothing else in the number is sure: only an impossible date still says where to look. */
function telling(rules: readonly IdRule[], damaged: boolean): readonly IdRule[] {
  if (rules.includes('V01')) return ['V01']
  if (damaged || rules.includes('V02')) return rules.includes('V03') ? ['V02', 'V03'] : ['V02']
  return rules.filter((rule) => rule !== 'V05')
}
