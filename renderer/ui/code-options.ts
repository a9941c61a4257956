import { type CodeListName, codeList } from '#shared/codes/index.ts'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import type { Lang } from '../lib/use-lang.ts'
import type { GridOption } from './grid/index.ts'

/** The entries of a code list, each with what it is found by. */
export function codeOptions(list: CodeListName, cohort: number, lang: Lang): GridOption[] {
  return codeList(list, cohort).map((entry) => {
    const pinyin = pinyinKeys(entry.name)
    return {
      value: entry.code,
      label: lang === 'en' ? (entry.nameEn ?? entry.name) : entry.name,
      keys: [entry.code, pinyin.initials, pinyin.full.replaceAll(' ', ''), ...entry.aliases],
    }
  })
}
