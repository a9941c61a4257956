// When two names are likely to mean one employer (domain.md §4.3a): for proposals, never for a silent merger.

const BLANKS_AND_MARKS =
  /[\s\u200b-\u200d\ufeff()[\]{}<>《》【】〔〕「」“”"'‘’·.,，、。:：;；\-—_/\\|]/g
const LEGAL_FORMS = /(?:股份有限|有限责任|有限|股份)公司/g
// A branch stays another employer than its head office.
const PLAIN_COMPANY = /(?<![分子])公司$/

/** The name without blanks, full width, brackets and the words for the legal form. */
export function employerKey(name: string): string {
  const plain = plainName(name)
  let key = plain
  for (let before = ''; before !== key; ) {
    before = key
    key = key.replace(LEGAL_FORMS, '').replace(PLAIN_COMPANY, '')
  }
  return key === '' ? plain : key
}

const plainName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(BLANKS_AND_MARKS, '')

/** The same name, written with other blanks, brackets or widths. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other)
}

/** As it is kept: 18 letters and digits without blanks, in capitals. */
export function cleanUscc(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

type Named = Readonly<{ name: string; uscc: string }>

/**
 * `same`: by the credit code, or by the name where no code speaks against it. `likely`: the names differ in their
 * legal form alone; somebody has to say so.
 */
export function compareEmployers(one: Named, other: Named): 'same' | 'likely' | 'other' {
  if (one.uscc !== '' && one.uscc === other.uscc) return 'same'
  const isContradicted = one.uscc !== '' && other.uscc !== ''
  if (isContradicted) return 'other'
  if (isSameName(one.name, other.name)) return 'same'
  return employerKey(one.name) === employerKey(other.name) ? 'likely' : 'other'
}
