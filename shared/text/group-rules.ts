// The condition of a key group in words.
import { codeName } from '../codes/index.ts'
import { fieldByKey } from '../domain/fields/index.ts'
import { valueText } from '../domain/fields/value-text.ts'
import { regionName } from '../domain/regions/index.ts'
import type { FactTest, GroupCondition, GroupRuleField } from '../schemas/group-rule.ts'
import type { Lang } from './template.ts'

type Scope = Readonly<{
  cohort: number
  lang: Lang
  /** in the language of the page; else as the roster's headers say it */
  fieldName?: (field: GroupRuleField) => string
}>

const BITS = {
  1: { zh: '困难生类别含就业困难', en: 'hardship includes employment' },
  2: { zh: '困难生类别含家庭困难', en: 'hardship includes family' },
  4: { zh: '困难生类别含残疾', en: 'hardship includes disability' },
} as const

const NAMED_AT_MOST = 6
const REGION = 6

/** 民族不为空，且民族不是汉族. */
export function conditionText(condition: GroupCondition, scope: Scope): string {
  const zh = scope.lang === 'zh'
  if ('all' in condition) return several(condition.all, scope, zh ? '，且' : ', and ')
  if ('any' in condition) return several(condition.any, scope, zh ? '，或' : ', or ')
  if ('not' in condition) {
    const { not } = condition
    if ('field' in not && 'is' in not) return factText(not, scope, zh ? '不是' : ' is not ')
    return zh ? `不符合（${conditionText(not, scope)}）` : `not (${conditionText(not, scope)})`
  }
  if ('planned' in condition) {
    const names = condition.planned.map((code) =>
      codeName('willingness', code, scope.cohort, scope.lang),
    )
    return zh
      ? `就业意愿曾为${names.join('、')}（落实前没有改变）`
      : `willingness was ${names.join(', ')} until landing`
  }
  if ('unlandedMonths' in condition) {
    const { unlandedMonths: months } = condition
    return zh ? `毕业后满${months}个月未落实` : `not landed for ${months} months after graduation`
  }
  return factText(condition, scope, zh ? '是' : ' is ')
}

function several(parts: readonly GroupCondition[], scope: Scope, word: string): string {
  return parts
    .map((part) => {
      const text = conditionText(part, scope)
      const isGrouped =
        ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
      if (!isGrouped) return text
      return scope.lang === 'zh' ? `（${text}）` : `(${text})`
    })
    .join(word)
}

function factText(test: FactTest, { cohort, lang, fieldName }: Scope, is: string): string {
  if ('hardshipBit' in test) return BITS[test.hardshipBit][lang]
  const field = fieldByKey(test.field)
  const header = fieldName?.(test.field) ?? field?.header ?? test.field
  const zh = lang === 'zh'
  if ('empty' in test) {
    if (test.empty) return zh ? `${header}为空` : `${header} is empty`
    return zh ? `${header}不为空` : `${header} is not empty`
  }
  const shown = (value: string): string =>
    field === undefined ? value : valueText(field, value, { cohort, lang })
  if ('is' in test) return `${header}${is}${listed(test.is.map(shown), lang)}`
  if (field?.type === 'region') {
    const places = test.startsWith.map((code) => regionName(code.padEnd(REGION, '0')) ?? code)
    return `${header}${zh ? '属于' : ' is in '}${listed(places, lang)}`
  }
  const starts = listed(test.startsWith, lang)
  return zh ? `${header}以${starts}开头` : `${header} begins with ${starts}`
}

function listed(values: readonly string[], lang: Lang): string {
  const zh = lang === 'zh'
  const named = values.slice(0, NAMED_AT_MOST).join(zh ? '、' : ', ')
  const more = values.length - NAMED_AT_MOST
  if (more <= 0) return named
  return zh ? `${named}等${values.length}项` : `${named} and ${more} more`
}
