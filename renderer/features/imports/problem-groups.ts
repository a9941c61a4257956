import type { Problem } from '#shared/schemas/import.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { Lang } from '../../lib/use-lang.ts'

export type RuleGroup = Readonly<{ id: string; text: string; count: number }>

/** The rules that were broken, the most frequent first. */
export function ruleGroups(problems: readonly Problem[], lang: Lang): readonly RuleGroup[] {
  return [...Map.groupBy(problems, ({ rule }) => rule)]
    .map(([id, found]) => ({ id, text: refusalText(id, lang), count: found.length }))
    .sort((a, b) => b.count - a.count)
}

/** The import speaks Chinese about single cells; another language has the rule's sentence. */
export function problemSentence({ rule, message }: Problem, lang: Lang): string {
  const text = refusalText(rule, lang)
  return lang === 'zh' || text === rule ? message : text
}
