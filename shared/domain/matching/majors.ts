// The majors that a vacancy asks for: a list in one text, whole words only.

export type MajorsAsked = Readonly<{
  /** no list, or 不限 in it */
  any: boolean
  /** 会计 of 会计学 */
  stems: readonly string[]
  /** 计算机 of 计算机类: every major that begins so */
  kinds: readonly string[]
  /** 相关专业: neighbours of those named count too */
  related: boolean
}>

const BETWEEN = /[,，;；、/|\s]+|(?<=[^\s])(?:或者|以及|或|及(?!其))(?=[^\s])/u
const OPEN = /^(?:专业)?(?:不限|无要求|不要求|均可)(?:专业)?$/
const RELATED =
  /(?:等)?(?:及其|及|或|与|和)?(?:其他|其它)?(?:相关|相近)(?:的)?(?:专业|类|领域)?(?:优先|均可)?|等$/g
const BRACKETS = /[()（）[\]【】].*?[()（）[\]【】]|[()（）[\]【】]/g

/** Splits and cleans the list. */
export function majorsAsked(text: string): MajorsAsked {
  const plain = text.normalize('NFKC').trim()
  const related = /相关|相近/.test(plain)
  const words = plain
    .replace(RELATED, ',')
    .split(BETWEEN)
    .map((word) => word.replace(BRACKETS, '').trim())
    .filter(Boolean)
  const any = words.some((word) => OPEN.test(word))
  const named = words.filter((word) => !OPEN.test(word))
  const kinds = named
    .filter((word) => /.{2}类$/.test(word))
    .map((word) => majorStem(word.slice(0, -1)))
  const stems = named
    .filter((word) => !/.{2}类$/.test(word))
    .map(majorStem)
    .filter(Boolean)
  return { any: any || named.length === 0, stems, kinds, related }
}

/** 会计学专业 and 会计 are one word; 财务会计 is another. */
export function majorStem(major: string): string {
  const plain = major.normalize('NFKC').replace(BRACKETS, '').replace(/\s+/g, '').toLowerCase()
  const stem = plain.replace(/专业$/, '').replace(/(?<=.{2})学$/, '')
  return stem === '' ? plain : stem
}

export type MajorMatch = 'exact' | 'kind' | 'related' | 'any' | 'none'

const LONG_ENOUGH = 2

export function matchMajor(asked: MajorsAsked, major: string): MajorMatch {
  const own = majorStem(major)
  if (own !== '') {
    if (asked.stems.includes(own)) return 'exact'
    if (asked.kinds.some((kind) => own.startsWith(kind))) return 'kind'
    if (asked.related && asked.stems.some((stem) => isNear(stem, own))) return 'related'
  }
  return asked.any ? 'any' : 'none'
}

/** One begins as the other: 财务 and 财务管理. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= LONG_ENOUGH && long.startsWith(short)
}
