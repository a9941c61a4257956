// A condition as lines of one question each, all or any of which must hold: what a clerk sets. What is nested deeper
// comes from the command line and stays as it is.
import type { GroupCondition, GroupRuleField } from '#shared/schemas/group-rule.ts'

export const OPERATORS = ['is', 'isNot', 'starts', 'startsNot', 'empty', 'filled'] as const
export type Operator = (typeof OPERATORS)[number]
export const QUESTIONS = ['planned', 'unlandedMonths', 'bit'] as const
export type Question = GroupRuleField | (typeof QUESTIONS)[number]

export type Line = Readonly<{ question: Question; operator: Operator; values: readonly string[] }>
export type Lines = Readonly<{ join: 'all' | 'any'; lines: readonly Line[] }>

export const NEW_LINE: Line = { question: 'nation', operator: 'is', values: [] }

/** null: more than lines can say */
export function linesOf(condition: GroupCondition): Lines | null {
  const join = 'any' in condition ? 'any' : 'all'
  const parts =
    'any' in condition ? condition.any : 'all' in condition ? condition.all : [condition]
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
export function conditionOf({ join, lines }: Lines): GroupCondition | null {
  const parts = lines.map(partOf).filter((part) => part !== null)
  const [only] = parts
  if (only === undefined || parts.length < lines.length) return null
  if (parts.length === 1) return only
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
