// What an unknown word may mean: the nearest of the field's list, or of the names that stand in the ledger.
import { codeList } from '#shared/codes/index.ts'
import type { FieldShape } from '#shared/domain/fields/index.ts'
import { importField } from '#shared/domain/import/known-headers.ts'
import type { NamedField } from '#shared/domain/import/near-name.ts'
import { type Candidate, nearestWords } from '#shared/domain/import/nearest-words.ts'
import { type RegionPlace, regionTree } from '#shared/domain/regions/tree.ts'
import type { Proposal } from '#shared/schemas/import.ts'
import { nameCountText, similarWordText } from '#shared/text/import-words.ts'
import type { Session } from '../../context.ts'
import { knownNames } from './known-names.ts'

export type WordProposals = (field: string | null, word: string) => Proposal[]

/** Prepares the looking up; each list is made once, and when it is asked for. */
export function wordProposals({ db, info }: Pick<Session, 'db' | 'info'>): WordProposals {
  const { cohort } = info
  const lists = new Map<string, readonly Known[]>()
  return (key, word) => {
    const field = key === null ? undefined : importField(key)
    if (field === undefined) return []
    const known = lists.get(field.key) ?? candidatesOf(field, { db, cohort })
    lists.set(field.key, known)
    return nearestWords(word, known).map(({ value, label }) => ({
      value,
      label,
      evidence: evidenceOf(known, value),
    }))
  }
}

type Known = Candidate & Readonly<{ people?: number }>

const NAMED: readonly string[] = ['major_name', 'class_name', 'school_id'] satisfies NamedField[]
const isNamed = (key: string): key is NamedField => NAMED.includes(key)

function candidatesOf(
  field: FieldShape,
  ledger: Readonly<{ db: Session['db']; cohort: number }>,
): readonly Known[] {
  if (isNamed(field.key)) {
    return [...knownNames(ledger, field.key)].map(([name, people]) => ({
      ...{ value: name, label: name, words: [name], people },
    }))
  }
  if (field.type === 'region' || field.type === 'regions') return regionTree().flatMap(placesIn)
  if (field.list === null) return []
  return codeList(field.list, ledger.cohort).map(({ code, name, aliases }) => ({
    ...{ value: code, label: name, words: [name, ...aliases] },
  }))
}

function placesIn({ code, name, fullName, places }: RegionPlace): readonly Candidate[] {
  return [{ value: code, label: fullName, words: [name, fullName] }, ...places.flatMap(placesIn)]
}

function evidenceOf(known: readonly Known[], value: string): string {
  const people = known.find((one) => one.value === value)?.people
  return people === undefined ? similarWordText() : nameCountText(people)
}
