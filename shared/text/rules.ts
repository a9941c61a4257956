import type { RuleName } from '../schemas/rule.ts'
import type { Bilingual, Lang } from './template.ts'

const NAMES: Readonly<Record<RuleName, Bilingual>> = {
  intervals: { zh: '联系间隔', en: 'Contact intervals' },
  minimums: { zh: '服务次数标准', en: 'Minimum of services' },
  phrases: { zh: '联系内容常用语', en: 'Phrases for contacts' },
  plans: { zh: '一人一策模板', en: 'Plan templates' },
  seekers: { zh: '求职毕业生数（供需比分母）', en: 'Graduates seeking a job' },
  holidays: { zh: '节假日', en: 'Holidays' },
  key_groups: { zh: '重点群体规则', en: 'Rules of key groups' },
  free_groups: { zh: '自设群体', en: 'Groups of the school' },
  reasons: { zh: '未就业原因', en: 'Reasons' },
  evidence: { zh: '佐证材料和自查', en: 'Evidence and self-check' },
}

const KNOWN: Readonly<Record<string, Bilingual>> = NAMES

/** What a rule is called; a name that this version does not know stays as it is. */
export function ruleText(name: string, lang: Lang): string {
  return KNOWN[name]?.[lang] ?? name
}
