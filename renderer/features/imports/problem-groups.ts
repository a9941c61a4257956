import type { ImportCause, Problem } from '#shared/schemas/import.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { Lang } from '../../lib/use-lang.ts'

/** The import speaks Chinese about single cells; another language has the rule's sentence. */
export function problemSentence(
  { rule, message }: Pick<Problem, 'rule' | 'message'>,
  lang: Lang,
): string {
  const text = refusalText(rule, lang)
  return lang === 'zh' || text === rule ? message : text
}

/** Of several findings what they have in common, as far as the rule has a sentence of its own. */
export function causeSentence({ rule, message, count }: ImportCause, lang: Lang): string {
  if (count === 1) return problemSentence({ rule, message }, lang)
  const text = refusalText(rule, lang)
  return text === rule ? message : text
}
