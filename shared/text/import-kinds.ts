import type { Bilingual, Lang } from './template.ts'

const IMPORT_KINDS: Readonly<Record<string, Bilingual>> = {
  roster: { zh: '生源名单', en: 'roster' },
  plan: { zh: '就业方案', en: 'employment plan' },
  willingness: { zh: '就业意愿', en: 'willingness' },
  'key-group': { zh: '重点群体名单', en: 'key-group list' },
  contacts: { zh: '联系记录', en: 'contacts' },
  staff: { zh: '帮扶人员', en: 'staff' },
  positions: { zh: '岗位', en: 'vacancies' },
  fairs: { zh: '招聘活动', en: 'recruitment events' },
  baseline: { zh: '往年基数', en: 'baseline' },
  platform: { zh: '平台导出', en: 'platform export' },
}

/** What a file holds, in words; a kind that this version does not know comes back as it is. */
export function importKindText(kind: string, lang: Lang): string {
  return IMPORT_KINDS[kind]?.[lang] ?? kind
}
