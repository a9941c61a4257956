// A condition as groups of lines of one question each: all of a group's lines must hold, any, or none, and all or any
// of the groups. What is nested deeper comes from the command line and stays as it is.
import type { GroupCondition, GroupRuleField } from '#shared/schemas/group-rule.ts'

export const OPERATORS = ['is', 'isNot', 'starts', 'startsNot', 'empty', 'filled'] as const
export type Operator = (typeof OPERATORS)[number]
export const QUESTIONS = ['planned', 'unlandedMonths', 'bit'] as const
export type Question = GroupRuleField | (typeof QUESTIONS)[number]

export type Line = Readonly<{ question: Question; operator: Operator; values: readonly string[] }>
export const LINE_JOINS = ['all', 'any', 'none'] as const
export type Lines = Readonly<{ join: (typeof LINE_JOINS)[number]; lines: readonly Line[] }>
export const GROUP_JOINS = ['all', 'any'] as const
type Join = (typeof GROUP_JOINS)[number]
export type Groups = Readonly<{ join: Join; groups: readonly Lines[] }>

const NEW_LINE: Line = { question: 'nation', operator: 'is', values: [] }
export const NEW_LINES: Lines = { join: 'all', lines: [NEW_LINE] }
export const NEW_GROUPS: Groups = { join: 'all', groups: [NEW_LINES] }

/** With one line more. */
export const withLine = ({ join, lines }: Lines): Lines => ({ join, lines: [...lines, NEW_LINE] })

/** null: more than groups of lines can say */
export function groupsOf(condition: GroupCondition): Groups | null {
  const only = linesOf(condition)
  if (only !== null) return { join: 'all', groups: [only] }
  if (!('all' in condition) && !('any' in condition)) return null
  const join: Join = 'any' in condition ? 'any' : 'all'
  const parts = 'any' in condition ? condition.any : condition.all
  const own = parts.map(lineOf).filter((line) => line !== null)
  const nested = parts.filter((part) => lineOf(part) === null).map(linesOf)
  if (!nested.every((lines) => lines !== null)) return null
  return { join, groups: own.length === 0 ? nested : [{ join, lines: own }, ...nested] }
}

function linesOf(condition: GroupCondition): Lines | null {
  const line = lineOf(condition)
  if (line !== null) return { join: 'all', lines: [line] }
  if ('all' in condition) return joined('all', condition.all)
  if ('any' in condition) return joined('any', condition.any)
  if (!('not' in condition)) return null
  const { not } = condition
  return joined('none', 'any' in not ? not.any : [not])
}

function joined(join: Lines['join'], parts: readonly GroupCondition[]): Lines | null {
  const lines = parts.map(lineOf)
  return lines.every((line) => line !== null) ? { join, lines } : null
}

function lineOf(condition: GroupCondition): Line | null {
  if ('not' in condition) {
    const line = lineOf(condition.not)
    if (line?.operator === 'is' && 'is' in condition.not) return { ...line, operator: 'isNot' }
    return line?.operator === 'starts' ? { ...line, operator: 'startsNot' } : null
  }
  if ('all' in condition || 'any' in condition) return null
  if ('planned' in condition) {
    return { question: 'planned', operator: 'is', values: condition.planned }
  }
  if ('unlandedMonths' in condition) {
    const values = [String(condition.unlandedMonths)]
    return { question: 'unlandedMonths', operator: 'is', values }
  }
  if ('hardshipBit' in condition) {
    return { question: 'bit', operator: 'is', values: [String(condition.hardshipBit)] }
  }
  const { field: question } = condition
  if ('is' in condition) return { question, operator: 'is', values: condition.is }
  if ('startsWith' in condition)
    return { question, operator: 'starts', values: condition.startsWith }
  return { question, operator: condition.empty ? 'empty' : 'filled', values: [] }
}

/** null: a line is not complete */
export function conditionOf({ join, groups }: Groups): GroupCondition | null {
  const [only, ...others] = groups
  if (only !== undefined && others.length === 0) return whole(partsOf(only), only.join)
  const parts = groups.map((group) => {
    const own = partsOf(group)
    // Lines under the same word as the groups are no group of their own.
    if (own !== null && group.join === join) return own
    const condition = whole(own, group.join)
    return condition === null ? null : [condition]
  })
  return parts.every((part) => part !== null) ? whole(parts.flat(), join) : null
}

const partsOf = ({ lines }: Lines): GroupCondition[] | null => {
  const parts = lines.map(partOf)
  return parts.every((part) => part !== null) ? parts : null
}

function whole(parts: GroupCondition[] | null, join: Lines['join']): GroupCondition | null {
  const [only] = parts ?? []
  if (parts === null || only === undefined) return null
  const isOne = parts.length === 1
  if (join === 'none') return { not: isOne ? only : { any: parts } }
  if (isOne) return only
  return join === 'all' ? { all: parts } : { any: parts }
}

const MOST_MONTHS = 60
const BITS = [1, 2, 4] as const

/** null: not complete */
function partOf({ question, operator, values: given }: Line): GroupCondition | null {
  const values = [...given]
  const number = Number(values[0])
  const asksValues = operator !== 'empty' && operator !== 'filled'
  if (asksValues && values.length === 0) return null
  switch (question) {
    case 'planned':
      return { planned: values }
    case 'unlandedMonths':
      return Number.isInteger(number) && number >= 1 && number <= MOST_MONTHS
        ? { unlandedMonths: number }
        : null
    case 'bit': {
      const hardshipBit = BITS.find((bit) => bit === number)
      return hardshipBit === undefined ? null : { hardshipBit }
    }
    default:
      return factPart(question, operator, values)
  }
}

function factPart(question: GroupRuleField, operator: Operator, values: string[]): GroupCondition {
  switch (operator) {
    case 'is':
      return { field: question, is: values }
    case 'isNot':
      return { not: { field: question, is: values } }
    case 'starts':
      return { field: question, startsWith: values }
    case 'startsNot':
      return { not: { field: question, startsWith: values } }
    case 'empty':
    case 'filled':
      return { field: question, empty: operator === 'empty' }
  }
}
