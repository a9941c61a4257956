// How well somebody of the ledger fits a row that has a name and no number. What contradicts excludes; a class alone or a
// birth date alone is enough where nobody else fits as well.
import type { Person } from './known-people.ts'
import type { ImportRecord } from './records.ts'

type Values = ImportRecord['values']

/** From here on somebody may be meant. */
const ENOUGH = 3
/** By so much the best must be ahead of the next. */
const AHEAD = 2

/** Who of several of that name is meant: nobody, one, or all that cannot be told apart. */
export function fitting(people: readonly Person[], values: Values): readonly Person[] {
  const scored = people
    .map((person) => ({ person, score: scoreOf(person, values) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined) return []
  if (next === undefined || best.score - next.score >= AHEAD) return [best.person]
  return scored.map(({ person }) => person)
}

/** Whether a row without a number says more of a person than the name. */
export function saysMore(values: Values): boolean {
  return Boolean(values.class_name || values.birth || values.mobile)
}

function scoreOf(person: Person, values: Values): number {
  if (differ(person.sex, values.sex)) return 0
  return birthScore(person, values) + classScore(person, values) + furtherScore(person, values)
}

const EXCLUDED = -100

function birthScore({ birth }: Person, { birth: given }: Values): number {
  if (typeof birth !== 'string' || !given) return 0
  if (!birth.startsWith(given)) return EXCLUDED
  return given.length === birth.length ? 4 : 1
}

function classScore({ class_name: own }: Person, { class_name: given }: Values): number {
  if (typeof own !== 'string' || own === '' || !given) return 0
  return classKey(own) === classKey(given) ? 3 : -2
}

function furtherScore(person: Person, values: Values): number {
  const mobile = values.mobile && person.mobile === values.mobile ? 3 : 0
  const major = differ(person.major_name, values.major_name) ? -1 : 0
  return mobile + major
}

function differ(own: Person[string] | undefined, given: string | null | undefined): boolean {
  return typeof own === 'string' && own !== '' && Boolean(given) && own !== given
}

/** 会计1601 and 会计１６０１班 are one class. */
export function classKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/班级?$/, '')
    .toLowerCase()
}
