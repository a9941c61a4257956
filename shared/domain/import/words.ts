// Free words of a cell as codes or regions: whole words only. The cell is cut at punctuation and brackets; the parts that
// are known must agree, the others stay as a note.
import { findCode } from '../../codes/index.ts'
import type { FieldShape } from '../fields/index.ts'
import { findRegion } from '../regions/index.ts'
import { type FieldFixes, fixKey } from './fixes.ts'
import { BAD_WORD, type CellValue, SEVERAL_WORDS } from './understood.ts'

type Context = Readonly<{ field: FieldShape; cohort: number; fixes: FieldFixes | undefined }>

/** What the parts of a cell were found to be. */
type Parts = Readonly<{ codes: readonly string[]; rest: readonly string[]; open: boolean }>

const MARKS = /[,，;；、()（）[\]［］{}【】「」《》|｜。.．:：!！~～…\r\n]+/
const GAPS = /[\s/\\\u2010-\u2015\u2212\uff0d\uff0f-]+/
const NUMBER = /^\d+$/
const HAN = /\p{Script=Han}/u
/** A destination beside one of these may be the one that came to nothing. */
const NEGATES = /[未不没无非拒]|取消|放弃|解约|毁约|离职|失败|暂缓/
/** What leaves the choice open, or names a place that is no region. */
const OPEN =
  /^(?:地区|地点|城市|行业|专业)?(?:不限|均可|都可以|都行|随意|无要求|无所谓|全国|国内|本省|省内|外省|省外|本地|外地|沿海|一线城市|珠三角|长三角|江浙沪|北上广深?)(?:地区|城市)?$/
const OPEN_FIELDS: ReadonlySet<string> = new Set([
  'intent_region',
  'intent_industry',
  'vacancy_region',
])

/** Reads a text for a field of a list that does not have it as a whole. */
export function readWords(
  field: FieldShape,
  text: string,
  cohort: number,
  fixes?: FieldFixes,
): CellValue {
  const context = { field, cohort, fixes }
  const { codes, rest, open } = partsOf(context, text)
  if (codes.length === 0) {
    if (rest.length > 0) return BAD_WORD
    return open ? { value: null, rest: text.trim(), known: true } : null
  }
  const value = together(field, codes)
  if (value === null) return SEVERAL_WORDS
  if (rest.length === 0) return open ? { value, rest: text.trim(), known: true } : value
  if (field.key === 'destination' && rest.some((part) => NEGATES.test(part))) return BAD_WORD
  return { value, rest: rest.join('；'), known: false }
}

/** Whether a clerk has said what a part of the text means. */
export function hasFixedPart(text: string, fixes: FieldFixes): boolean {
  return text
    .split(MARKS)
    .flatMap((part) => [part, ...part.split(GAPS)])
    .some((part) => part !== '' && fixes.has(fixKey(part)))
}

function partsOf(context: Context, text: string): Parts {
  const codes: string[] = []
  const rest: string[] = []
  let open = false
  const mayBeNumber = !HAN.test(text)
  const take = (part: string): boolean => {
    if (OPEN_FIELDS.has(context.field.key) && OPEN.test(part)) {
      open = true
      return true
    }
    const found = NUMBER.test(part) && !mayBeNumber ? undefined : meaning(context, part)
    if (typeof found === 'string') codes.push(...found.split(','))
    return found !== undefined
  }
  for (const part of text.split(MARKS).map((one) => one.trim())) {
    if (part === '' || take(part)) continue
    const unknown = part.split(GAPS).filter((word) => word !== '' && !take(word))
    rest.push(unknown.length < part.split(GAPS).filter(Boolean).length ? unknown.join(' ') : part)
  }
  return { codes, rest, open }
}

/** The code of a whole word; null where somebody has decided that it says nothing. */
function meaning({ field, cohort, fixes }: Context, word: string): string | null | undefined {
  const fixed = fixes?.get(fixKey(word))
  if (fixed === null) return null
  const meant = fixed ?? word
  if (field.type === 'region' || field.type === 'regions') {
    return fixed?.includes(',') ? fixed : findRegion(meant)?.code
  }
  if (field.list === null) return undefined
  if (fixed?.includes(',')) return fixed
  return findCode(field.list, meant, cohort)?.code
}

function together({ type }: FieldShape, codes: readonly string[]): string | null {
  const different = [...new Set(codes)]
  if (type === 'codes' || type === 'regions') return different.join(',')
  const [first = null, ...others] = different
  if (others.length === 0) return first
  return type === 'region' ? finest(different) : null
}

/** Of a province and a city in it the city; null where they are apart. */
function finest(codes: readonly string[]): string | null {
  const stem = (code: string): string => code.replace(/(?:00){1,2}$/, '')
  const [narrow = '', ...wider] = codes.toSorted((a, b) => stem(b).length - stem(a).length)
  return wider.every((code) => narrow.startsWith(stem(code))) ? narrow : null
}
