import type { CodeEntry } from '#shared/codes/index.ts'
import type { Lang } from '../../lib/use-lang.ts'

/** A code list for a select: found by code, by name, in either language. */
export function codeOptions(list: readonly CodeEntry[], lang: Lang) {
  return list.map(({ code, name, nameEn }) => ({
    value: code,
    label: `${code} ${lang === 'en' ? (nameEn ?? name) : name}`,
  }))
}
