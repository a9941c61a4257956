// Whom a contact is with: one person, or all who were selected.

export type ContactPerson = Readonly<{
  id: number
  name: string
  /** its code gives the days until the next contact; '' where it is not known */
  willingness: string
}>

export const contactPerson = (
  row: Readonly<{ id: number; values: Readonly<Record<string, string>> }>,
): ContactPerson => {
  const { name = '', willingness = '' } = row.values
  return { id: row.id, name, willingness }
}

/** Held by a dialog, and kept over a lock: of thousands the ids and the first names alone. */
export type Whom = Readonly<{
  ids: readonly number[]
  names: readonly string[]
  /** '' for several */
  willingness: string
}>

const NAMED = 3

export function whomOf(people: readonly ContactPerson[]): Whom {
  const [first] = people
  return {
    ids: people.map(({ id }) => id),
    names: people
      .slice(0, NAMED)
      .map(({ name }) => name)
      .filter(Boolean),
    willingness: people.length === 1 ? (first?.willingness ?? '') : '',
  }
}
