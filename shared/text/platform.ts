import type { PlatformState } from '../domain/platform/compare.ts'
import type { Bilingual, Lang } from './template.ts'

const STATES: Readonly<Record<PlatformState, Bilingual>> = {
  landed_there: { zh: '平台已落实', en: 'Landed on the platform' },
  different: { zh: '去向不同', en: 'Different' },
  landed_here: { zh: '台账已落实', en: 'Landed in the ledger' },
  not_on_list: { zh: '不在平台名单', en: 'Not on the list' },
  not_in_ledger: { zh: '台账没有此人', en: 'Not in the ledger' },
  same: { zh: '一致', en: 'Same' },
}

/** What is different between the platform's list and the ledger. */
export function platformStateText(state: PlatformState, lang: Lang): string {
  return STATES[state][lang]
}
