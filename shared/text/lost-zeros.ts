// A student number that lost the zeros before it, as spreadsheets do with numbers.
import { type Bilingual, fill, type Lang } from './template.ts'

const SENTENCE: Bilingual = {
  zh: '学号可能丢了开头的 0：Excel 把它当数字存了。{evidence}；采用 {number}？',
  en: 'The student number may have lost the zeros before it: a spreadsheet stored it as a number. {evidence}; adopt {number}?',
}

const EVIDENCE = {
  known: {
    zh: '台账中{who}的学号是 {number}，姓名相同',
    en: 'In the ledger {who} of the same name has {number}',
  },
  unnamed: { zh: '台账中{who}的学号是 {number}', en: 'In the ledger {who} has {number}' },
  others: {
    zh: '本列其他学号都是 {width} 位，以 0 开头',
    en: 'The others of the column have {width} digits and begin with 0',
  },
} as const satisfies Record<string, Bilingual>

/** What speaks for the zeros: somebody of the ledger, by name or by the number alone, or the other rows. */
export type ZeroEvidence = Readonly<{
  by: keyof typeof EVIDENCE
  number: string
  /** of the ledger; '' where nobody is */
  who: string
}>

export function zeroEvidenceText({ by, number, who }: ZeroEvidence, lang: Lang): string {
  return fill(EVIDENCE[by][lang], { number, who, width: number.length })
}

export function lostZerosText(evidence: ZeroEvidence, lang: Lang): string {
  const { number } = evidence
  return fill(SENTENCE[lang], { number, evidence: zeroEvidenceText(evidence, lang) })
}
