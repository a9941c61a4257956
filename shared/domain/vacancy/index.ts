export {
  EDUCATION_ASKED,
  educationAskedText,
  educationRank,
  readEducationAsked,
} from './education.ts'
export { payText, readPay } from './pay.ts'
export { pushText } from './push-text.ts'
export { sexWords, withoutSexWords } from './sex-words.ts'

type Dated = Readonly<{ deadline: string | null; withdrawnOn: string | null }>
export type VacancyState = 'open' | 'expired' | 'withdrawn'

/** Still open on the day of its deadline. */
export function vacancyState({ deadline, withdrawnOn }: Dated, day: string): VacancyState {
  if (withdrawnOn !== null && withdrawnOn <= day) return 'withdrawn'
  return deadline !== null && deadline < day ? 'expired' : 'open'
}
