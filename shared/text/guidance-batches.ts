// What a batch of guidance was, in words; a block a feature.
import type { Bilingual } from './template.ts'

export const GUIDANCE_BATCHES: Readonly<Record<string, Bilingual>> = {
  saveRule: {
    zh: '修改规则“{ruleName}”，自 {day} 起',
    en: 'Set the rule “{ruleName}” from {day} on',
  },
  pair: { zh: '为 {count} 人安排帮扶责任人', en: 'Pair people with helpers: {count}' },
}
