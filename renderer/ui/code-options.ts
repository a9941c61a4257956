import { type CodeListName, codeList } from '#shared/codes/index.ts'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'
import type { Lang } from '../lib/use-lang.ts'
import type { GridOption } from './grid/index.ts'

type Listed = Readonly<{
  list: CodeListName
  cohort: number
  lang: Lang
  /** named even when they are offered no more */
  chosen?: readonly string[]
}>

/** The entries of a code list that are offered, each with what it is found by. */
export function codeOptions({ list, cohort, lang, chosen = [] }: Listed): GridOption[] {
  return codeList(list, cohort)
    .filter(({ code, hidden }) => hidden !== true || chosen.includes(code))
    .map((entry) => {
      const pinyin = pinyinKeys(entry.name)
      return {
        value: entry.code,
        label: lang === 'en' ? (entry.nameEn ?? entry.name) : entry.name,
        keys: [entry.code, pinyin.initials, pinyin.full.replaceAll(' ', ''), ...entry.aliases],
      }
    })
}
